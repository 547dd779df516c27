import fc from 'fast-check';
import { toDay, weekday } from '../../../src/model/plain-date';
import type { Task } from '../../../src/schema/schedule';
import { aFinding, people, planned, someFindings, taskOf, withoutCircles } from './some-work';

const capacity = fc.constantFrom(0, 0.2, 0.5, 1, 1.5, 3, 5);
const capacities = fc.tuple(capacity, capacity);
const holidays = fc.subarray(['2026-10-16', '2026-10-19', '2026-11-26', '2026-12-25', '2027-01-01', '2027-02-15']);

const byOwner = (tasks: readonly Task[]): Task[][] => {
  const queues = new Map<string | null, Task[]>();
  for (const task of tasks) queues.set(task.owner, [...(queues.get(task.owner) ?? []), task]);
  return [...queues.values()];
};

/** Working days from one date up to another, both counted, one by one. */
const workingDaysIn = (from: string, to: string, free: readonly string[]): number => {
  const off = new Set(free.map(toDay));
  let count = 0;
  for (let day = toDay(from); day <= toDay(to); day++) if (weekday(day) <= 5 && !off.has(day)) count++;
  return count;
};

test('no task begins before everything that it waits for is closed', () => {
  fc.assert(
    fc.property(someFindings, capacities, holidays, (findings, times, free) => {
      const acyclic = withoutCircles(findings);
      const tasks = planned({ findings: acyclic, people: people(times), holidays: free });
      const open = new Set(acyclic.map(({ id }) => id));
      for (const { id, dependsOn } of acyclic) {
        const { from, after } = taskOf(tasks, id);
        expect([...after].sort()).toEqual(dependsOn.filter((other) => open.has(other)).sort());
        for (const other of after) {
          const { to } = taskOf(tasks, other);
          if (to === null) expect(from).toBeNull();
          else if (from !== null) expect(from > to).toBe(true);
        }
      }
    }),
  );
});

test('nobody does two things at once: what an owner did by any day fits into their time', () => {
  fc.assert(
    fc.property(someFindings, capacities, holidays, (findings, times, free) => {
      for (const queue of byOwner(planned({ findings, people: people(times), holidays: free }))) {
        const dated = queue.filter((task) => task.from !== null);
        dated.forEach((task, index) => {
          const next = dated[index + 1];
          if (next) expect((next.from ?? '') >= (task.worked ?? '')).toBe(true);
          const stretch = dated.slice(0, index + 1).reduce((sum, { effort }) => sum + effort, 0);
          const days = workingDaysIn(dated[0]?.from ?? '', task.worked ?? '', free);
          expect(days + 1e-6).toBeGreaterThanOrEqual((stretch * 5) / task.capacity);
        });
      }
    }),
  );
});

test('more time for somebody makes nothing later', () => {
  fc.assert(
    fc.property(someFindings, capacities, capacities, (findings, some, other) => {
      const more = some.map((value, index) => Math.max(value, other[index] ?? 0));
      const before = planned({ findings, people: people(some) });
      const after = planned({ findings, people: people(more) });
      for (const { action, from, worked, to } of before) {
        const task = taskOf(after, action);
        for (const [then, now] of [
          [from, task.from],
          [worked, task.worked],
          [to, task.to],
        ] as const) {
          if (then !== null) expect(now !== null && now <= then).toBe(true);
        }
      }
    }),
  );
});

test('nobody works on a weekend or a holiday', () => {
  fc.assert(
    fc.property(someFindings, capacities, holidays, (findings, times, free) => {
      for (const { from, worked } of planned({ findings, people: people(times), holidays: free })) {
        for (const day of [from, worked]) {
          if (day === null) continue;
          expect(free).not.toContain(day);
          expect(weekday(toDay(day))).toBeLessThanOrEqual(5);
        }
      }
    }),
  );
});

test('every open finding is planned once, whatever depends on what, and the same way each time', () => {
  fc.assert(
    fc.property(someFindings, capacities, (findings, times) => {
      const tasks = planned({ findings, people: people(times) });
      expect(tasks.map(({ action }) => action).sort()).toEqual(findings.map(({ id }) => id).sort());
      expect(planned({ findings, people: people(times) })).toEqual(tasks);
    }),
  );
});

test.each([1, 2, 3, 8])('%d person-days at one a week take that many weeks of working days', (effort) => {
  const [task] = planned({ findings: [aFinding('F1', { effort: { low: effort, high: effort } })] });
  expect(workingDaysIn(task?.from ?? '', task?.worked ?? '', [])).toBe(effort * 5);
});
