import type { Facts, ReportScope } from '../../model/facts.js';
import { daysBetween } from '../../model/plain-date.js';
import type { PlainDate } from '../../model/plain-date.js';
import { judgeBridge } from '../../model/third-party/judge-bridge.js';
import { judgeReport, tellReport, typeOneLimit } from '../../model/third-party/judge-report.js';
import { nextReport } from '../../model/third-party/next-report.js';
import type { NextReport } from '../../model/third-party/next-report.js';
import { exceptionsOf } from '../../model/third-party/vendor-items.js';
import type { VendorFacts } from '../../model/third-party/vendor-facts.js';
import { coverageOf } from '../../model/vendor-coverage.js';
import { unique } from '../../model/order.js';
import type { ThirdParty, ThirdPartyCoverage, ThirdPartyReport } from '../../schema/assessment.js';
import type { Vendor, VendorReport } from '../../schema/registers.js';

const methodMeans = {
  'carve-out':
    'Carve-out: the description names it, what it does and the controls assumed of it; its controls are not tested in our report, so its own report and our monitoring have to speak for them.',
  inclusive:
    'Inclusive: its controls are described and tested with ours, it writes an assertion of its own, and it has to agree to the examination.',
} as const;

/** What the method means for a report of ours (AT-C 320; DC 200, DC7). */
const consequenceOf = ({ vendor, isRelied }: VendorFacts, matters: boolean): string => {
  if (!matters) return 'Nothing in this report rests on it.';
  if (!isRelied) {
    return 'It is no subservice organization: the description need not name it, and its controls are neither assumed nor tested.';
  }
  return vendor.method === undefined
    ? 'The method is not chosen. Until it is, it is treated as carved out.'
    : methodMeans[vendor.method];
};

/** Whether the next report is there when ours needs it. A report of one day takes any that is recent enough. */
const tellTiming = ({ after, period, expected }: NextReport, scope: ReportScope, coveredTo: PlainDate | null) => {
  if (scope.type === 1 || !scope.period) {
    const inTime = daysBetween(after, scope.date) <= typeOneLimit;
    return { inTime, says: inTime ? ` The one on file is recent enough for ours of ${scope.date}.` : '' };
  }
  const { to: last } = scope.period;
  if (after >= last) return { inTime: true, says: ` The one on file reaches the end of ours on ${last}.` };
  if (period.to >= last && expected <= last) {
    return { inTime: true, says: ` It will be there by the end of ours on ${last}.` };
  }
  return {
    inTime: false,
    says:
      coveredTo !== null && coveredTo >= last
        ? ` Until then the bridge letter carries to ${coveredTo}.`
        : ` Ours ends on ${last}, before it is there: the days from ${period.from} need a bridge letter, or stay open.`,
  };
};

const nextOf = (
  vendor: Vendor,
  scope: ReportScope,
  asOf: PlainDate,
  coveredTo: PlainDate | null,
): ThirdPartyCoverage['next'] => {
  const next = nextReport(vendor, scope, asOf);
  if (!next) return null;
  const { period, expected, overdue } = next;
  const { inTime, says } = tellTiming(next, scope, coveredTo);
  const when = overdue ? `was to be expected by ${expected}` : `can be expected by about ${expected}`;
  return {
    expected,
    period,
    overdue,
    inTime,
    says: `The next report, over ${period.from} to ${period.to}, ${when}.${says}`,
  };
};

/** How far a vendor's reports carry each of ours. */
export const describeCoverage = (item: VendorFacts, { scopes, asOf }: Facts): ThirdPartyCoverage[] =>
  scopes.map((scope) => {
    const { state, gapDays, gaps, coveredTo, says } = coverageOf(item.vendor, scope, asOf);
    const matters = item.scopes.includes(scope);
    /** Under the inclusive method no report of its own is asked for, so none can lapse or be awaited. */
    const isIncluded = item.vendor.method === 'inclusive';
    const bearing = item.relying.filter(({ serves }) => serves.includes(scope.report));
    return {
      report: scope.report,
      matters,
      state: isIncluded ? 'none-needed' : state,
      gapDays: isIncluded ? 0 : gapDays,
      gaps: isIncluded ? [] : gaps.map(({ from, to }) => ({ from, to })),
      coveredTo,
      says: isIncluded
        ? 'None is needed: under the inclusive method its controls are described and tested in our report.'
        : says,
      consequence: consequenceOf(item, matters),
      carries: [...(item.carries.get(scope) ?? [])],
      bearsOn: unique(
        bearing.flatMap(({ requirements }) =>
          requirements.filter(({ report }) => report === scope.report).map(({ requirement }) => requirement.id),
        ),
      ),
      next: item.isRelied && matters && !isIncluded ? nextOf(item.vendor, scope, asOf, coveredTo) : null,
    };
  });

const describeReport = (report: VendorReport, { scopes, asOf }: Facts): ThirdPartyReport => ({
  title: tellReport(report),
  issued: report.issued ?? null,
  opinion: report.opinion ?? null,
  reviewed: report.reviewed ?? null,
  reviewer: report.reviewer ?? null,
  impact: report.impact ?? null,
  categories: report.covers?.categories ?? [],
  objectives: report.covers?.objectives ?? [],
  exceptions: exceptionsOf(report).map(({ text, impact, controls }) => ({ text, impact, controls: [...controls] })),
  nested: (report.subservice ?? []).map(({ name, service, method, impact }) => ({
    name,
    service: service ?? null,
    method: method ?? null,
    impact: impact ?? null,
  })),
  judgments: scopes.map((scope) => ({ report: scope.report, ...judgeReport(report, scope, asOf) })),
});

/** Every report of a vendor that is on file, in the order of the register. */
export const describeReports = ({ vendor }: VendorFacts, facts: Facts): ThirdPartyReport[] =>
  (vendor.reports ?? []).map((report) => describeReport(report, facts));

/** The bridge letter of a vendor; null where there is none. */
export const describeBridge = ({ vendor }: VendorFacts, { asOf }: Facts): ThirdParty['bridge'] => {
  const judged = judgeBridge(vendor, asOf);
  const { bridge } = vendor;
  if (!judged || !bridge) return null;
  const { signed, from, to, signer, statements = {}, impact } = bridge;
  return {
    signed,
    from: from ?? null,
    to,
    signer: signer ?? null,
    after: judged.after,
    days: judged.days,
    changes: statements.changes ?? null,
    exceptions: statements.exceptions ?? null,
    incidents: statements.incidents ?? null,
    impact: impact ?? null,
    faults: [...judged.faults] as NonNullable<ThirdParty['bridge']>['faults'],
  };
};
