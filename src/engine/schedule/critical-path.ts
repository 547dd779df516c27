import type { PathLink, Task } from '../../schema/schedule.js';

/** What a link of the path waits for; titles by action. */
const linkOf = (task: Task, tasks: ReadonlyMap<string, Task>, titleOf: ReadonlyMap<string, string>): PathLink => {
  const { action, heldBy, plan, due, worked, to } = task;
  if (plan === 'holds' && due !== null && worked !== due) {
    const says = `Its due date is ${due}, later than the work on it needs.`;
    return { action, kind: 'due', after: null, says };
  }
  const before = heldBy && tasks.get(heldBy.action);
  if (!before) {
    const says = to === null ? 'Nothing has to come before it.' : 'It starts right away.';
    return { action, kind: 'now', after: null, says };
  }
  const title = titleOf.get(before.action) ?? before.action;
  const { kind } = heldBy;
  if (kind === 'dependency') {
    const until =
      before.to === null ? 'has to be closed first, and no day can be named for that' : `is closed on ${before.to}`;
    return { action, kind, after: before.action, says: `It has to wait for another action: ${title} ${until}.` };
  }
  const who = task.owner ?? 'The queue of what nobody is named for';
  const says =
    before.worked === null ? `${who} has no day for it.` : `${who} is busy until ${before.worked} with: ${title}.`;
  return { action, kind, after: before.action, says };
};

/**
 * The chain of tasks that holds the start back: from the last of `blockers` to be closed, back through whatever set the first day of
 * each, an action to finish first or the owner's queue. A later due date ends the way back: what came before it has time to spare.
 */
export const criticalPath = (
  blockers: readonly Task[],
  tasks: ReadonlyMap<string, Task>,
  titleOf: ReadonlyMap<string, string>,
): PathLink[] => {
  let at: Task | undefined;
  for (const task of blockers) {
    const isLater = at === undefined || (at.to !== null && (task.to === null || task.to > at.to));
    if (isLater) at = task;
  }
  const path: PathLink[] = [];
  while (at) {
    const link = linkOf(at, tasks, titleOf);
    path.push(link);
    at = link.after === null ? undefined : tasks.get(link.after);
  }
  return path.reverse();
};
