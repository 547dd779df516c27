import { phaseOfKind, phases } from '../../model/plan.js';
import { compareBy } from '../../model/order.js';
import type { Phase, Plan } from '../../schema/assessment.js';
import { orderByNeed } from '../order-work.js';
import type { Draft, PlacedDraft } from './draft.js';
import type { Waits } from './find-waits.js';

export interface Placed {
  readonly drafts: readonly PlacedDraft[];
  readonly circles: Plan['circles'];
}

const rankOf = (phase: Phase): number => phases.indexOf(phase);

const ownPhase = ({ kind, blocksPeriod, findings }: Draft): Pick<PlacedDraft, 'phase' | 'because'> => {
  if (!blocksPeriod) return phaseOfKind[kind];
  const count = findings.filter((finding) => finding.blocksPeriod).length;
  const what = count === 1 ? 'a finding' : `${count} findings`;
  return { phase: 'before-period', because: `It closes ${what} that no clean period should start with.` };
};

/**
 * Puts actions into phases and into the order of work: by phase, then by priority, what others wait for before them. What an action
 * of an earlier phase waits for moves to that phase. Waits in a circle are left out where they would hold up the higher priority.
 */
export const placeActions = (drafts: readonly Draft[], waits: ReadonlyMap<string, Waits>): Placed => {
  const byScore = [...drafts].sort(compareBy(({ priority }) => -priority.score));
  const afterOf = (id: string): string[] => [...(waits.get(id)?.keys() ?? [])];
  const first = orderByNeed(byScore.map(({ id }) => ({ id, after: afterOf(id) })));
  const left = new Set(first.circles.map(({ id, after }) => `${id}\n${after}`));
  const kept = new Map(drafts.map(({ id }) => [id, afterOf(id).filter((other) => !left.has(`${id}\n${other}`))]));
  const phase = new Map(drafts.map((draft) => [draft.id, ownPhase(draft)]));
  const titleOf = new Map(drafts.map(({ id, title }) => [id, title]));
  // From the last in the order on: whatever waits for an action has its phase already when the action is looked at.
  for (const id of [...first.order].reverse()) {
    const own = phase.get(id);
    for (const other of own ? (kept.get(id) ?? []) : []) {
      const before = phase.get(other);
      if (!own || !before || rankOf(before.phase) <= rankOf(own.phase)) continue;
      phase.set(other, {
        phase: own.phase,
        because: `Something of this phase waits for it: ${titleOf.get(id) ?? id}.`,
      });
    }
  }
  const placed = drafts.map((draft): PlacedDraft => ({
    ...draft,
    ...(phase.get(draft.id) ?? ownPhase(draft)),
    dependsOn: (kept.get(draft.id) ?? []).map((action) => ({
      action,
      because: waits.get(draft.id)?.get(action) ?? '',
    })),
  }));
  const byId = new Map(placed.map((draft) => [draft.id, draft]));
  placed.sort(
    compareBy(
      (draft) => rankOf(draft.phase),
      (draft) => -draft.priority.score,
    ),
  );
  const { order } = orderByNeed(placed.map(({ id }) => ({ id, after: kept.get(id) ?? [] })));
  return {
    drafts: order.flatMap((id) => byId.get(id) ?? []),
    circles: first.circles.map(({ id, after }) => ({
      action: id,
      after,
      because: `It would wait for "${titleOf.get(after) ?? after}", but that waits for it too and is the more urgent: it goes ahead.`,
    })),
  };
};
