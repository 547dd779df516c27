import type { Effort } from '../../schema/catalog.js';

/** The most person-days that an effort can hold (src/schema/catalog.ts). */
const most = 250;

/** Work on one subject is shared: the largest in full, the others at half, in quarters of a person-day. */
export const joinEfforts = (efforts: readonly Effort[]): Effort => {
  const shared = (pick: (effort: Effort) => number): number => {
    const [first = 0.25, ...rest] = efforts.map(pick).sort((a, b) => b - a);
    if (rest.length === 0) return first;
    return Math.min(most, Math.round((first + rest.reduce((sum, effort) => sum + effort / 2, 0)) * 4) / 4);
  };
  return { low: shared(({ low }) => low), high: shared(({ high }) => high) };
};
