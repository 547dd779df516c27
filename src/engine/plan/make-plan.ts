import { daysAnItem, quickWinDays } from '../../model/plan.js';
import type { Facts } from '../../model/facts.js';
import type { Action, Plan } from '../../schema/assessment.js';
import type { Schedule } from '../../schema/schedule.js';
import { findWaste } from '../waste/find-waste.js';
import type { PlacedDraft } from './draft.js';
import { listPhases } from './list-phases.js';
import type { Placed } from './place-actions.js';
import { quickWinFinder } from './quick-win.js';

export interface PlanInput {
  readonly facts: Facts;
  readonly placed: Placed;
  readonly schedule: Schedule;
}

type Finish = Pick<Action, 'because' | 'from' | 'worked' | 'to' | 'critical' | 'quickWin'>;

const finish = (draft: PlacedDraft, rest: Finish): Action => ({
  id: draft.id,
  kind: draft.kind,
  title: draft.title,
  subject: { ...draft.subject },
  closes: draft.closes,
  reports: draft.reports,
  requirements: draft.requirements,
  controls: draft.controls,
  severity: draft.severity,
  blocksPeriod: draft.blocksPeriod,
  effort: draft.effort,
  priority: draft.priority,
  owner: draft.owner.name,
  proposed: draft.proposed,
  phase: draft.phase,
  due: draft.due,
  dependsOn: draft.dependsOn,
  proof: draft.proof,
  ...rest,
});

/**
 * The plan: actions in the order of work with the days that the schedule gives them, by phase, with what is quick to win, what holds
 * the start back and which controls could be dropped.
 */
export const makePlan = ({ facts, placed: { drafts, circles }, schedule }: PlanInput): Plan => {
  const taskOf = new Map(schedule.tasks.map((task) => [task.action, task]));
  const critical = new Set(schedule.reports.flatMap(({ criticalPath }) => criticalPath.map(({ action }) => action)));
  const quickWin = quickWinFinder(drafts);
  const { waste, controlsInService } = findWaste(facts);
  const droppable = new Set(waste.filter(({ onlyFor }) => onlyFor.length === 0).map(({ control }) => control));
  const actions = drafts.map((draft): Action => {
    const task = taskOf.get(draft.id);
    const { kind, id } = draft.subject;
    const instead =
      kind === 'control' && droppable.has(id) ? ` Or drop ${id} instead: others carry it, or nothing needs it.` : '';
    return finish(draft, {
      because: `${draft.because}${instead}`,
      from: task?.from ?? null,
      worked: task?.worked ?? null,
      to: task?.to ?? null,
      critical: critical.has(draft.id),
      quickWin: quickWin(draft),
    });
  });
  return {
    assumptions: { quickWinDays, daysAnItem },
    phases: listPhases(actions, facts.scopes, facts.asOf),
    actions,
    quickWins: actions.filter((action) => action.quickWin !== null).map(({ id }) => id),
    criticalPath: actions.filter((action) => action.critical).map(({ id }) => id),
    circles,
    waste,
    controlsInService,
  };
};
