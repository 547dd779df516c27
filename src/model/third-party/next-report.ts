import type { Vendor } from '../../schema/registers.js';
import type { ReportScope } from '../facts.js';
import { addDays, addMonths } from '../plain-date.js';
import type { Period, PlainDate } from '../plain-date.js';
import { endOf, judgeReport } from './judge-report.js';

/** Days from the end of a period to the report about it. Practice, no rule: six weeks to three months are usual. */
export const issueLag = 90;

/** The report that a vendor is expected to issue next. */
export interface NextReport {
  /** The newest report of a kind that serves ours ended on this day. */
  readonly after: PlainDate;
  /** The days that the next one is expected to cover, where the vendor reports once a year without a break. */
  readonly period: Period;
  /** The day by which it can be expected. */
  readonly expected: PlainDate;
  readonly overdue: boolean;
}

/**
 * When a vendor's next report can be expected: a year after the end of the newest one that serves ours, plus the usual lag. Null
 * where none serves ours: then there is nothing to count from.
 */
export const nextReport = (vendor: Vendor, scope: ReportScope, asOf: PlainDate): NextReport | null => {
  const ends = (vendor.reports ?? [])
    .filter((report) => ['fits', 'too-old', 'no-reliance'].includes(judgeReport(report, scope, asOf).fit))
    .map(endOf);
  if (ends.length === 0) return null;
  const after = ends.reduce((a, b) => (a > b ? a : b));
  const period = { from: addDays(after, 1), to: addMonths(after, 12) };
  const expected = addDays(period.to, issueLag);
  return { after, period, expected, overdue: asOf > expected };
};
