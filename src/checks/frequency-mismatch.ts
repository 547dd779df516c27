import type { Check } from '../model/check.js';
import type { ControlFacts } from '../model/facts.js';
import type { FrequencyClash } from '../model/wording/find-clash.js';
import type { Frequency } from '../schema/registers.js';
import { aboutControl, inService, named } from './about-control.js';

const meaning = (is: Frequency): string =>
  is === 'per-event' ? 'that an event sets it off' : `a frequency that is ${is}`;

const clashing = (controls: readonly ControlFacts[]): { facts: ControlFacts; clash: FrequencyClash }[] =>
  inService(controls).flatMap((facts) => (facts.reading.clash ? [{ facts, clash: facts.reading.clash }] : []));

export const frequencyMismatch: Check = {
  id: 'frequency-mismatch',
  stage: 'control',
  gap: 'documentation',
  rule: 'How often the text or the title says that a control is performed is what its frequency says. One statement that fits is enough; automated controls may run all the time and be looked at by the calendar. Medium in a type 2 report, since occurrences are counted by it; else low.',
  source:
    'AT-C 205 and 320: the population that is tested over a period follows from how often the control is performed.',
  run: ({ controls }) => ({
    observations: clashing(controls).map(({ facts, clash }) => {
      const counted = facts.looks.some((look) => look.scope.type === 2);
      const { id, frequency = '' } = facts.control;
      return {
        ...aboutControl(facts),
        severity: counted ? 'medium' : 'low',
        title: `The ${clash.where} of ${named(facts)} and its frequency do not agree`,
        condition: `The ${clash.where} says “${clash.says}”, ${meaning(clash.is)}; the register says ${frequency}.`,
        criteria: 'The description and the control matrix say the same about how often a control is performed.',
        effect: counted
          ? `The auditor may expect other occurrences than the ones counted here, which follow the register (${frequency}).`
          : 'The auditor does not know which of the two to test.',
        recommendation: `Ask the owner of ${id} which one is right, and correct the other: set frequency to ${clash.is}, or write in the ${clash.where} what ${frequency} means for it.`,
        blocksPeriod: counted,
        effort: { low: 0.25, high: 0.5 },
        data: { control: id, says: clash.says, stated: clash.is, frequency },
        measure: 1,
      };
    }),
  }),
};
