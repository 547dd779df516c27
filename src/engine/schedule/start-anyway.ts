import type { PlainDate } from '../../model/plain-date.js';
import type { Assessment } from '../../schema/assessment.js';
import type { IfStarted } from '../../schema/schedule.js';
import { ifStarted } from './if-started.js';
import { tasksOfFindings } from './tasks-of-findings.js';

/** What would be short in the period of each report, in the order of the assessment, if it were started on a day that somebody asks about. */
export const startAnyway = (
  { findings, schedule, plan }: Pick<Assessment, 'findings' | 'schedule' | 'plan'>,
  date: PlainDate,
): IfStarted[] => {
  const tasks = tasksOfFindings(schedule.tasks, plan.actions);
  return schedule.reports.map(({ blockers: ids }) => {
    const wanted = new Set(ids);
    return ifStarted({ date, kind: 'asked', blockers: findings.filter(({ id }) => wanted.has(id)), tasks });
  });
};
