import { gapRegister } from '../view/gap-register.js';
import { remediationRows } from '../view/remediation.js';
import { register } from './register.js';

/** The gap register. */
export const findings = register('findings', gapRegister, {
  'No.': (row) => row.number,
  Finding: (row) => row.id,
  Fingerprint: (row) => row.fingerprint,
  Severity: (row) => row.severity,
  Gap: (row) => row.gap,
  Title: (row) => row.title,
  Subject: (row) => row.subject,
  Reports: (row) => row.reports,
  Requirements: (row) => row.requirements,
  Controls: (row) => row.controls,
  Condition: (row) => row.condition,
  Criteria: (row) => row.criteria,
  Cause: (row) => row.cause,
  Effect: (row) => row.effect,
  Recommendation: (row) => row.recommendation,
  'Stands in the way of a clean period': (row) => row.blocksPeriod,
  'Compensating controls': (row) => row.compensatedBy,
  'Close first': (row) => row.dependsOn,
  Effort: (row) => row.effort,
  Owner: (row) => row.owner,
  Due: (row) => row.due,
  'Management response': (row) => row.response,
  Status: (row) => row.status,
  Ticket: (row) => row.ticket,
  'Closing evidence': (row) => row.closingEvidence,
  Acceptance: (row) => row.acceptance,
  'Recorded in': (row) => row.source,
});

const planLabel = {
  none: 'no due date',
  holds: 'the due date is kept',
  short: 'the due date comes before the work can be done',
  overdue: 'the due date is past',
} as const;

/** Open findings in the order in which to work on them, with the terms of that order and the days that it gives. */
export const plan = register(
  'plan',
  (assessment) => {
    const tasks = new Map(assessment.schedule.tasks.map((task) => [task.finding, task]));
    return remediationRows(assessment).map((row) => ({ ...row, task: tasks.get(row.gap.id) ?? null }));
  },
  {
    Rank: (row) => row.rank,
    Finding: (row) => row.gap.id,
    Title: (row) => row.gap.title,
    Severity: (row) => row.gap.severity,
    Recommendation: (row) => row.gap.recommendation,
    Priority: (row) => row.terms,
    'Close first': (row) => row.after.map(({ id }) => id),
    Effort: (row) => row.gap.effort,
    Owner: (row) => row.task?.owner ?? row.gap.owner,
    Starts: (row) => row.task?.from,
    Closed: (row) => row.task?.to,
    Due: (row) => row.gap.due,
    Plan: (row) => row.task && planLabel[row.task.plan],
    Status: (row) => row.gap.status,
  },
);
