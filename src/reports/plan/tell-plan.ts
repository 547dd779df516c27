import type { Action, Assessment } from '../../schema/assessment.js';
import { actionRows, phaseLabel, phaseSentence, planSentence, wasteRows, wasteSentence } from '../view/plan.js';
import type { ActionRow } from '../view/plan.js';
import { priorityTerms } from '../view/priority.js';
import { assumptionsText, planNotes } from '../view/start.js';

const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

const tellAction = ({ number, action, owner, effort, work, after }: ActionRow): string[] => [
  `${String(number).padStart(3)}  ${action.severity.padEnd(8)} ${action.title}  ${action.id}`,
  ...indent(
    indent([
      ` ${work}. ${owner}. ${effort}; closes ${action.closes.join(', ')}`,
      ...after.map((other) => ` after ${other.number}: ${other.because}`),
      ...(action.critical ? [' holds the start of a period back'] : []),
      ` priority: ${priorityTerms(action)}`,
    ]),
  ),
];

/** The plan by phase, what is quick to win and what could be dropped. `wanted` picks actions; the sentences count them all. */
export const tellPlan = (assessment: Assessment, wanted: (action: Action) => boolean = () => true): string[] => {
  const { plan, schedule } = assessment;
  const rows = actionRows(assessment).filter(({ action }) => wanted(action));
  const quick = rows.filter(({ action }) => action.quickWin !== null);
  const drop = wasteRows(assessment);
  return [
    plan.actions.length === 0 ? 'No finding is open, so there is nothing to remedy.' : planSentence(plan),
    ...(plan.actions.length > 0 ? [assumptionsText(schedule.assumptions), ...planNotes(assessment)] : []),
    ...(plan.actions.length > 0 && rows.length === 0 ? ['', 'No action of the plan is among those asked for.'] : []),
    ...(quick.length > 0
      ? [
          '',
          'Quick to win',
          ...indent(quick.map(({ number, action }) => `${number}  ${action.title}. ${action.quickWin ?? ''}`)),
        ]
      : []),
    ...plan.phases.flatMap((item) => {
      const own = rows.filter(({ action }) => action.phase === item.phase);
      return own.length === 0 ? [] : ['', phaseLabel[item.phase], phaseSentence(item), ...own.flatMap(tellAction)];
    }),
    '',
    'What could be dropped',
    wasteSentence(plan),
    ...indent(
      drop.map(
        ({ control, kind, because, keeps, frees }) => `${control}: ${kind}. ${because} ${keeps} Frees: ${frees}.`,
      ),
    ),
  ];
};
