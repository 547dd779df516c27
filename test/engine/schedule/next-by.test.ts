import fc from 'fast-check';
import { countOccurrences } from '../../../src/engine/occurrences';
import { nextBy } from '../../../src/engine/schedule/next-by';
import { windowsOf } from '../../../src/engine/windows';
import type { ControlFacts } from '../../../src/model/facts';
import { addDays, earlier, fromDay } from '../../../src/model/plain-date';
import type { Control, Evidence } from '../../../src/schema/registers';
import { aControl, period } from '../a-workspace';
import { aReading } from '../a-reading';

const day = fc.integer({ min: 0, max: 230 }).map((days) => addDays('2025-12-20', days));
const evidence: fc.Arbitrary<Evidence> = fc
  .record({
    performed: day,
    covers: fc.option(
      fc.tuple(day, day).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a })),
      { nil: undefined },
    ),
  })
  .map(({ performed, covers }) => ({ id: 'E', control: 'C1', performed, ...(covers ? { covers } : {}) }));

const factsOf = (control: Control, items: readonly Evidence[]): ControlFacts => ({
  control,
  index: 0,
  requirements: [],
  serves: ['soc2'],
  evidence: items,
  discounted: [],
  tests: [],
  compensatedBy: [],
  looks: [],
  reading: aReading(),
});

const days = fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined, freq: 1 });

test('it is the day that becomes missing next if nobody does anything, told from all windows and all evidence', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('monthly' as const, 'weekly' as const, 'quarterly' as const, 'semi-monthly' as const),
      days,
      days,
      fc.array(evidence, { maxLength: 8 }),
      fc.integer({ min: 0, max: 215 }).map((shift) => addDays(period.from, shift)),
      (frequency, dueWithin, grace, items, asOf) => {
        const control = aControl({ frequency, dueWithin, grace });
        const known = items
          .filter((item) => item.performed <= asOf)
          .sort((a, b) => (a.performed < b.performed ? -1 : a.performed > b.performed ? 1 : 0));
        const windows = windowsOf(frequency, period, new Set());
        const elapsed = earlier(asOf, period.to);
        const reach = dueWithin === undefined && grace === undefined ? -1 : (dueWithin ?? 0) + (grace ?? 0);
        const missingOn = (date: string): number =>
          countOccurrences(windows, known, earlier(date, period.to), { asOf: date, dueWithin, grace }).missing;
        const next = windows.find((window) => {
          const gone = fromDay(window.to + reach + 1);
          return gone > (reach < 0 ? elapsed : asOf) && missingOn(gone) > missingOn(reach < 0 ? elapsed : asOf);
        });
        const ordinary = next && fromDay(next.to + (dueWithin ?? 0));
        const expected = next && reach >= 0 && (ordinary ?? '') <= asOf ? fromDay(next.to + reach) : ordinary;
        const terms = { asOf, dueWithin, grace };
        expect(nextBy({ facts: factsOf(control, known), windows, terms, elapsed, asOf, end: period.to })).toBe(
          expected,
        );
      },
    ),
    { numRuns: 500 },
  );
});

test('a performance in the running month does not make good the one before, which is still to come', () => {
  const control = aControl({ dueWithin: 10 });
  const items: Evidence[] = ['2026-01-20', '2026-03-03'].map((performed) => ({
    id: performed,
    control: 'C1',
    performed,
  }));
  const windows = windowsOf('monthly', period, new Set());
  const terms = { asOf: '2026-03-08', dueWithin: 10 };
  expect(
    nextBy({
      facts: factsOf(control, items),
      windows,
      terms,
      elapsed: '2026-03-08',
      asOf: '2026-03-08',
      end: period.to,
    }),
  ).toBe('2026-03-10');
});

test('a spare performance makes good the oldest week within its reach, also one that is past saving now', () => {
  const control = aControl({ frequency: 'weekly', dueWithin: 20 });
  const days = ['2026-03-05', '2026-03-20', '2026-03-21'];
  const items: Evidence[] = days.map((performed) => ({ id: performed, control: 'C1', performed }));
  const windows = windowsOf('weekly', period, new Set());
  const [asOf, end] = ['2026-03-29', period.to];
  const terms = { asOf, dueWithin: 20 };
  // The week up to 15 March stays open: 20 March has gone to the week up to 1 March.
  expect(nextBy({ facts: factsOf(control, items), windows, terms, elapsed: asOf, asOf, end })).toBe('2026-04-04');
});
