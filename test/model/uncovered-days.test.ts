import fc from 'fast-check';
import { fromDay, toDay } from '../../src/model/plain-date';
import { uncoveredDays } from '../../src/model/uncovered-days';

const year = { from: '2026-01-01', to: '2026-12-31' };

test('without spans the whole is uncovered', () => {
  expect(uncoveredDays([], year)).toEqual([year]);
});

test('a span of the whole leaves nothing', () => {
  expect(uncoveredDays([{ from: '2025-07-01', to: '2027-01-01' }], year)).toEqual([]);
});

test('gaps before, between and after spans are told, whatever the order of the spans', () => {
  const spans = [
    { from: '2026-06-01', to: '2026-09-30' },
    { from: '2026-02-01', to: '2026-03-31' },
  ];
  expect(uncoveredDays(spans, year)).toEqual([
    { from: '2026-01-01', to: '2026-01-31' },
    { from: '2026-04-01', to: '2026-05-31' },
    { from: '2026-10-01', to: '2026-12-31' },
  ]);
});

test('spans that follow each other day by day leave no gap', () => {
  expect(
    uncoveredDays(
      [
        { from: '2026-01-01', to: '2026-06-30' },
        { from: '2026-07-01', to: '2026-12-31' },
      ],
      year,
    ),
  ).toEqual([]);
});

test('days that are in no span are exactly those that are told', () => {
  const start = toDay('2026-01-01');
  const span = fc.tuple(fc.integer({ min: -10, max: 70 }), fc.integer({ min: -3, max: 20 }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 6 }), fc.integer({ min: 0, max: 60 }), (raw, length) => {
      const spans = raw.map(([from, days]) => ({ from: fromDay(start + from), to: fromDay(start + from + days) }));
      const whole = { from: fromDay(start), to: fromDay(start + length) };
      const told = uncoveredDays(spans, whole);
      for (let day = start; day <= start + length; day += 1) {
        const date = fromDay(day);
        const covered = spans.some(({ from, to }) => from <= date && date <= to);
        expect(told.some(({ from, to }) => from <= date && date <= to)).toBe(!covered);
      }
    }),
  );
});
