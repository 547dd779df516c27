import type { ControlFacts } from '../../model/facts.js';
import { addDays } from '../../model/plain-date.js';
import type { Evidence } from '../../schema/registers.js';
import type { ReportTerms } from './report-terms.js';

/**
 * Evidence on file that a report can use: for type 2 what speaks for days of its period, or was performed as soon after it as the
 * control allows; for type 1 the newest trace by its date.
 */
export const usableEvidence = ({ control, evidence }: ControlFacts, terms: ReportTerms): ReadonlySet<Evidence> => {
  const { period, date } = terms;
  if (!period) {
    const newest = evidence.findLast(({ performed }) => performed <= date);
    return new Set(newest ? [newest] : []);
  }
  const last = addDays(period.to, (control.dueWithin ?? 0) + (control.grace ?? 0));
  return new Set(
    evidence.filter(({ performed, covers }) =>
      covers ? covers.from <= period.to && covers.to >= period.from : performed >= period.from && performed <= last,
    ),
  );
};
