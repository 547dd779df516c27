import fc from 'fast-check';
import { windowsOf } from '../../src/engine/windows';
import { fromDay, toDay } from '../../src/model/plain-date';
import type { Period } from '../../src/model/plain-date';
import { frequency } from '../../src/schema/registers';

const told = (name: Parameters<typeof windowsOf>[0], period: Period, holidays: string[] = []): string[] =>
  windowsOf(name, period, new Set(holidays)).map(
    ({ from, to, open }) => `${fromDay(from)} ${fromDay(to)}${open ? ' open' : ''}`,
  );

const firstHalf = { from: '2026-01-01', to: '2026-06-30' };

test('a year has one annual, two semi-annual, four quarterly and twelve monthly windows', () => {
  const year = { from: '2026-01-01', to: '2026-12-31' };
  const counts = (['annual', 'semi-annual', 'quarterly', 'monthly', 'semi-monthly'] as const).map(
    (name) => told(name, year).length,
  );
  expect(counts).toEqual([1, 2, 4, 12, 24]);
});

test('quarters are those of the calendar', () => {
  expect(told('quarterly', firstHalf)).toEqual(['2026-01-01 2026-03-31', '2026-04-01 2026-06-30']);
});

test('a window that the first day cuts is expected, one that the last day cuts is open', () => {
  expect(told('quarterly', { from: '2026-02-10', to: '2026-08-15' })).toEqual([
    '2026-02-10 2026-03-31',
    '2026-04-01 2026-06-30',
    '2026-07-01 2026-08-15 open',
  ]);
});

test('the annual window of half a year is open', () => {
  expect(told('annual', firstHalf)).toEqual(['2026-01-01 2026-06-30 open']);
});

test('a year that the report covers is one annual window, whichever calendar years it touches', () => {
  expect(told('annual', { from: '2025-07-01', to: '2026-06-30' })).toEqual(['2025-07-01 2026-06-30']);
  expect(told('annual', { from: '2025-10-01', to: '2026-12-31' })).toEqual([
    '2025-10-01 2026-09-30',
    '2026-10-01 2026-12-31 open',
  ]);
});

test('an annual control is not missed in half a year that ends with a calendar year', () => {
  expect(told('annual', { from: '2025-10-01', to: '2026-03-31' })).toEqual(['2025-10-01 2026-03-31 open']);
});

test('half-years run from the first day of the period, over the end of February too', () => {
  expect(told('semi-annual', { from: '2023-08-31', to: '2024-08-30' })).toEqual([
    '2023-08-31 2024-02-28',
    '2024-02-29 2024-08-30',
  ]);
});

test('half months end on the fifteenth and on the last of the month', () => {
  expect(told('semi-monthly', { from: '2024-02-01', to: '2024-03-15' })).toEqual([
    '2024-02-01 2024-02-15',
    '2024-02-16 2024-02-29',
    '2024-03-01 2024-03-15',
  ]);
});

test('a half month before the first day of the period is no window', () => {
  expect(told('semi-monthly', { from: '2026-01-20', to: '2026-01-31' })).toEqual(['2026-01-20 2026-01-31']);
});

test('weeks run from Monday to Sunday across the new year', () => {
  expect(told('weekly', { from: '2026-12-28', to: '2027-01-10' })).toEqual([
    '2026-12-28 2027-01-03',
    '2027-01-04 2027-01-10',
  ]);
});

test('weeks that the period cuts are cut', () => {
  expect(told('weekly', { from: '2026-01-01', to: '2026-01-13' })).toEqual([
    '2026-01-01 2026-01-04',
    '2026-01-05 2026-01-11',
    '2026-01-12 2026-01-13 open',
  ]);
});

test('business days leave out weekends and holidays', () => {
  expect(told('business-daily', { from: '2026-01-01', to: '2026-01-07' }, ['2026-01-01', '2026-01-06'])).toEqual([
    '2026-01-02 2026-01-02',
    '2026-01-05 2026-01-05',
    '2026-01-07 2026-01-07',
  ]);
});

test('daily and many-a-day count each day, holidays too', () => {
  const week = { from: '2026-01-01', to: '2026-01-07' };
  expect([told('daily', week, ['2026-01-01']).length, told('many-a-day', week).length]).toEqual([7, 7]);
});

test('a continuous control has the whole period as its window, an event-driven one none', () => {
  expect([told('continuous', firstHalf), told('per-event', firstHalf)]).toEqual([['2026-01-01 2026-06-30'], []]);
});

test('a period of one day has one window of each countable frequency', () => {
  const day = { from: '2026-04-15', to: '2026-04-15' };
  for (const name of frequency.enum.filter((item) => item !== 'per-event')) expect(told(name, day)).toHaveLength(1);
});

test('windows follow each other without overlap and never leave the period', () => {
  const start = toDay('2024-01-01');
  fc.assert(
    fc.property(
      fc.constantFrom(...frequency.enum),
      fc.integer({ min: 0, max: 800 }),
      fc.integer({ min: 0, max: 500 }),
      (name, from, length) => {
        const period = { from: fromDay(start + from), to: fromDay(start + from + length) };
        const windows = windowsOf(name, period, new Set());
        let before = toDay(period.from) - 1;
        for (const window of windows) {
          expect(window.from).toBeGreaterThan(before);
          expect(window.to).toBeGreaterThanOrEqual(window.from);
          before = window.to;
        }
        expect(before).toBeLessThanOrEqual(toDay(period.to));
        if (!['per-event', 'business-daily'].includes(name)) expect(before).toBe(toDay(period.to));
      },
    ),
  );
});
