import type { ControlFacts } from '../model/facts.js';
import { addDays } from '../model/plain-date.js';
import type { Occurrences } from '../schema/assessment.js';
import type { Frequency } from '../schema/registers.js';

/** Days after a missed window in which its performance usually follows, where the control declares none of its own. */
const usuallyWithin = 10;

/** What a daily or weekly control does the next day is its next occurrence, not the one before done late. */
const long: readonly (Frequency | undefined)[] = ['annual', 'semi-annual', 'quarterly', 'monthly'];

/**
 * Points at evidence that may be of the first missed window but does not say so. Evidence without `covers` counts for the days in
 * which it was performed: the review of a quarter that is done after its end then stands for the wrong quarter.
 */
export const tellUncoveredEvidence = (
  { control, evidence }: ControlFacts,
  missing: Occurrences['missingWindows'],
): string => {
  const { dueWithin, frequency, grace } = control;
  if (!long.includes(frequency)) return '';
  const reach = dueWithin === undefined && grace === undefined ? usuallyWithin : (dueWithin ?? 0) + (grace ?? 0);
  for (const { from, to } of missing) {
    const last = addDays(to, reach);
    const item = evidence.find(({ covers, performed }) => !covers && performed > to && performed <= last);
    if (item) {
      return ` ${item.id} of ${item.performed} has no covers, so it counts for the days in which it was performed; if it is of ${from} to ${to}, say so with covers.`;
    }
  }
  return '';
};
