import { compareBy } from '../model/order.js';

interface Stratum {
  readonly name: string;
  readonly count: number;
}

/** Largest remainder, in whole numbers: what is left over goes to those who lost most, the first by name among equals. */
const share = (strata: readonly Stratum[], size: number, total: number): [string, number][] => {
  const parts = strata.map(({ name, count }) => ({
    name,
    whole: Math.floor((size * count) / total),
    rest: (size * count) % total,
  }));
  const left = size - parts.reduce((sum, { whole }) => sum + whole, 0);
  const lucky = new Set(
    [...parts]
      .sort(
        compareBy(
          ({ rest }) => -rest,
          ({ name }) => name,
        ),
      )
      .slice(0, left)
      .map(({ name }) => name),
  );
  return parts.map(({ name, whole }) => [name, whole + (lucky.has(name) ? 1 : 0)]);
};

/**
 * How many items each stratum gives to a sample: in proportion to its rows, at least one each, never more than it has. `size` grows
 * to the number of strata where it is smaller, and is at most the population. Strata come back by name.
 */
export const allocate = (counts: ReadonlyMap<string, number>, size: number): ReadonlyMap<string, number> => {
  let open: Stratum[] = [...counts]
    .map(([name, count]) => ({ name, count }))
    .filter(({ count }) => count > 0)
    .sort(compareBy(({ name }) => name));
  let total = open.reduce((sum, { count }) => sum + count, 0);
  let left = Math.min(Math.max(size, open.length), total);
  const sizes = new Map(open.map(({ name }) => [name, 1]));
  // Those whose share is less than one get one; the others share what remains, which may put more of them below one.
  for (;;) {
    const small = new Set(open.filter(({ count }) => left * count < total));
    if (small.size === 0) break;
    left -= small.size;
    total -= [...small].reduce((sum, { count }) => sum + count, 0);
    open = open.filter((stratum) => !small.has(stratum));
  }
  for (const [name, part] of share(open, left, total)) sizes.set(name, part);
  return sizes;
};
