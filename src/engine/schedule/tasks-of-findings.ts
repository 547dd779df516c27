import type { Task } from '../../schema/schedule.js';

/** The task that closes each finding: that of its action. A finding's dates are its action's. */
export const tasksOfFindings = (
  tasks: readonly Task[],
  actions: readonly { readonly id: string; readonly closes: readonly string[] }[],
): ReadonlyMap<string, Task> => {
  const byAction = new Map(tasks.map((task) => [task.action, task]));
  return new Map(
    actions.flatMap(({ id, closes }) => {
      const task = byAction.get(id);
      return task ? closes.map((finding) => [finding, task] as const) : [];
    }),
  );
};
