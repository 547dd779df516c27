import type { ControlFacts, ReportScope, RequirementFacts } from '../../model/facts.js';
import { addDays, isPlainDate } from '../../model/plain-date.js';
import type { PlainDate } from '../../model/plain-date.js';
import type { Finding } from '../../schema/assessment.js';
import type { CleanStart, Task, Undated } from '../../schema/schedule.js';
import type { WindowSource } from '../stand.js';
import { criticalPath } from './critical-path.js';
import { ifStarted } from './if-started.js';
import { planPeriods } from './plan-periods.js';
import { savePeriod } from './save-period.js';

export interface CleanStartInput {
  readonly asOf: PlainDate;
  readonly horizon: PlainDate;
  readonly scope: ReportScope;
  readonly verdicts: Iterable<RequirementFacts>;
  readonly controls: readonly ControlFacts[];
  readonly findings: readonly Finding[];
  /** The task that closes each open finding, by the finding. */
  readonly tasks: ReadonlyMap<string, Task>;
  /** Titles by action. */
  readonly titleOf: ReadonlyMap<string, string>;
  readonly windowsOf: WindowSource;
}

const startAfter = (
  blockers: readonly Task[],
  asOf: PlainDate,
  horizon: PlainDate,
): { start: PlainDate | null; undated: Undated } => {
  const never = blockers.find(({ to }) => to === null);
  if (never) return { start: null, undated: never.undated };
  const start = addDays(
    blockers.reduce((latest, { to }) => (to !== null && to > latest ? to : latest), asOf),
    1,
  );
  return start > horizon ? { start: null, undated: 'too-far' } : { start, undated: null };
};

/** Requirements of the report about which nothing at all is known, as the gate counts them. */
const silentOn = (report: string, verdicts: Iterable<RequirementFacts>): string[] =>
  [...verdicts]
    .filter(
      ({ scope, verdict }) =>
        scope.report === report && verdict.conclusion === 'not-assessed' && verdict.reached === null,
    )
    .map(({ scoped }) => scoped.requirement.id);

/** The day after which no finding blocks the period of a report any more, what holds it back, and what if it starts before. */
export const cleanStart = (input: CleanStartInput): CleanStart => {
  const { asOf, horizon, scope, verdicts, controls, findings, tasks, titleOf, windowsOf } = input;
  const blocking = findings.filter(
    ({ id, blocksPeriod, reports }) => blocksPeriod && reports.includes(scope.report) && tasks.has(id),
  );
  const blockers = blocking.map(({ id }) => id);
  const holding = new Set(blockers.map((id) => tasks.get(id)));
  const byAction = new Map([...tasks.values()].map((task) => [task.action, task]));
  const work = [...byAction.values()].filter((task) => holding.has(task));
  const { start, undated } = startAfter(work, asOf, horizon);
  const planned = scope.type === 2 && scope.period && scope.period.from > asOf ? scope.period.from : null;
  const date = planned ?? addDays(asOf, 1);
  return {
    report: scope.report,
    blockers,
    notAssessed: silentOn(scope.report, verdicts),
    start,
    undated,
    periods: start === null ? [] : planPeriods(start),
    criticalPath: criticalPath(work, byAction, titleOf),
    ifStarted: isPlainDate(date)
      ? ifStarted({ date, kind: planned === null ? 'next-day' : 'planned', blockers: blocking, tasks })
      : null,
    planned: savePeriod({ asOf, scope, controls, windowsOf }),
  };
};
