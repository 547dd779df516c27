import type { Facts } from '../../model/facts.js';
import type { Finding } from '../../schema/assessment.js';
import type { Schedule } from '../../schema/schedule.js';
import { keepWindows } from '../control-facts.js';
import { assumptionsOn } from './assumptions.js';
import { cleanStart } from './clean-start.js';
import { jobsOf } from './job.js';
import type { Work } from './job.js';
import { scheduleTasks } from './schedule-tasks.js';
import { tasksOfFindings } from './tasks-of-findings.js';
import { workingDays } from './working-days.js';

export interface ScheduleInput {
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  /** Actions in the order of work, each with the open findings that it closes. */
  readonly actions: readonly (Work & { readonly closes: readonly string[]; readonly title: string })[];
}

/** When can we start? The work of the plan by date, and for each report the earliest clean start of a type 2 period. */
export const schedule = ({ facts, findings, actions }: ScheduleInput): Schedule => {
  const { asOf, workspace, scopes, verdicts, controls } = facts;
  const assumptions = assumptionsOn(asOf);
  const { horizon } = assumptions;
  const holidays = workspace.engagement.holidays ?? [];
  const tasks = scheduleTasks({ asOf, horizon, jobs: jobsOf(actions), days: workingDays(asOf, horizon, holidays) });
  const byFinding = tasksOfFindings(tasks, actions);
  const windowsOf = keepWindows(workspace);
  const titleOf = new Map(actions.map(({ id, title }) => [id, title]));
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
