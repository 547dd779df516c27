import type { ControlFacts } from '../../model/facts.js';
import type { Period } from '../../model/plain-date.js';
import { addDays } from '../../model/plain-date.js';
import type { ReportKind } from '../../schema/catalog.js';
import type { PlannedTest, Span } from '../../schema/assessment.js';
import type { Risk, SampleSizes } from '../../schema/sample-sizes.js';
import type { CountOperations } from './count-operations.js';
import { planTest } from './plan-test.js';
import { wholeSpan } from './report-terms.js';
import type { BothTerms } from './report-terms.js';
import { sharedItems } from './shared-items.js';
import { addSpans } from './tally.js';
import { usableEvidence } from './usable-evidence.js';

/** What does not change with the periods that are tried. */
export interface WeighContext {
  readonly table: SampleSizes;
  readonly count: CountOperations;
  /** The IT general controls of the systems of a control are shown to hold for a report. */
  readonly holds: (facts: ControlFacts, report: ReportKind) => boolean;
}

/** One control as both reports see it. */
export interface WeighedControl {
  readonly facts: ControlFacts;
  readonly soc1: PlannedTest | null;
  readonly soc2: PlannedTest | null;
  /** Reports that draw a sample from a list of it, and the lists to draw for both at once. */
  readonly listed: readonly ReportKind[];
  readonly populations: readonly Period[];
  readonly together: Span | null;
  readonly evidence: number;
  readonly evidenceShared: number;
}

/** One list where its days overlap or touch, else two. */
const drawnOnce = (a: Period, b: Period): readonly Period[] =>
  a.from <= addDays(b.to, 1) && b.from <= addDays(a.to, 1) ? [wholeSpan(a, b)] : a.from < b.from ? [a, b] : [b, a];

/** What each report looks at of one control, and what both look at where one sample and one list serve them as far as they can. */
export const weighControl = (
  facts: ControlFacts,
  terms: BothTerms,
  risk: Risk,
  { table, count, holds }: WeighContext,
): WeighedControl => {
  const [one, other] = (['soc1', 'soc2'] as const).map((report) => {
    const own = terms[report];
    if (!own || !facts.serves.includes(report)) return null;
    const plan = planTest({ facts, terms: own, table, risk, count, generalControlsHold: holds(facts, report) });
    return { report, terms: own, plan, evidence: usableEvidence(facts, own) };
  });
  const told = (side: typeof one): PlannedTest | null =>
    side
      ? {
          type: side.terms.type,
          period: side.terms.period,
          population: side.plan.population && { ...side.plan.population },
          items: side.plan.items,
          because: side.plan.because.map((reason) => ({ ...reason })) as PlannedTest['because'],
          evidence: side.evidence.size,
        }
      : null;
  const sides = [one, other].flatMap((side) => side ?? []);
  const sized = sides.flatMap(({ plan }) => plan.items ?? []);
  const listed = sides.flatMap(({ report, terms: { period }, plan }) =>
    period && !plan.byConfiguration ? [{ report, period }] : [],
  );
  const [first, second] = listed.map(({ period }) => period);
  const both = one && other ? sharedItems(facts, one, other, count) : { low: 0, high: 0 };
  const all = sized.reduce(addSpans, { low: 0, high: 0 });
  const evidenceShared = one && other ? [...one.evidence].filter((item) => other.evidence.has(item)).length : 0;
  return {
    facts,
    soc1: told(one ?? null),
    soc2: told(other ?? null),
    listed: listed.map(({ report }) => report),
    populations: first && second ? drawnOnce(first, second) : listed.map(({ period }) => period),
    together: sized.length < sides.length ? null : { low: all.low - both.low, high: all.high - both.high },
    evidence: sides.reduce((sum, { evidence }) => sum + evidence.size, 0) - evidenceShared,
    evidenceShared,
  };
};
