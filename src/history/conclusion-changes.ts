import type { Conclusion } from '../schema/assessment.js';
import type { ConclusionChange } from '../schema/history/diff.js';
import type { SnapshotRequirement } from '../schema/history/snapshot.js';
import type { Side } from './side.js';

/** Conclusions that can be held against each other, worst first. The others are no better and no worse than these. */
const ladder: readonly Conclusion[] = ['not-ready', 'at-risk', 'ready'];

const directionOf = (before: Conclusion, after: Conclusion): ConclusionChange['direction'] => {
  const [from, to] = [ladder.indexOf(before), ladder.indexOf(after)];
  if (from < 0 || to < 0) return 'other';
  return to > from ? 'better' : 'worse';
};

const changesOf = (was: SnapshotRequirement, now: SnapshotRequirement): ConclusionChange[] =>
  ([1, 2] as const).flatMap((type) => {
    const [before, after] = type === 1 ? [was.type1, now.type1] : [was.type2, now.type2];
    if (!before || !after || before.conclusion === after.conclusion) return [];
    return [
      {
        id: now.id,
        report: now.report,
        type,
        before: before.conclusion,
        after: after.conclusion,
        direction: directionOf(before.conclusion, after.conclusion),
        says: after.says,
      },
    ];
  });

/** Requirements that both sides look at and conclude otherwise on, with the reason of the later one. */
export const conclusionChanges = (before: Side, after: Side): ConclusionChange[] =>
  after.snapshot.requirements.flatMap((now) => {
    const was = before.requirements.get(now.id);
    return was ? changesOf(was, now) : [];
  });
