import fc from 'fast-check';
import { countOccurrences } from '../../src/engine/occurrences';
import { windowsOf } from '../../src/engine/windows';
import { addDays, fromDay, toDay } from '../../src/model/plain-date';
import { frequency } from '../../src/schema/registers';
import type { Evidence, Frequency } from '../../src/schema/registers';
import { covering, everyMonth, performed } from './a-workspace';

const half = { from: '2026-01-01', to: '2026-06-30' };
const count = (name: Frequency, evidence: Evidence[], elapsed = half.to, since?: string) =>
  countOccurrences(windowsOf(name, half, new Set()), evidence, elapsed, { since });

test('each month with its evidence is filled', () => {
  expect(count('monthly', everyMonth('C1'))).toEqual({
    expected: 6,
    filled: 6,
    onTime: 6,
    late: 0,
    missing: 0,
    toCome: 0,
    lateWindows: [],
    missingWindows: [],
  });
});

test('a month without evidence is missing once its last day has passed', () => {
  const evidence = performed('C1', '2026-01-20');
  expect(count('monthly', evidence, '2026-02-27')).toMatchObject({ filled: 1, missing: 0, toCome: 5 });
  expect(count('monthly', evidence, '2026-02-28')).toMatchObject({
    filled: 1,
    missing: 1,
    toCome: 4,
    missingWindows: [{ from: '2026-02-01', to: '2026-02-28' }],
  });
});

test('a May reconciliation done in June fills May and says nothing of June', () => {
  const { missingWindows } = count('monthly', [covering('C1', '2026-06-05', '2026-05-01', '2026-05-31')]);
  expect(missingWindows.map(({ from }) => from)).toEqual([
    '2026-01-01',
    '2026-02-01',
    '2026-03-01',
    '2026-04-01',
    '2026-06-01',
  ]);
});

test('an interval fills each window that it holds whole', () => {
  expect(count('monthly', [covering('C1', '2026-04-03', '2026-01-01', '2026-03-31')])).toMatchObject({
    filled: 3,
    missing: 3,
  });
});

test('an interval that holds no window whole fills the one in which it ends', () => {
  const { missingWindows } = count('monthly', [covering('C1', '2026-03-12', '2026-02-20', '2026-03-10')]);
  expect(missingWindows.map(({ from }) => from)).not.toContain('2026-03-01');
  expect(missingWindows).toHaveLength(5);
});

test('no trace shows days after it was left', () => {
  expect(count('monthly', [covering('C1', '2026-02-15', '2026-01-01', '2026-06-30')])).toMatchObject({
    filled: 1,
    missing: 5,
  });
});

test('what was performed ahead fills one window, and only once that has begun', () => {
  const ahead = [covering('C1', '2026-03-25', '2026-04-01', '2026-06-30')];
  expect(count('monthly', ahead, '2026-03-31')).toMatchObject({ filled: 0, missing: 3, toCome: 3 });
  expect(count('monthly', ahead)).toMatchObject({ filled: 1, missing: 5 });
});

test('no trace shows days before the control began', () => {
  const evidence = [covering('C1', '2026-05-20', '2026-01-01', '2026-05-20')];
  expect(count('monthly', evidence)).toMatchObject({ filled: 4 });
  expect(count('monthly', evidence, half.to, '2026-05-10')).toMatchObject({ filled: 1, missing: 5 });
});

test('an interval that ends before the control began fills nothing', () => {
  expect(
    count('monthly', [covering('C1', '2026-05-20', '2026-04-01', '2026-04-30')], half.to, '2026-05-10'),
  ).toMatchObject({ filled: 0 });
});

test('evidence outside the period fills nothing', () => {
  expect(count('monthly', performed('C1', '2025-12-31', '2026-07-01'))).toMatchObject({ filled: 0, missing: 6 });
});

test('a trace of a Saturday fills no business day', () => {
  expect(count('business-daily', performed('C1', '2026-01-03'))).toMatchObject({ filled: 0 });
});

test('a window that the period ends in counts where it is filled and is not missed where it is not', () => {
  expect(count('annual', [])).toMatchObject({ expected: 0, missing: 0 });
  expect(count('annual', performed('C1', '2026-03-01'))).toMatchObject({ expected: 1, filled: 1 });
});

