import type { Vendor, VendorReport } from '../schema/registers.js';
import type { ReportScope } from './facts.js';
import { addDays, daysBetween, later } from './plain-date.js';
import type { PlainDate } from './plain-date.js';

/** Days that a bridge letter of the vendor's management usually may span (market practice, no rule). */
export const bridgeLimit = 92;

/** Days for which a type 1 report still says something about the present (ours: a year and a month). */
const typeOneLimit = 396;

/** How far a vendor's reports carry one report of ours. */
export interface Coverage {
  readonly state: 'current' | 'lapsed' | 'wrong-kind' | 'none';
  readonly says: string;
  /** Days of our period or date that no report or letter covers. */
  readonly gapDays: number;
}

const endOf = (report: VendorReport): PlainDate | undefined => report.period?.to ?? report.asOf;

export const tellReport = (report: VendorReport): string => {
  const kinds = { soc1: 'SOC 1', soc2: 'SOC 2', soc3: 'SOC 3', iso27001: 'ISO/IEC 27001 certificate', other: 'other report' };
  const when = report.period ? `${report.period.from} to ${report.period.to}` : report.asOf ? `as of ${report.asOf}` : 'without a date';
  return `${kinds[report.kind]}${report.type ? ` type ${report.type}` : ''}, ${when}`;
};

/** Financial reporting needs a SOC 1 report of the vendor; for SOC 2 either kind tells of its controls (AT-C 320, DC7). */
const fits = (report: VendorReport, scope: ReportScope): boolean =>
  report.kind === 'soc1' || (report.kind === 'soc2' && scope.report === 'soc2');

/** The last day that a report and, where there is one, a bridge letter of at most three months speak for. */
const carriedTo = (vendor: Vendor, end: PlainDate): PlainDate =>
  vendor.bridge && vendor.bridge.to > end && daysBetween(end, vendor.bridge.to) <= bridgeLimit ? later(end, vendor.bridge.to) : end;

/**
 * Whether a vendor's report on file covers ours up to the day looked at. SOC 1 needs a SOC 1 report (AT-C 320); type 2 needs
 * a period. Nothing on file is `none`.
 */
export const coverageOf = (vendor: Vendor, scope: ReportScope): Coverage => {
  const reports = vendor.reports ?? [];
  if (reports.length === 0) return { state: 'none', says: `${vendor.name} has no report on file.`, gapDays: 0 };
  const wanted = scope.report === 'soc1' ? 'SOC 1' : 'SOC 2';
  const fitting = reports.filter((report) => fits(report, scope) && (scope.type === 1 || report.period !== undefined) && endOf(report));
  const newest = fitting.reduce<VendorReport | undefined>((a, b) => (a && (endOf(a) ?? '') >= (endOf(b) ?? '') ? a : b), undefined);
  const end = newest && endOf(newest);
  if (!newest || !end) {
    const onFile = reports.map(tellReport).join('; ');
    return { state: 'wrong-kind', says: `On file for ${vendor.name}: ${onFile}. A ${wanted} type ${scope.type} report is needed.`, gapDays: 0 };
  }
  const day = scope.elapsed ?? scope.date;
  const covered = carriedTo(vendor, end);
  const gapDays = Math.max(0, daysBetween(covered, day) - (scope.type === 1 ? typeOneLimit : 0));
  if (gapDays === 0) return { state: 'current', says: `${tellReport(newest)}${covered > end ? `, bridged to ${covered}` : ''}`, gapDays };
  const says = `The newest report of ${vendor.name} (${tellReport(newest)}) and any bridge letter end on ${covered}; ${gapDays} days from ${addDays(covered, 1)} to ${day} are not covered.`;
  return { state: 'lapsed', says, gapDays };
};
