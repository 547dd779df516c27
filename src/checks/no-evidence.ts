import type { Check } from '../model/check.js';
import { aboutControl, inService, isKey, named } from './about-control.js';

export const noEvidence: Check = {
  id: 'no-evidence',
  stage: 'control',
  gap: 'evidence',
  rule: 'A written control with no dated trace stands on designed. For a key control that is high, else medium.',
  source: 'AT-C 205: a control is implemented when it exists and the organization is using it.',
  run: ({ controls }) => ({
    observations: inService(controls)
      .filter(({ control, evidence }) => control.text && control.owner && evidence.length === 0)
      .map((facts) => ({
        ...aboutControl(facts),
        severity: isKey(facts) ? 'high' : 'medium',
        title: `${named(facts)} has left no evidence`,
        condition:
          facts.discounted.length > 0
            ? `None of the ${facts.discounted.length} evidence items on file can be counted.`
            : 'No dated evidence is on file for the control.',
        criteria: 'Type 1 needs one dated trace by the report date; type 2 one for each expected occurrence.',
        effect: 'Nobody can tell the control from a good intention, so it counts for neither report type.',
        recommendation: `File the latest trace of ${facts.control.id}${facts.control.leaves ? ` (${facts.control.leaves})` : ''} with its date, or perform the control once and file what it leaves.`,
        blocksPeriod: true,
        effort: { low: 0.5, high: 2 },
        data: { control: facts.control.id, key: isKey(facts) },
        measure: 1,
      })),
  }),
};
