import type { ControlFacts, ReportScope } from '../model/facts.js';
import type { PlainDate } from '../model/plain-date.js';
import type { Reason } from '../model/reason.js';
import { atLeast, higher, neededRung } from '../model/rung.js';
import type { ReportType, Rung } from '../model/rung.js';
import type { Carrier } from '../model/third-party/carriers.js';
import { judgeReport, newestOf } from '../model/third-party/judge-report.js';
import { coverageOf } from '../model/vendor-coverage.js';
import type { Coverage } from '../model/vendor-coverage.js';
import type { Conclusion } from '../schema/assessment.js';
import type { Category } from '../schema/catalog.js';

/** Who carries a requirement, and what is needed to judge it. */
export interface Carriage {
  readonly carriers: readonly Carrier[];
  readonly controlById: ReadonlyMap<string, ControlFacts>;
  readonly asOf: PlainDate;
}

/** One vendor's part: what it leads to alone, the rung of the best control that watches it, and why. */
export interface Part {
  readonly conclusion: Exclude<Conclusion, 'not-applicable'>;
  readonly reached: Rung | null;
  readonly reasons: readonly Reason[];
}

/** A control of ours that watches an organization; `isPart`: it says of itself that it operates only in part. */
interface Watch {
  readonly id: string;
  readonly rung: Rung;
  readonly isPart: boolean;
}

const rungsOf = ({ monitors }: Carrier, { controlById }: Carriage, scope: ReportScope, type: ReportType): Watch[] =>
  monitors.flatMap((id) => {
    const facts = controlById.get(id);
    // What watches the vendor may serve the other report alone; then that report's look is the one there is.
    const look = facts?.looks.find((item) => item.scope.report === scope.report) ?? facts?.looks[0];
    const standing = type === 1 ? look?.type1 : look?.type2;
    return facts && standing ? [{ id, rung: standing.rung, isPart: facts.control.partly !== undefined }] : [];
  });

const tellMonitors = (
  { vendor }: Carrier,
  rungs: readonly Watch[],
  needed: Rung,
): { holds: boolean; reason: Reason } => {
  const working = rungs.filter(({ rung, isPart }) => atLeast(rung, needed) && !isPart);
  const told = rungs.map(({ id, rung, isPart }) => `${id} (${rung}${isPart ? ', in part' : ''})`).join(', ');
  const data = { vendor: vendor.id, controls: rungs.map(({ id }) => id) };
  if (working.length > 0) {
    const says = `What ${vendor.name} does for it is watched by ${working.map(({ id }) => id).join(', ')}, on the rung ${needed}.`;
    return { holds: true, reason: { because: 'carried-monitored', says, data } };
  }
  const says =
    rungs.length === 0
      ? `No control of ours is named that watches what ${vendor.name} does for it.`
      : `What watches ${vendor.name} does not reach ${needed}, or does so in part: ${told}.`;
  return { holds: false, reason: { because: 'carried-unwatched', says, data } };
};

/** What the newest report that serves ours lacks for this requirement: nobody has read it, or it leaves out the category. */
const lacks = (
  { vendor }: Carrier,
  category: Category | null,
  scope: ReportScope,
  asOf: PlainDate,
): Reason | undefined => {
  const fitting = (vendor.reports ?? []).filter((report) => judgeReport(report, scope, asOf).fit === 'fits');
  const newest = newestOf(fitting, scope);
  if (!newest) return undefined;
  if (newest.reviewed === undefined || newest.reviewed > asOf) {
    const says = `Nobody has recorded a review of the report of ${vendor.name} that it rests on.`;
    return { because: 'carried-unread', says, data: { vendor: vendor.id } };
  }
  const categories = newest.kind === 'soc2' ? newest.covers?.categories : undefined;
  if (!category || !categories || categories.includes(category)) return undefined;
  const says = `The report of ${vendor.name} leaves out the category ${category}.`;
  return { because: 'carried-category', says, data: { vendor: vendor.id, category } };
};

const isDoubtful = ({ state }: Coverage): boolean => state === 'lapsed' || state === 'qualified';

/** Under carve-out: what its report says, and whether one of our controls watches it (DC 200, DC7; TSP 100, CC9.2). */
export const concludeCarveOut = (
  carrier: Carrier,
  category: Category | null,
  carriage: Carriage,
  scope: ReportScope,
  type: ReportType,
): Part => {
  const { vendor } = carrier;
  const { asOf } = carriage;
  const needed = neededRung(type);
  const coverage = coverageOf(vendor, { ...scope, type }, asOf);
  const rungs = rungsOf(carrier, carriage, scope, type);
  const watched = tellMonitors(carrier, rungs, needed);
  const lack = lacks(carrier, category, { ...scope, type }, asOf);
  const carried: Reason = {
    because: 'carried',
    says: `${vendor.name} carries it, carved out: its controls meet it, not ours. ${
      coverage.state === 'current' ? `On file: ${coverage.says}.` : coverage.says
    }`,
    data: { vendor: vendor.id, state: coverage.state, gapDays: coverage.gapDays },
  };
  const reasons = [carried, watched.reason, ...(lack ? [lack] : [])];
  const reached = rungs.length === 0 ? null : rungs.map(({ rung }) => rung).reduce(higher);
  if (coverage.state === 'current') {
    return { conclusion: watched.holds && !lack ? 'ready' : 'at-risk', reached, reasons };
  }
  return { conclusion: isDoubtful(coverage) ? 'at-risk' : 'not-ready', reached, reasons };
};
