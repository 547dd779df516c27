import type { Check } from '../model/check.js';
import { aboutRequirement, titled } from './about-requirement.js';

export const contradictedAnswer: Check = {
  id: 'contradicted-answer',
  stage: 'requirement',
  gap: 'documentation',
  rule: 'Where controls are mapped to a requirement, nobody who was asked says that it is missing or there only in part. Such an answer leaves the requirement at risk until one of the two is corrected: medium.',
  source: 'AT-C 205: inquiry that contradicts other evidence is followed up.',
  run: ({ verdicts }) => ({
    observations: [...verdicts.values()]
      .filter(({ verdict }) => verdict.reasons.some((reason) => reason.because === 'contradicted'))
      .map((facts) => {
        const { requirement, answer } = facts.scoped;
        return {
          ...aboutRequirement(facts),
          severity: 'medium',
          title: `${titled(facts)}: what people say and what is on record differ`,
          condition: `Controls are mapped to it (${facts.controls.map(({ control }) => control.id).join(', ')}), yet the answer on record is "${answer?.answer ?? ''}".`,
          criteria: 'What the organization says of a requirement agrees with its register of controls.',
          effect:
            'The auditor asks the same people; an answer that contradicts the register casts doubt on the controls.',
          recommendation: `Find out which is right: correct the answer to ${requirement.id}, or mend the controls.`,
          blocksPeriod: false,
          effort: { low: 0.25, high: 2 },
          data: { requirement: requirement.id, answer: answer?.answer ?? '' },
          measure: 1,
        };
      }),
  }),
};
