import type { VendorReport } from '../../schema/registers.js';
import type { PlainDate } from '../plain-date.js';
import { endOf, judgeReport } from './judge-report.js';
import type { VendorFacts } from './vendor-facts.js';

/** Reports that ours rest on: those that fit one of ours, and the newest, which somebody should have read whatever it is. */
export const reportsInUse = ({ vendor, scopes }: VendorFacts, asOf: PlainDate): VendorReport[] => {
  const issued = (vendor.reports ?? []).filter(
    (report) => endOf(report) !== '' && endOf(report) <= asOf && (report.issued ?? '') <= asOf,
  );
  const newest = issued.map(endOf).reduce((a, b) => (a > b ? a : b), '');
  return issued.filter(
    (report) => endOf(report) === newest || scopes.some((scope) => judgeReport(report, scope, asOf).fit === 'fits'),
  );
};
