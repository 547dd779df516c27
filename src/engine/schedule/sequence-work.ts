import { defaultCapacity } from './assumptions.js';
import { makeHeap } from './heap.js';
import type { Heap } from './heap.js';
import type { Job } from './job.js';
import { spanOf } from './span.js';
import type { WorkingDays } from './working-days.js';

interface Event {
  readonly time: number;
  readonly rank: number;
  readonly kind: 'ready' | 'done';
}

/**
 * The sequence in which work is planned: list scheduling in the order given. Whoever is free takes the first of their jobs that
 * waits for nothing any more. It is played with the default capacity for everybody, so that it doesn't change with anybody's time:
 * in a fixed sequence more capacity never makes anything later. Nobody begins long work of a later phase just before work of an
 * earlier one comes free: they take what fits in between, or wait. Jobs that wait for each other in a circle are taken in order.
 */
export const sequenceWork = (jobs: readonly Job[], { firstAfter }: WorkingDays): Job[] => {
  const rankOf = new Map(jobs.map((job, rank) => [job.action, rank]));
  const waits = jobs.map(() => 0);
  const dependents = new Map<number, number[]>();
  jobs.forEach((job, rank) => {
    for (const before of new Set(job.after)) {
      const other = rankOf.get(before);
      if (other === undefined) continue;
      waits[rank] = (waits[rank] ?? 0) + 1;
      const list = dependents.get(other);
      if (list) list.push(rank);
      else dependents.set(other, [rank]);
    }
  });
  const earliest = jobs.map(() => 0);
  const released = new Set<number>();
  const busy = new Set<string>();
  const waiting = new Map<string, Heap<number>>();
  /** Jobs of a queue that wait for nothing but a day that is known: by rank, that day. */
  const coming = new Map<string, Map<number, number>>();
  const sequence: Job[] = [];
  const events = makeHeap<Event>((a, b) => a.time - b.time || a.rank - b.rank);

  const release = (rank: number, time: number): void => {
    if (released.has(rank)) return;
    released.add(rank);
    const queue = jobs[rank]?.owner.queue ?? '';
    coming.set(queue, (coming.get(queue) ?? new Map<number, number>()).set(rank, time));
    events.push({ time, rank, kind: 'ready' });
  };
  const start = (rank: number, time: number): void => {
    const job = jobs[rank];
    if (!job) return;
    sequence.push(job);
    busy.add(job.owner.queue);
    const { end, last } = spanOf(time, job.effort, defaultCapacity);
    events.push({ time: end, rank, kind: 'done' });
    const closed = Math.max(last + 1, job.due === null ? 0 : firstAfter(job.due));
    for (const other of dependents.get(rank) ?? []) {
      const left = (waits[other] ?? 0) - 1;
      const ready = Math.max(earliest[other] ?? 0, closed);
      [waits[other], earliest[other]] = [left, ready];
      if (left === 0) release(other, ready);
    }
  };
  const take = ({ rank, kind }: Event): string => {
    const queue = jobs[rank]?.owner.queue ?? '';
    if (kind === 'done') busy.delete(queue);
    else {
      coming.get(queue)?.delete(rank);
      const heap = waiting.get(queue) ?? makeHeap<number>((a, b) => a - b);
      waiting.set(queue, heap);
      heap.push(rank);
    }
    return queue;
  };

  const holdsUp = (rank: number, queue: string, time: number): boolean => {
    const job = jobs[rank];
    if (!job) return false;
    const { end } = spanOf(time, job.effort, defaultCapacity);
    return [...(coming.get(queue) ?? [])].some(
      ([other, ready]) => (jobs[other]?.phase ?? 0) < job.phase && ready < end,
    );
  };
  const startFree = (queues: Iterable<string>, time: number): void => {
    for (const queue of queues) {
      const rank = busy.has(queue) ? undefined : waiting.get(queue)?.peek();
      if (rank === undefined || holdsUp(rank, queue, time)) continue;
      waiting.get(queue)?.pop();
      start(rank, time);
    }
  };

  jobs.forEach((_, rank) => {
    if (waits[rank] !== 0) return;
    released.add(rank);
    take({ time: 0, rank, kind: 'ready' });
  });
  startFree([...waiting.keys()], 0);
  let [now, next] = [0, 0];
  while (sequence.length < jobs.length) {
    let event = events.pop();
    if (!event) {
      while (released.has(next)) next++;
      release(next, now);
      continue;
    }
    now = event.time;
    const touched = new Set([take(event)]);
    while (events.peek()?.time === now) {
      event = events.pop();
      if (event) touched.add(take(event));
    }
    startFree(touched, now);
  }
  return sequence;
};
