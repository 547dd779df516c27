import type { Vendor, VendorReport } from '../schema/registers.js';
import type { ReportScope } from './facts.js';
import { addDays, daysBetween, earlier, later } from './plain-date.js';
import type { Period, PlainDate } from './plain-date.js';
import { endOf, judgeReport, newestOf, tellReport, typeOneLimit } from './third-party/judge-report.js';
import { uncoveredDays } from './uncovered-days.js';

/** Days that a bridge letter of the vendor's management usually may span (market practice, no rule). */
export const bridgeLimit = 92;

/** How far a vendor's reports carry one report of ours. */
export interface Coverage {
  /** qualified: the auditor's opinion is, and nobody has written down what that means for us. */
  readonly state: 'current' | 'lapsed' | 'qualified' | 'adverse' | 'wrong-kind' | 'none';
  readonly says: string;
  /** Days of our period or date that no report or letter covers. */
  readonly gapDays: number;
  /** Those days of our period, oldest first; empty where the report is of one day. */
  readonly gaps: readonly Period[];
  /** The last day that reports and any bridge letter speak for; null where nothing is usable. */
  readonly coveredTo: PlainDate | null;
}

/** The last day that a report and, where there is one, a bridge letter of at most three months speak for. */
const carriedTo = ({ bridge }: Vendor, end: PlainDate, asOf: PlainDate): PlainDate => {
  if (!bridge || bridge.signed > asOf || daysBetween(end, bridge.to) > bridgeLimit) return end;
  // A letter that begins later leaves days open; they are found as a gap.
  return later(end, earlier(bridge.to, bridge.signed));
};

const tellRanges = (ranges: readonly Period[]): string =>
  ranges.map(({ from, to }) => (from === to ? from : `${from} to ${to}`)).join(' and ');

/** What our report asks about: every day of the period that has passed, else the one day that the verdict looks at. */
const asked = ({ period, elapsed, type, date }: ReportScope): Period =>
  type === 2 && period && elapsed ? { from: period.from, to: elapsed } : { from: date, to: date };

/** Up to which day all of them speak: a letter that cannot be counted is said to be none. */
const tellEnd = (bridge: Vendor['bridge'], covered: PlainDate, newestEnd: PlainDate): string =>
  bridge && covered === newestEnd && bridge.to > covered
    ? `end on ${covered}, and the bridge letter is not counted`
    : `and any bridge letter end on ${covered}`;

const gapOf = (
  usable: readonly VendorReport[],
  covered: PlainDate,
  scope: ReportScope,
  { name, bridge }: Vendor,
): Pick<Coverage, 'says' | 'gapDays' | 'gaps'> => {
  const { from, to } = asked(scope);
  if (scope.type === 1) {
    const age = daysBetween(covered, to);
    const says = `The newest report of ${name} ends on ${covered}, ${age} days before ${to}; ${typeOneLimit} are the limit.`;
    return { gapDays: Math.max(0, age - typeOneLimit), gaps: [], says };
  }
  const newestEnd = usable.map(endOf).reduce(later);
  const spans = usable.flatMap(({ period }) => (period ? [period] : []));
  if (covered > newestEnd) {
    spans.push({ from: later(addDays(newestEnd, 1), bridge?.from ?? ''), to: covered });
  }
  const gaps = uncoveredDays(spans, { from, to });
  const gapDays = gaps.reduce((sum, gap) => sum + daysBetween(gap.from, gap.to) + 1, 0);
  const onFile = usable.map(tellReport).join('; ');
  const days = `${gapDays} ${gapDays === 1 ? 'day is' : 'days are'}`;
  return {
    gapDays,
    gaps,
    says: `Reports of ${name} on file (${onFile}) ${tellEnd(bridge, covered, newestEnd)}; ${days} not covered: ${tellRanges(gaps)}.`,
  };
};

const nothing = { gapDays: 0, gaps: [], coveredTo: null } as const;

/** Why none of the reports on file fits: each with its own reason, so that a wrong kind reads unlike a wrong type. */
const tellUnfit = (vendor: Vendor, scope: ReportScope, asOf: PlainDate): string => {
  const told = (vendor.reports ?? []).map(
    (report) => `${tellReport(report)}. ${judgeReport(report, scope, asOf).says}`,
  );
  const wanted = scope.report === 'soc1' ? 'SOC 1' : 'SOC 2';
  return `On file for ${vendor.name}: ${told.join(' ')} A ${wanted} type ${scope.type} report is needed.`;
};

/**
 * Whether a vendor's reports on file cover ours up to the day looked at. SOC 1 needs a SOC 1 report (AT-C 320); type 2 needs
 * periods that leave out no day of ours. Nothing on file is `none`. `asOf`: what is dated later does not exist yet.
 */
export const coverageOf = (vendor: Vendor, scope: ReportScope, asOf: PlainDate): Coverage => {
  const reports = vendor.reports ?? [];
  if (reports.length === 0) return { state: 'none', says: `${vendor.name} has no report on file.`, ...nothing };
  const judged = reports.map((report) => ({ report, ...judgeReport(report, scope, asOf) }));
  const usable = judged.flatMap(({ report, fit }) => (fit === 'fits' || fit === 'too-old' ? [report] : []));
  const newest = newestOf(usable, scope);
  if (!newest) {
    const refused = judged.filter(({ fit }) => fit === 'no-reliance');
    if (refused.length === 0) return { state: 'wrong-kind', says: tellUnfit(vendor, scope, asOf), ...nothing };
    const told = refused.map(({ report }) => `${tellReport(report)}: ${report.opinion ?? ''}`).join('; ');
    return {
      state: 'adverse',
      says: `The auditor's opinion on ${vendor.name} carries no reliance (${told}).`,
      ...nothing,
    };
  }
  const coveredTo = carriedTo(vendor, endOf(newest), asOf);
  const gap = gapOf(usable, coveredTo, scope, vendor);
  const relied = scope.type === 1 ? [newest] : usable.filter(({ period }) => period && period.to >= asked(scope).from);
  const doubtful = relied.find(({ opinion, impact }) => opinion === 'qualified' && impact === undefined);
  const doubt =
    doubtful &&
    `The auditor's opinion on ${vendor.name} is qualified (${tellReport(doubtful)}), and nobody has written down what that means here.`;
  if (gap.gapDays > 0) {
    return { state: 'lapsed', ...gap, says: doubt ? `${gap.says} ${doubt}` : gap.says, coveredTo };
  }
  const covered = { gapDays: 0, gaps: [], coveredTo } as const;
  if (doubt) return { state: 'qualified', says: doubt, ...covered };
  return {
    state: 'current',
    says: `${tellReport(newest)}${coveredTo > endOf(newest) ? `, bridged to ${coveredTo}` : ''}`,
    ...covered,
  };
};
