import { later } from '../../model/plain-date.js';
import type { PlainDate } from '../../model/plain-date.js';
import type { Task, Undated } from '../../schema/schedule.js';
import type { Job } from './job.js';
import { sequenceWork } from './sequence-work.js';
import { spanOf } from './span.js';
import type { WorkingDays } from './working-days.js';

export interface TaskInput {
  readonly asOf: PlainDate;
  readonly horizon: PlainDate;
  readonly jobs: readonly Job[];
  readonly days: WorkingDays;
}

/** An owner's queue: where on the line of working days it is free again, and after which task. */
interface Queue {
  free: number;
  last: string | null;
}

/** The moment at which a task can begin, and what sets it. */
interface Hold {
  readonly at: number;
  readonly heldBy: Task['heldBy'];
}

const holdOf = (queue: Queue, before: readonly Task[], { firstAfter }: WorkingDays): Hold => {
  let hold: Hold = {
    at: queue.free,
    heldBy: queue.free > 0 && queue.last !== null ? { kind: 'queue', action: queue.last } : null,
  };
  for (const { action, to } of before) {
    const at = to === null ? Infinity : firstAfter(to);
    const isLater = at > hold.at || (at === hold.at && hold.heldBy?.kind !== 'dependency');
    if (isLater) hold = { at, heldBy: { kind: 'dependency', action } };
  }
  return hold;
};

const planOf = (due: PlainDate | null, worked: PlainDate | null, asOf: PlainDate): Task['plan'] => {
  if (due === null) return 'none';
  if (due < asOf) return 'overdue';
  return worked !== null && worked <= due ? 'holds' : 'short';
};

/**
 * First and last days of the work on every action. Everybody does one thing at a time, in the fixed sequence, from the day
 * after the assessment on, on working days; an action begins the working day after those that it waits for are closed. A due date
 * later than the work needs is management's plan and wins.
 */
export const scheduleTasks = ({ asOf, horizon, jobs, days }: TaskInput): Task[] => {
  const queues = new Map<string, Queue>();
  const done = new Map<string, Task>();
  const { dateOf } = days;
  const reasonOf = (heldBy: Task['heldBy'], capacity: number): Undated => {
    if (capacity === 0) return 'no-capacity';
    return (heldBy && done.get(heldBy.action)?.undated) ?? 'too-far';
  };
  for (const job of sequenceWork(jobs, days)) {
    const { action, owner, effort, due } = job;
    const queue = queues.get(owner.queue) ?? { free: 0, last: null };
    queues.set(owner.queue, queue);
    // In a circle the first one goes ahead without the rest.
    const before = job.after.flatMap((id) => done.get(id) ?? []);
    const { at, heldBy } = holdOf(queue, before, days);
    const span = spanOf(at, effort, owner.capacity);
    const worked = dateOf(span.last);
    const closed = worked === null || due === null ? worked : later(worked, due);
    const to = closed !== null && closed <= horizon ? closed : null;
    done.set(action, {
      action,
      owner: owner.name,
      capacity: owner.capacity,
      effort,
      from: worked === null ? null : dateOf(span.first),
      worked,
      to,
      due,
      plan: planOf(due, worked, asOf),
      after: before.map((task) => task.action),
      heldBy,
      undated: to === null ? reasonOf(heldBy, owner.capacity) : null,
    });
    queue.free = worked === null ? Infinity : span.end;
    queue.last = action;
  }
  return [...done.values()];
};
