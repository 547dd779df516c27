import fc from 'fast-check';
import {
  addDays,
  addMonths,
  contains,
  daysBetween,
  daysInMonth,
  earlier,
  fieldsOf,
  fromDay,
  isPlainDate,
  later,
  toDay,
  weekday,
} from '../../src/model/plain-date';

const first = toDay('1900-01-01');
const last = toDay('2199-12-31');
const days = fc.integer({ min: first, max: last });

test('a day number and its date lead to each other over three centuries', () => {
  for (let day = first; day <= last; day += 1) {
    if (toDay(fromDay(day)) !== day) throw new Error(`${day} becomes ${fromDay(day)}`);
  }
});

test('each day number is a day that exists, and agrees with the calendar of the platform', () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(isPlainDate(fromDay(day))).toBe(true);
      expect(fromDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
    }),
  );
});

test('later days have greater numbers', () => {
  fc.assert(
    fc.property(
      days,
      days,
      (a, b) => Math.sign(a - b) === (fromDay(a) < fromDay(b) ? -1 : fromDay(a) > fromDay(b) ? 1 : 0),
    ),
  );
});

test('adding days and counting them are inverse', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: first + 5000, max: last - 5000 }),
      fc.integer({ min: -5000, max: 5000 }),
      (day, count) => {
        expect(daysBetween(fromDay(day), addDays(fromDay(day), count))).toBe(count);
      },
    ),
  );
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-05-31', 6, '2026-11-30'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-01-01', 0, '2026-01-01'],
])('%s and %i months is %s', (from, months, to) => {
  expect(addMonths(from, months)).toBe(to);
});

test('adding months moves the month by as many and never the day beyond what the month has', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: toDay('1950-01-01'), max: toDay('2150-12-31') }),
      fc.integer({ min: -500, max: 500 }),
      (day, months) => {
        const [before, after] = [fieldsOf(fromDay(day)), fieldsOf(addMonths(fromDay(day), months))];
        expect(after.year * 12 + after.month - (before.year * 12 + before.month)).toBe(months);
        expect(after.day).toBe(Math.min(before.day, daysInMonth(after.year, after.month)));
      },
    ),
  );
});

test.each([
  ['1970-01-01', 4],
  ['2026-01-01', 4],
  ['2026-11-22', 7],
  ['2026-11-23', 1],
  ['1900-01-01', 1],
  ['2000-02-29', 2],
  ['1969-12-31', 3],
])('%s is weekday %i', (date, expected) => {
  expect(weekday(toDay(date))).toBe(expected);
});

test.each([
  '2026-02-29',
  '1900-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '2026-1-1',
  '1899-12-31',
  '2200-01-01',
  '',
  '2026-01-01T00:00',
])('%p is no day', (value) => {
  expect(isPlainDate(value)).toBe(false);
});

test.each(['2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('%s is a day', (value) => {
  expect(isPlainDate(value)).toBe(true);
});

test('a month that does not exist has no days', () => {
  expect(daysInMonth(2026, 13)).toBe(0);
});

test('both ends of a period belong to it', () => {
  const period = { from: '2026-01-01', to: '2026-06-30' };
  expect(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map((date) => contains(period, date))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('the earlier and the later of two dates', () => {
  expect([earlier('2026-01-02', '2026-01-01'), later('2026-01-02', '2026-01-01')]).toEqual([
    '2026-01-01',
    '2026-01-02',
  ]);
  expect([earlier('2026-01-01', '2026-01-02'), later('2026-01-01', '2026-01-02')]).toEqual([
    '2026-01-01',
    '2026-01-02',
  ]);
});