test('missed days that follow each other are told as one stretch, missed months one by one', () => {
  const days = count('daily', performed('C1', '2026-01-05'), '2026-01-10');
  expect(days.missingWindows).toEqual([
    { from: '2026-01-01', to: '2026-01-04' },
    { from: '2026-01-06', to: '2026-01-10' },
  ]);
  expect(count('monthly', []).missingWindows).toHaveLength(6);
});

const start = toDay('2025-12-01');
const day = fc.integer({ min: 0, max: 250 }).map((offset) => fromDay(start + offset));
const evidence = fc.array(
  fc.tuple(day, fc.option(fc.tuple(day, fc.integer({ min: 0, max: 90 })))).map(([on, covers]): Evidence => ({
    id: 'E',
    control: 'C1',
    performed: on,
    ...(covers ? { covers: { from: covers[0], to: addDays(covers[0], covers[1]) } } : {}),
  })),
  { maxLength: 12 },
);
const countable = fc.constantFrom(...frequency.enum);
const periods = fc
  .tuple(day, fc.integer({ min: 0, max: 200 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }));

test('expected is filled and missing and still to come, for each frequency and period', () => {
  fc.assert(
    fc.property(countable, periods, evidence, day, (name, period, items, elapsed) => {
      const windows = windowsOf(name, period, new Set());
      const { expected, filled, missing, toCome, missingWindows } = countOccurrences(windows, items, elapsed);
      expect(filled + missing + toCome).toBe(expected);
      expect(expected).toBeLessThanOrEqual(windows.length);
      expect(missingWindows.length).toBeLessThanOrEqual(missing);
      for (const { from, to } of missingWindows) expect(from <= to && period.from <= from && to <= elapsed).toBe(true);
    }),
  );
});

test('evidence without an interval never fills two windows', () => {
  fc.assert(
    fc.property(countable, periods, day, (name, period, on) => {
      expect(
        countOccurrences(windowsOf(name, period, new Set()), performed('C1', on), period.to).filled,
      ).toBeLessThanOrEqual(1);
    }),
  );
});

test('more evidence never lowers what is filled nor adds to what is missing', () => {
  fc.assert(
    fc.property(countable, periods, evidence, evidence, (name, period, some, more) => {
      const windows = windowsOf(name, period, new Set());
      const [few, many] = [some, [...some, ...more]].map((items) => countOccurrences(windows, items, period.to));
      expect(many?.filled).toBeGreaterThanOrEqual(few?.filled ?? Infinity);
      expect(few?.missing).toBeGreaterThanOrEqual(many?.missing ?? Infinity);
    }),
  );
});

test('moving period and evidence by whole weeks moves weekly and daily results and changes nothing else', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('weekly', 'daily', 'business-daily'),
      periods,
      evidence,
      fc.integer({ min: -60, max: 60 }),
      (name, period, items, weeks) => {
        const move = (date: string): string => addDays(date, weeks * 7);
        const moved = items.map((item): Evidence => ({
          ...item,
          performed: move(item.performed),
          ...(item.covers ? { covers: { from: move(item.covers.from), to: move(item.covers.to) } } : {}),
        }));
        const there = { from: move(period.from), to: move(period.to) };
        const before = countOccurrences(windowsOf(name, period, new Set()), items, period.to);
        const after = countOccurrences(windowsOf(name, there, new Set()), moved, there.to);
        const missingWindows = before.missingWindows.map(({ from, to }) => ({ from: move(from), to: move(to) }));
        expect(after).toEqual({ ...before, missingWindows });
      },
    ),
  );
});

test('the order of the evidence does not matter', () => {
  fc.assert(
    fc.property(countable, periods, evidence, (name, period, items) => {
      const windows = windowsOf(name, period, new Set());
      expect(countOccurrences(windows, [...items].reverse(), period.to)).toEqual(
        countOccurrences(windows, items, period.to),
      );
    }),
  );
});

test('a window is missed on the day after its grace has run out, not on its last day', () => {
  const missing = (asOf: string) =>
    countOccurrences(windowsOf('monthly', half, new Set()), everyMonth('C1').slice(0, 5), half.to, {
      asOf,
      dueWithin: 5,
      grace: 10,
    }).missing;
  // June, and fifteen days.
  expect([missing('2026-07-15'), missing('2026-07-16')]).toEqual([0, 1]);
});
