import type { Facts } from '../../model/facts.js';
import type { Finding } from '../../schema/assessment.js';
import type { Schedule } from '../../schema/schedule.js';
import { keepWindows } from '../control-facts.js';
import { ownerFinder } from './assign-owner.js';
import { assumptionsOn } from './assumptions.js';
import { cleanStart } from './clean-start.js';
import { jobsOf } from './job.js';
import { scheduleTasks } from './schedule-tasks.js';
import { workingDays } from './working-days.js';

export interface ScheduleInput {
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  /** Ids of open findings in the order of work. */
  readonly order: readonly string[];
}

/** When can we start? The work on open findings by date, and for each report the earliest clean start of a type 2 period. */
export const schedule = ({ facts, findings, order }: ScheduleInput): Schedule => {
  const { asOf, workspace, scopes, verdicts, controls } = facts;
  const assumptions = assumptionsOn(asOf);
  const { horizon } = assumptions;
  const holidays = workspace.engagement.holidays ?? [];
  const jobs = jobsOf(findings, order, ownerFinder(workspace.controls, workspace.people));
  const tasks = scheduleTasks({ asOf, horizon, jobs, days: workingDays(asOf, horizon, holidays) });
  const byFinding = new Map(tasks.map((task) => [task.finding, task]));
  const windowsOf = keepWindows(workspace);
  const titleOf = new Map(findings.map(({ id, title }) => [id, title]));
  return {
    assumptions,
    tasks,
    reports: scopes.map((scope) =>
      cleanStart({
        asOf,
        horizon,
        scope,
        verdicts: verdicts.values(),
        controls,
        findings,
        tasks: byFinding,
        titleOf,
        windowsOf,
      }),
    ),
  };
};
