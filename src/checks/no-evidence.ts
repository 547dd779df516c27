import type { Check } from '../model/check.js';
import type { ControlFacts, ControlLook } from '../model/facts.js';
import { judged } from '../model/facts.js';
import { aboutControl, inService, isKey, named } from './about-control.js';

const late: readonly string[] = ['no-trace', 'not-started'];

const isTold = (look: ControlLook, keys: readonly string[]): boolean =>
  judged(look).reasons.some(({ because }) => keys.includes(because));

/**
 * Nothing that counts is on file, or all of it is later than the day that a report looks at. A control whose event did not occur
 * in the period had no trace to leave; `no-population` tells of it.
 */
const isWithoutTrace = ({ evidence, looks }: ControlFacts): boolean =>
  looks.some((look) => isTold(look, late)) ||
  (evidence.length === 0 && !looks.every((look) => isTold(look, ['did-not-occur'])));

const tell = ({ evidence, discounted }: ControlFacts): string => {
  if (evidence.length > 0) return 'All evidence on file is later than the day that the report looks at.';
  if (discounted.length === 0) return 'No dated evidence is on file for the control.';
  return discounted.length === 1
    ? 'The one evidence item on file cannot be counted.'
    : `None of the ${discounted.length} evidence items on file can be counted.`;
};

export const noEvidence: Check = {
  id: 'no-evidence',
  stage: 'control',
  gap: 'evidence',
  rule: 'A written control with no dated trace stands on designed. For a key control that is high, else medium.',
  source: 'AT-C 205: a control is implemented when it exists and the organization is using it.',
  run: ({ controls }) => ({
    observations: inService(controls)
      .filter((facts) => facts.control.text && facts.control.owner && isWithoutTrace(facts))
      .map((facts) => ({
        ...aboutControl(facts),
        severity: isKey(facts) ? 'high' : 'medium',
        title:
          facts.evidence.length > 0
            ? `${named(facts)} has left no evidence by the day that counts`
            : `${named(facts)} has left no evidence`,
        condition: tell(facts),
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
