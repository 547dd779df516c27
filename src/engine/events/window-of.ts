import type { ReportScope } from '../../model/facts.js';
import type { Period } from '../../model/plain-date.js';

/** The days whose events a report tells: of type 2 its period as far as it has passed, of type 1 the one day. Null before it begins. */
export const windowOf = ({ type, period, elapsed, date }: ReportScope): Period | null => {
  if (type === 1 || period === null) return { from: date, to: date };
  return elapsed === null ? null : { from: period.from, to: elapsed };
};
