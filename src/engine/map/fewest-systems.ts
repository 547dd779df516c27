import { compareBy } from '../../model/order.js';

/** Systems with the kinds of data that each holds. */
export type Holdings = ReadonlyMap<string, ReadonlySet<string>>;

export interface Fewest {
  readonly method: 'exact' | 'greedy';
  /** In the order of `holdings`. */
  readonly systems: readonly string[];
}

/** Beyond so many systems to choose among, or so many sets tried, the search is left for the greedy choice. */
const mostSystems = 24;
const mostSets = 200_000;

/** Each time the system that holds most of what is not yet held; the first of equally good ones. */
const chooseGreedily = (holdings: Holdings, wanted: ReadonlySet<string>): string[] => {
  const open = new Set(wanted);
  const chosen: string[] = [];
  while (open.size > 0) {
    let best: string | undefined;
    let most = 0;
    for (const [system, kinds] of holdings) {
      const gain = [...kinds].filter((kind) => open.has(kind)).length;
      if (gain > most) [best, most] = [system, gain];
    }
    if (best === undefined) break;
    chosen.push(best);
    for (const kind of holdings.get(best) ?? []) open.delete(kind);
  }
  return chosen;
};

/** A set smaller than `limit` that holds all of `wanted`, the rarest kind first; undefined: there is none. null: given up. */
const search = (holdings: Holdings, wanted: ReadonlySet<string>, limit: number): string[] | undefined | null => {
  const holders = new Map<string, string[]>();
  for (const [system, kinds] of holdings) {
    for (const kind of kinds) if (wanted.has(kind)) holders.set(kind, [...(holders.get(kind) ?? []), system]);
  }
  const rarest = [...wanted].sort(compareBy((kind) => holders.get(kind)?.length ?? 0));
  let tried = 0;
  let best: string[] | undefined;
  let bound = limit;
  const visit = (chosen: readonly string[], held: ReadonlySet<string>): void => {
    if (++tried > mostSets) return;
    const next = rarest.find((kind) => !held.has(kind));
    if (next === undefined) {
      [best, bound] = [[...chosen], chosen.length];
      return;
    }
    if (chosen.length + 1 >= bound) return;
    for (const system of holders.get(next) ?? []) {
      visit([...chosen, system], new Set([...held, ...(holdings.get(system) ?? [])]));
    }
  };
  visit([], new Set());
  return tried > mostSets ? null : best;
};

/**
 * The fewest systems that together hold each kind at least once: a set cover. Exact for up to 24 systems, unless the search grows
 * beyond bounds; then a greedy choice, which may be larger than needed.
 */
export const fewestSystems = (holdings: Holdings): Fewest => {
  const wanted = new Set([...holdings.values()].flatMap((kinds) => [...kinds]));
  const greedy = chooseGreedily(holdings, wanted);
  const smaller = holdings.size > mostSystems ? null : search(holdings, wanted, greedy.length);
  const chosen = new Set(smaller ?? greedy);
  return {
    method: smaller === null ? 'greedy' : 'exact',
    systems: [...holdings.keys()].filter((system) => chosen.has(system)),
  };
};
