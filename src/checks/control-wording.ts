import type { Check } from '../model/check.js';
import type { ControlFacts } from '../model/facts.js';
import type { WordingElement } from '../schema/assessment.js';
import { aboutControl, inService, named } from './about-control.js';

const asks: Readonly<Record<WordingElement, string>> = {
  who: 'who performs it',
  what: 'what is done',
  when: 'when, or on which event',
  how: 'how: against which list, limit or criterion',
  trace: 'what it leaves behind',
};

/** What only the text can tell. When and the trace have fields of their own, and incomplete-control asks for those. */
const ofText: readonly WordingElement[] = ['who', 'what', 'how'];

const isLacking = ({ reading: { wording } }: ControlFacts): boolean =>
  wording.vague.length > 0 || wording.missing.some((element) => ofText.includes(element));

const quoted = (word: string): string => `“${word}”`;

const conditionOf = ({ reading: { wording } }: ControlFacts): string =>
  [
    ...(wording.missing.length > 0
      ? [`The text does not say ${wording.missing.map((element) => asks[element]).join('; nor ')}.`]
      : []),
    ...(wording.vague.length > 0
      ? [`It leaves open what is meant by ${wording.vague.map(({ says }) => quoted(says)).join(', ')}.`]
      : []),
  ].join(' ');

const adviceOf = ({ control, reading: { wording } }: ControlFacts): string =>
  [
    ...(wording.suggestion !== null
      ? [
          `Let the owner of ${control.id} complete and correct this, built of what is on record: “${wording.suggestion}”`,
        ]
      : []),
    ...wording.vague.map(({ says, instead }) => `For ${quoted(says)}: ${instead}.`),
  ].join(' ');

export const controlWording: Check = {
  id: 'control-wording',
  stage: 'control',
  gap: 'documentation',
  rule: 'The text of a control says who does what and how, in words that two readers understand alike; when and the trace stand in the text or in the register. English texts are read; others are told as not read and never judged. What the rules do not understand is no remark.',
  source:
    'AT-C 320 and DC 200 ask for a description of controls that can be tested; the words are ours (catalogs/wording.yaml).',
  run: ({ controls }) => ({
    observations: inService(controls)
      .filter(isLacking)
      .map((facts) => {
        const { missing, vague } = facts.reading.wording;
        return {
          ...aboutControl(facts),
          // Rewording frees no requirement.
          requirements: [],
          severity: 'low',
          title: `${named(facts)} is worded so that a reader has to ask`,
          condition: conditionOf(facts),
          criteria:
            'A control is written so that somebody else could perform it the same way and an auditor could test it.',
          effect: 'The auditor asks, may hear different answers, and tests what was said last.',
          recommendation: adviceOf(facts),
          blocksPeriod: false,
          effort: { low: 0.25, high: 0.5 },
          data: { control: facts.control.id, missing, vague: vague.map(({ says }) => says) },
          measure: missing.length + vague.length,
        };
      }),
  }),
};
