import type { Vendor, VendorReport } from '../schema/registers.js';
import type { ReportScope } from './facts.js';
import { addDays, daysBetween, earlier, later } from './plain-date.js';
import type { Period, PlainDate } from './plain-date.js';
import { uncoveredDays } from './uncovered-days.js';

/** Days that a bridge letter of the vendor's management usually may span (market practice, no rule). */
export const bridgeLimit = 92;

/** Days for which a type 1 report still says something about the present (ours: a year and a month). */
const typeOneLimit = 396;

/** How far a vendor's reports carry one report of ours. */
export interface Coverage {
  /** qualified: the auditor's opinion is, and nobody has written down what that means for us. */
  readonly state: 'current' | 'lapsed' | 'qualified' | 'adverse' | 'wrong-kind' | 'none';
  readonly says: string;
  /** Days of our period or date that no report or letter covers. */
  readonly gapDays: number;
}

const endOf = (report: VendorReport): PlainDate => report.period?.to ?? report.asOf ?? '';

export const tellReport = (report: VendorReport): string => {
  const kinds = {
    soc1: 'SOC 1',
    soc2: 'SOC 2',
    soc3: 'SOC 3',
    iso27001: 'ISO/IEC 27001 certificate',
    other: 'other report',
  };
  const when = report.period
    ? `${report.period.from} to ${report.period.to}`
    : report.asOf
      ? `as of ${report.asOf}`
      : 'without a date';
  return `${kinds[report.kind]}${report.type ? ` type ${report.type}` : ''}, ${when}`;
};

/** Financial reporting needs a SOC 1 report of the vendor; for SOC 2 either kind tells of its controls (AT-C 320, DC7). */
const fits = (report: VendorReport, scope: ReportScope, asOf: PlainDate): boolean => {
  if (report.kind !== 'soc1' && !(report.kind === 'soc2' && scope.report === 'soc2')) return false;
  if (scope.type === 2 && (report.period === undefined || report.type === 1)) return false;
  // A report over days that lie ahead can't have been issued.
  return endOf(report) !== '' && endOf(report) <= asOf;
};

const carries = ({ opinion }: VendorReport): boolean => opinion !== 'adverse' && opinion !== 'disclaimer';

/** The last day that a report and, where there is one, a bridge letter of at most three months speak for. */
const carriedTo = ({ bridge }: Vendor, end: PlainDate, asOf: PlainDate): PlainDate => {
  if (!bridge || bridge.signed > asOf || daysBetween(end, bridge.to) > bridgeLimit) return end;
  return later(end, earlier(bridge.to, bridge.signed));
};

const tellRanges = (ranges: readonly Period[]): string =>
  ranges.map(({ from, to }) => (from === to ? from : `${from} to ${to}`)).join(' and ');

/** What our report asks about: every day of the period that has passed, else the one day that the verdict looks at. */
const asked = ({ period, elapsed, type, date }: ReportScope): Period =>
  type === 2 && period && elapsed ? { from: period.from, to: elapsed } : { from: date, to: date };

const gapOf = (
  usable: readonly VendorReport[],
  covered: PlainDate,
  scope: ReportScope,
  name: string,
): Omit<Coverage, 'state'> => {
  const { from, to } = asked(scope);
  if (scope.type === 1) {
    const age = daysBetween(covered, to);
    const says = `The newest report of ${name} ends on ${covered}, ${age} days before ${to}; ${typeOneLimit} are the limit.`;
    return { gapDays: Math.max(0, age - typeOneLimit), says };
  }
  const newestEnd = usable.map(endOf).reduce(later);
  const spans = usable.flatMap(({ period }) => (period ? [period] : []));
  if (covered > newestEnd) spans.push({ from: addDays(newestEnd, 1), to: covered });
  const gaps = uncoveredDays(spans, { from, to });
  const gapDays = gaps.reduce((sum, gap) => sum + daysBetween(gap.from, gap.to) + 1, 0);
  const onFile = usable.map(tellReport).join('; ');
  const days = `${gapDays} ${gapDays === 1 ? 'day is' : 'days are'}`;
  return {
    gapDays,
    says: `Reports of ${name} on file (${onFile}) and any bridge letter end on ${covered}; ${days} not covered: ${tellRanges(gaps)}.`,
  };
};

/**
 * Whether a vendor's reports on file cover ours up to the day looked at. SOC 1 needs a SOC 1 report (AT-C 320); type 2 needs
 * periods that leave out no day of ours. Nothing on file is `none`. `asOf`: what is dated later does not exist yet.
 */
export const coverageOf = (vendor: Vendor, scope: ReportScope, asOf: PlainDate): Coverage => {
  const reports = vendor.reports ?? [];
  if (reports.length === 0) return { state: 'none', says: `${vendor.name} has no report on file.`, gapDays: 0 };
  const wanted = scope.report === 'soc1' ? 'SOC 1' : 'SOC 2';
  const fitting = reports.filter((report) => fits(report, scope, asOf));
  if (fitting.length === 0) {
    const onFile = reports.map(tellReport).join('; ');
    return {
      state: 'wrong-kind',
      says: `On file for ${vendor.name}: ${onFile}. A ${wanted} type ${scope.type} report is needed.`,
      gapDays: 0,
    };
  }
  const usable = fitting.filter(carries);
  const newest = usable.reduce<VendorReport | undefined>((a, b) => (a && endOf(a) >= endOf(b) ? a : b), undefined);
  if (!newest) {
    const told = fitting.map((report) => `${tellReport(report)}: ${report.opinion ?? ''}`).join('; ');
    return {
      state: 'adverse',
      says: `The auditor's opinion on ${vendor.name} carries no reliance (${told}).`,
      gapDays: 0,
    };
  }
  const covered = carriedTo(vendor, endOf(newest), asOf);
  const gap = gapOf(usable, covered, scope, vendor.name);
  if (gap.gapDays > 0) return { state: 'lapsed', ...gap };
  const relied = scope.type === 1 ? [newest] : usable.filter(({ period }) => period && period.to >= asked(scope).from);
  const doubtful = relied.find(({ opinion, impact }) => opinion === 'qualified' && impact === undefined);
  if (doubtful) {
    const says = `The auditor's opinion on ${vendor.name} is qualified (${tellReport(doubtful)}), and nobody has written down what that means here.`;
    return { state: 'qualified', says, gapDays: 0 };
  }
  return {
    state: 'current',
    says: `${tellReport(newest)}${covered > endOf(newest) ? `, bridged to ${covered}` : ''}`,
    gapDays: 0,
  };
};
