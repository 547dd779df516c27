import type { Check } from '../model/check.js';
import type { ControlFacts, Facts } from '../model/facts.js';
import { compareBy, unique } from '../model/order.js';
import { alikeControls } from './near-duplicate-controls.js';
import { inService } from './about-control.js';

/** A sentence of so many words in so many controls tells none of them apart. Shorter ones may well repeat: "The owner signs it." */
const fewest = 6;
const most = 5;
const shown = 5;

interface Repeated {
  readonly sentence: string;
  readonly controls: readonly ControlFacts[];
}

/** Sentences that stand in many controls, told where those are not copies of each other as a whole. */
const findRepeated = ({ controls }: Facts): Repeated[] => {
  const by = new Map<string, { sentence: string; controls: Set<ControlFacts> }>();
  for (const facts of inService(controls)) {
    for (const { text, tokens, words } of facts.reading.sentences.text) {
      if (tokens.length < fewest) continue;
      const entry = by.get(words);
      if (entry) entry.controls.add(facts);
      else by.set(words, { sentence: text.replace(/\s+/gu, ' ').trim(), controls: new Set([facts]) });
    }
  }
  const often = [...by.values()].filter(({ controls: holders }) => holders.size >= most);
  if (often.length === 0) return [];
  const copyOf = new Map(
    alikeControls(controls).flatMap((group) => group.map(({ control }) => [control.id, group[0]?.control.id] as const)),
  );
  return often
    .filter(
      ({ controls: holders }) =>
        new Set([...holders].map(({ control }) => copyOf.get(control.id) ?? control.id)).size >= most,
    )
    .map((entry) => ({ sentence: entry.sentence, controls: [...entry.controls] }))
    .sort(
      compareBy(
        ({ controls: holders }) => -holders.length,
        ({ sentence }) => sentence,
      ),
    );
};

const tell = ({ sentence, controls }: Repeated): string => {
  const ids = controls.map(({ control }) => control.id);
  const named =
    ids.length <= shown ? ids.join(', ') : `${ids.slice(0, shown).join(', ')} and ${ids.length - shown} more`;
  return `“${sentence}” stands in ${ids.length} controls (${named})`;
};

export const boilerplateWording: Check = {
  id: 'boilerplate-wording',
  stage: 'control',
  gap: 'documentation',
  rule: `A sentence of at least ${fewest} words that stands in ${most} or more controls says nothing about any of them. One finding for the whole register.`,
  source: 'What auditors say of control matrices that were filled from a template; the limits are ours.',
  run: (facts) => {
    const repeated = findRepeated(facts);
    if (repeated.length === 0) return {};
    const controls = unique(repeated.flatMap((item) => item.controls)).sort(compareBy(({ index }) => index));
    const told = repeated.slice(0, shown).map(tell).join('; ');
    const more = repeated.length - shown;
    return {
      observations: [
        {
          subject: { kind: 'engagement', id: 'controls' },
          severity: 'low',
          title: 'Sentences of the control register stand in many controls alike',
          condition: `${told}${more > 0 ? `; and ${more} more` : ''}.`,
          criteria: 'Each sentence of a control tells something of that control.',
          effect: 'A reader takes the register for a filled-in template, and asks of each control what really happens.',
          recommendation:
            'Say in each control what is true of that one, or move the sentence to the policy that it comes from.',
          reports: unique(controls.flatMap(({ serves }) => serves)).sort(),
          requirements: [],
          controls: controls.map(({ control }) => control.id),
          blocksPeriod: false,
          effort: { low: 0.5, high: 2 },
          data: {
            sentences: repeated.map(({ sentence }) => sentence),
            controls: controls.map(({ control }) => control.id),
          },
          measure: repeated.length,
        },
      ],
    };
  },
};
