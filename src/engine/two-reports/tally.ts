import type { CountTally, Span, SpanTally } from '../../schema/assessment.js';

/** A figure for each report alone and for both at once; null where the report is not in the engagement. */
export interface Parts<T> {
  readonly soc1: T | null;
  readonly soc2: T | null;
  readonly together: T;
}

const tally = <T>(
  { soc1, soc2, together }: Parts<T>,
  zero: T,
  add: (a: T, b: T) => T,
  less: (a: T, b: T) => T,
): Parts<T> & { apart: T; saved: T; addsSoc1: T | null; addsSoc2: T | null } => {
  const apart = add(soc1 ?? zero, soc2 ?? zero);
  const both = soc1 !== null && soc2 !== null;
  return {
    soc1,
    soc2,
    apart,
    together,
    saved: less(apart, together),
    addsSoc1: both ? less(together, soc2) : null,
    addsSoc2: both ? less(together, soc1) : null,
  };
};

/** Quarters of a day add up without tails. */
const round = (value: number): number => Math.round(value * 100) / 100;

export const noSpan: Span = { low: 0, high: 0 };

export const addSpans = (a: Span, b: Span): Span => ({ low: round(a.low + b.low), high: round(a.high + b.high) });

const lessSpan = (a: Span, b: Span): Span => ({ low: round(a.low - b.low), high: round(a.high - b.high) });

/** Together is never more than apart, nor less than the larger of the two: every figure counts unions. */
export const tallyCounts = (parts: Parts<number>): CountTally =>
  tally(
    parts,
    0,
    (a, b) => a + b,
    (a, b) => a - b,
  );

export const tallySpans = (parts: Parts<Span>): SpanTally => tally(parts, noSpan, addSpans, lessSpan);
