import { gapRegister } from '../view/gap-register.js';
import { actionRows, kindLabel, phaseLabel } from '../view/plan.js';
import { priorityTerms } from '../view/priority.js';
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

/** The plan: actions in the order of work, with the terms of that order and the days that it gives. */
export const plan = register('plan', actionRows, {
  'No.': (row) => row.number,
  Action: (row) => row.action.id,
  Kind: (row) => kindLabel[row.action.kind],
  Title: (row) => row.action.title,
  Severity: (row) => row.action.severity,
  Closes: (row) => row.action.closes,
  Phase: (row) => phaseLabel[row.action.phase],
  'Why then': (row) => row.action.because,
  Priority: (row) => priorityTerms(row.action),
  'Waits for': (row) => row.action.dependsOn.map(({ action }) => action),
  Effort: (row) => row.effort,
  Owner: (row) => row.owner,
  Starts: (row) => row.action.from,
  'Work ends': (row) => row.action.worked,
  Closed: (row) => row.action.to,
  Due: (row) => row.action.due,
  'Holds a start back': (row) => row.action.critical,
  'Quick to win': (row) => row.action.quickWin,
  'Will show it': (row) => row.action.proof,
});
