import fc from 'fast-check';
import { ownerFinder } from '../../../src/engine/schedule/assign-owner';
import { assumptionsOn } from '../../../src/engine/schedule/assumptions';
import { jobsOf } from '../../../src/engine/schedule/job';
import { scheduleTasks } from '../../../src/engine/schedule/schedule-tasks';
import { workingDays } from '../../../src/engine/schedule/working-days';
import { orderWork } from '../../../src/engine/order-work';
import type { Finding, Phase } from '../../../src/schema/assessment';
import type { Control, Person } from '../../../src/schema/registers';
import type { Task } from '../../../src/schema/schedule';
import { unowned } from '../../reports/some-findings';

/** An open finding about the control C1, two person-days of work, owned by nobody in its response. */
export const aFinding = (id: string, change: Partial<Finding> = {}): Finding => ({
  ...unowned,
  id,
  controls: ['C1'],
  effort: { low: 1, high: 3 },
  ...change,
});

export interface Work {
  readonly findings: readonly Finding[];
  readonly people?: readonly Person[];
  readonly controls?: readonly Pick<Control, 'id' | 'owner'>[];
  readonly holidays?: readonly string[];
  readonly asOf?: string;
  readonly order?: readonly string[];
}

/** Thursday 2026-10-15 unless told otherwise; C1 belongs to Dana. */
export const planned = ({
  findings,
  people = [],
  controls = [{ id: 'C1', owner: 'Dana' }],
  holidays = [],
  asOf = '2026-10-15',
  order = orderWork(findings),
}: Work): Task[] => {
  const { horizon } = assumptionsOn(asOf);
  const ownerOf = ownerFinder(controls, people);
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  // Each finding is an action of its own here: the schedule knows only actions.
  const jobs = jobsOf(
    order.flatMap((id) => {
      const finding = byId.get(id);
      if (!finding) return [];
      const { effort, response, dependsOn } = finding;
      const after = dependsOn.filter((other) => other !== id && byId.has(other));
      return [
        {
          id,
          effort,
          owner: ownerOf(finding),
          due: response?.due ?? null,
          phase: phaseOf(finding),
          dependsOn: after.map((action) => ({ action })),
        },
      ];
    }),
  );
  return scheduleTasks({ asOf, horizon, jobs, days: workingDays(asOf, horizon, holidays) });
};

/** Findings that block no period are work of the period, the rest is needed before it. */
const phaseOf = ({ blocksPeriod }: Finding): Phase => (blocksPeriod ? 'before-period' : 'during-period');

export const taskOf = (tasks: readonly Task[], finding: string): Task => {
  const task = tasks.find(({ action }) => action === finding);
  if (!task) throw new Error(`${finding} was not planned`);
  return task;
};

/** `2026-10-16 to 2026-10-29`, by the days of the work itself. */
export const spanText = (tasks: readonly Task[], finding: string): string => {
  const { from, worked } = taskOf(tasks, finding);
  return `${from ?? 'never'} to ${worked ?? 'never'}`;
};

const ids = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8'];
const owners = ['Dana', 'Dana', 'Luis', undefined];

const finding = (id: string): fc.Arbitrary<Finding> =>
  fc
    .record({
      owner: fc.constantFrom(...owners),
      due: fc.constantFrom(undefined, undefined, '2026-09-01', '2026-10-20', '2026-12-31', '2027-06-30'),
      effort: fc.constantFrom(0.25, 0.5, 1, 2, 3.3, 7.5, 40),
      score: fc.integer({ min: 1, max: 50 }),
      dependsOn: fc.subarray(ids, { maxLength: 3 }),
    })
    .map(({ owner, due, effort, score, dependsOn }) =>
      aFinding(id, {
        controls: [],
        effort: { low: effort, high: effort },
        priority: { ...unowned.priority, score },
        dependsOn,
        response: { ...(owner === undefined ? {} : { owner }), ...(due === undefined ? {} : { due }) },
      }),
    );

/** Up to eight findings that may depend on each other in any way, circles too. */
export const someFindings: fc.Arbitrary<Finding[]> = fc
  .subarray(ids, { minLength: 3 })
  .chain((chosen) => fc.tuple(...chosen.map(finding)))
  .map((findings) => [...findings]);

export const people = (capacities: readonly number[]): Person[] =>
  ['Dana', 'Luis'].map((name, index) => ({ id: name.toLowerCase(), name, capacity: capacities[index] ?? 1 }));

/** What is left of the dependencies in one direction: later ids wait for earlier ones, so that there is no circle. */
export const withoutCircles = (findings: readonly Finding[]): Finding[] =>
  findings.map((item) => ({ ...item, dependsOn: item.dependsOn.filter((other) => other < item.id) }));
