import fc from 'fast-check';
import { daysBetween, fromDay, toDay } from '../../../src/model/plain-date';
import { bridgeLimit, coverageOf } from '../../../src/model/vendor-coverage';
import type { Vendor } from '../../../src/schema/registers';
import { aVendor, period, scopesOf } from '../../engine/a-workspace';

const [scope] = scopesOf();
if (!scope) throw new Error('no scope');

const asOf = '2026-07-15';
const start = toDay('2025-01-01');
const day = fc.integer({ min: 0, max: 560 }).map((offset) => fromDay(start + offset));
const span = fc
  .tuple(fc.integer({ min: 0, max: 540 }), fc.integer({ min: 0, max: 400 }))
  .map(([from, length]) => ({ from: fromDay(start + from), to: fromDay(start + from + length) }));
const report = span.map((period) => ({ kind: 'soc2' as const, type: 2 as const, period }));
const vendor = fc
  .record({
    reports: fc.array(report, { minLength: 1, maxLength: 4 }),
    bridge: fc.option(fc.record({ signed: day, to: day }), { nil: undefined }),
  })
  .map((parts): Vendor => aVendor(parts));

/** The same question, asked day by day. */
const isCovered = ({ reports = [], bridge }: Vendor, date: string): boolean => {
  const issued = reports.flatMap(({ period: own }) => (own && own.to <= asOf ? [own] : []));
  if (issued.some(({ from, to }) => from <= date && date <= to)) return true;
  const end = issued
    .map(({ to }) => to)
    .sort()
    .at(-1);
  if (end === undefined || !bridge || bridge.signed > asOf || daysBetween(end, bridge.to) > bridgeLimit) return false;
  return date > end && date <= bridge.to && date <= bridge.signed;
};

test('the days not covered are exactly those that no report and no letter holds', () => {
  fc.assert(
    fc.property(vendor, (item) => {
      const { state, gapDays, gaps } = coverageOf(item, scope, asOf);
      if (state === 'wrong-kind') return;
      let open = 0;
      for (let number = toDay(period.from); number <= toDay(period.to); number += 1) {
        const date = fromDay(number);
        const isOpen = !isCovered(item, date);
        if (isOpen) open += 1;
        expect(gaps.some(({ from, to }) => from <= date && date <= to)).toBe(isOpen);
      }
      expect([gapDays, state]).toEqual([open, open > 0 ? 'lapsed' : 'current']);
    }),
  );
});

test('one more report never opens a day', () => {
  fc.assert(
    fc.property(vendor, report, (item, more) => {
      const without = aVendor({ reports: item.reports ?? [] });
      const before = coverageOf(without, scope, asOf);
      const after = coverageOf({ ...without, reports: [...(item.reports ?? []), more] }, scope, asOf);
      if (before.state === 'wrong-kind') return;
      expect(after.gapDays).toBeLessThanOrEqual(before.gapDays);
    }),
  );
});
