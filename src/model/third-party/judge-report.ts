import type { VendorReport } from '../../schema/registers.js';
import type { ReportScope } from '../facts.js';
import { daysBetween } from '../plain-date.js';
import type { PlainDate } from '../plain-date.js';

/** Days for which a type 1 report still says something about the present (ours: a year and a month). */
export const typeOneLimit = 396;

/** How one report of a vendor serves one report of ours. Only `fits` carries anything. */
export type Fit = 'fits' | 'wrong-kind' | 'wrong-type' | 'undated' | 'not-yet' | 'too-old' | 'no-reliance';

export interface ReportJudgment {
  readonly fit: Fit;
  readonly says: string;
}

/** The last day that a report speaks for; empty where it names none. */
export const endOf = (report: VendorReport): PlainDate => report.period?.to ?? report.asOf ?? '';

/** The report that ends last; of two that end together the one of the same kind as ours. */
export const newestOf = (reports: readonly VendorReport[], { report }: ReportScope): VendorReport | undefined =>
  reports.reduce<VendorReport | undefined>((best, item) => {
    if (!best || endOf(item) > endOf(best)) return item;
    return endOf(item) === endOf(best) && best.kind !== report && item.kind === report ? item : best;
  }, undefined);

const kinds = {
  soc1: 'SOC 1',
  soc2: 'SOC 2',
  soc3: 'SOC 3',
  iso27001: 'ISO/IEC 27001 certificate',
  other: 'other report',
} as const;

/** `SOC 1 type 2, 2025-01-01 to 2025-12-31`. */
export const tellReport = (report: VendorReport): string => {
  const when = report.period
    ? `${report.period.from} to ${report.period.to}`
    : report.asOf
      ? `as of ${report.asOf}`
      : 'without a date';
  return `${kinds[report.kind]}${report.type ? ` type ${report.type}` : ''}, ${when}`;
};

const tellKind = ({ kind }: VendorReport, scope: ReportScope): string => {
  if (scope.report === 'soc1' && kind === 'soc2') {
    return 'A SOC 2 report says nothing about the figures of user entities; financial reporting needs a SOC 1 report.';
  }
  if (kind === 'soc3') return 'A SOC 3 report is for the public: it names neither tests nor results.';
  return `It is no SOC 1${scope.report === 'soc1' ? '' : ' or SOC 2'} report.`;
};

/**
 * Judges one report of a vendor for one report of ours. SOC 1 needs a SOC 1 report; for SOC 2 either kind tells of the controls
 * (AT-C 320; DC 200, DC7). Type 2 needs a period. `asOf`: what was issued, or ends, later does not exist yet.
 */
export const judgeReport = (report: VendorReport, scope: ReportScope, asOf: PlainDate): ReportJudgment => {
  const end = endOf(report);
  if (report.kind !== 'soc1' && !(report.kind === 'soc2' && scope.report === 'soc2')) {
    return { fit: 'wrong-kind', says: tellKind(report, scope) };
  }
  if (scope.type === 2 && (report.type === 1 || (report.period === undefined && report.asOf !== undefined))) {
    const says = 'It is a type 1 report, of one day; a type 2 report needs one over a period.';
    return { fit: 'wrong-type', says };
  }
  if (end === '') return { fit: 'undated', says: 'It names neither period nor date, so it covers no day.' };
  if (end > asOf || (report.issued !== undefined && report.issued > asOf)) {
    return { fit: 'not-yet', says: `On ${asOf} it can't have been issued yet.` };
  }
  if (report.opinion === 'adverse' || report.opinion === 'disclaimer') {
    return { fit: 'no-reliance', says: `The auditor's opinion (${report.opinion}) carries no reliance.` };
  }
  const { period, date } = scope;
  if (scope.type === 2 && period && end < period.from) {
    return { fit: 'too-old', says: `It ended on ${end}, before the period begins on ${period.from}.` };
  }
  const age = daysBetween(end, date);
  if (scope.type === 1 && age > typeOneLimit) {
    return { fit: 'too-old', says: `It ended ${age} days before ${date}; ${typeOneLimit} are the limit.` };
  }
  const qualified = report.opinion === 'qualified' && report.impact === undefined;
  return {
    fit: 'fits',
    says: qualified
      ? 'The opinion is qualified, and nobody has written down what that means here.'
      : 'It is of the kind and type needed.',
  };
};
