import type { CountTally, SpanTally } from '../../../src/schema/assessment';
import { holdsForAll } from '../random-workspace';

const isCount = (tally: CountTally | SpanTally): tally is CountTally => typeof tally.together === 'number';
/** The low or the high ends of a figure. */
const endOf = (tally: CountTally | SpanTally, end: 'low' | 'high') => {
  const read = (value: number | { low: number; high: number } | null): number | null =>
    value === null || typeof value === 'number' ? value : value[end];
  return {
    soc1: read(tally.soc1) ?? 0,
    soc2: read(tally.soc2) ?? 0,
    apart: read(tally.apart) ?? NaN,
    together: read(tally.together) ?? NaN,
    saved: read(tally.saved) ?? NaN,
  };
};

test('every control is shared, of one report, or of neither', () => {
  holdsForAll(({ overlap, controls }) => {
    const { shared, soc1Only, soc2Only, neither } = overlap;
    const all = [...shared, ...soc1Only, ...soc2Only, ...neither];
    expect(all.sort()).toEqual(controls.map(({ id }) => id).sort());
    expect(overlap.controls.map(({ control }) => control).sort()).toEqual([...shared, ...soc1Only, ...soc2Only].sort());
  });
});

test('both at once is never more than one after the other, nor less than the larger', () => {
  holdsForAll(({ overlap: { figures } }) => {
    const { samples, ...others } = figures;
    for (const tally of [...Object.values(others), ...Object.values(samples)]) {
      for (const end of isCount(tally) ? (['low'] as const) : (['low', 'high'] as const)) {
        const { soc1, soc2, apart, together, saved } = endOf(tally, end);
        expect(apart).toBeCloseTo(soc1 + soc2, 6);
        expect(together).toBeLessThanOrEqual(apart + 1e-6);
        expect(together).toBeGreaterThanOrEqual(Math.max(soc1, soc2) - 1e-6);
        expect(saved).toBeCloseTo(apart - together, 6);
      }
    }
  });
});

test('no span ends before it begins, and a higher risk never asks for less', () => {
  holdsForAll(({ overlap }) => {
    const { low, moderate, high } = overlap.figures.samples;
    expect(low.together.high).toBeLessThanOrEqual(moderate.together.high);
    expect(moderate.together.high).toBeLessThanOrEqual(high.together.high);
    for (const { together, soc1, soc2 } of overlap.controls)
      for (const span of [together, soc1?.items, soc2?.items])
        if (span) expect(span.low).toBeLessThanOrEqual(span.high);
  });
});

test('nothing is without its reason', () => {
  holdsForAll(({ overlap, reports }) => {
    expect(overlap.says).not.toBe('');
    expect(overlap.periods === null).toBe(reports.length < 2);
    for (const { soc1, soc2, differently } of overlap.controls) {
      for (const test of [soc1, soc2]) if (test) expect(test.because.length).toBeGreaterThan(0);
      if (!soc1 || !soc2) expect(differently).toEqual([]);
    }
  });
});
