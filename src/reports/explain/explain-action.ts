import { actionRule } from '../../model/plan.js';
import type { Assessment } from '../../schema/assessment.js';
import { reportLabel } from '../view/labels.js';
import { actionRows, kindLabel, phaseLabel } from '../view/plan.js';
import { priorityTerms } from '../view/priority.js';
import { taskText } from '../view/task.js';
import type { Explanation } from './explanation.js';
import { findingsOf } from './tell-findings.js';
import { tellSeverities } from './tell-method.js';
import { indent } from './tell-standing.js';

/** Why an action is in the plan, where it stands in it, what it waits for and what will prove it; undefined where there is none. */
export const explainAction = (assessment: Assessment, id: string): Explanation | undefined => {
  const row = actionRows(assessment).find(({ action }) => action.id === id);
  if (!row) return undefined;
  const { action, number } = row;
  const { asOf, plan, schedule } = assessment;
  const findings = findingsOf(assessment, action.closes);
  const task = schedule.tasks.find((item) => item.action === id);
  const waiting = plan.actions.filter(({ dependsOn }) => dependsOn.some((other) => other.action === id));
  const circles = plan.circles.filter((circle) => circle.action === id);
  return {
    lines: [
      `${id}  ${action.title}`,
      `${action.severity}, ${kindLabel[action.kind]}; number ${number} of ${plan.actions.length} in the plan as of ${asOf}`,
      '',
      ...indent([
        `phase         ${phaseLabel[action.phase]}. ${action.because}`,
        `reports       ${action.reports.map((report) => reportLabel[report]).join(', ') || 'none'}`,
        `requirements  ${action.requirements.join(', ') || 'none'}`,
        `controls      ${action.controls.join(', ') || 'none'}`,
        `owner         ${row.owner}`,
        `effort        ${row.effort}`,
        `due           ${action.due ?? 'not set'}`,
        ...(task ? [`planned       ${taskText(task)}`] : []),
        `start         ${action.critical ? 'it holds the start of a period back' : 'it does not hold the start of a period back'}`,
        ...(action.quickWin === null ? [] : [`quick to win  ${action.quickWin}`]),
      ]),
      '',
      `Closes (${findings.length})`,
      ...indent(
        findings.flatMap((finding) => [
          `${finding.severity.padEnd(8)} ${finding.title}  ${finding.id}`,
          `         ${finding.recommendation}`,
        ]),
      ),
      '',
      action.dependsOn.length > 0 ? 'Waits for' : 'Waits for nothing',
      ...indent(action.dependsOn.map(({ action: other, because }) => `${other}  ${because}`)),
      ...indent(circles.map(({ because }) => because)),
      ...(waiting.length > 0 ? ['Comes before', ...indent(waiting.map((other) => other.id))] : []),
      '',
      'What will prove it',
      ...indent(action.proof.map((proof) => `- ${proof}`)),
      '',
      'How it came about',
      ...indent([actionRule]),
      ...tellSeverities(),
      ...indent([priorityTerms(action)]),
    ],
    pieces: { kind: 'action', asOf, action, findings, task: task ?? null, circles },
  };
};
