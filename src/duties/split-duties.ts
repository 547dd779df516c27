import type { DutyPair } from '../model/catalog.js';
import { severities } from '../model/severity.js';

/** A duty with the positions of the people who hold it now. */
export interface HeldDuty {
  readonly id: string;
  /** The process in which it lies. */
  readonly area: string;
  readonly holders: readonly number[];
}

export interface Split {
  /** For each duty, in the given order, the one person who should hold it. */
  readonly keeper: readonly number[];
  readonly exact: boolean;
}

/** So many steps of the search and no more: five people and twenty duties would have more splits than there is time. */
const mostSteps = 200_000;

/** One conflict outweighs any number of moves; among conflicts a graver one outweighs a lighter. */
const weightOf = (pair: DutyPair): number => 1000 * 4 ** (severities.length - 1 - severities.indexOf(pair.severity));

/**
 * Gives each duty to one of few people so that the conflicts that remain weigh least; among equal splits the one that moves least,
 * and moves duties to people who have others of the same process. Branch and bound: exact unless the steps run out.
 */
export const splitDuties = (duties: readonly HeldDuty[], pairs: readonly DutyPair[], people: number): Split => {
  const at = new Map(duties.map(({ id }, index) => [id, index]));
  const edges = duties.map((): { readonly other: number; readonly weight: number }[] => []);
  for (const pair of pairs) {
    const [one, other] = pair.duties.map((duty) => at.get(duty));
    if (one === undefined || other === undefined) continue;
    edges[one]?.push({ other, weight: weightOf(pair) });
    edges[other]?.push({ other: one, weight: weightOf(pair) });
  }
  const areas = Array.from(
    { length: people },
    (_, person) => new Set(duties.filter(({ holders }) => holders.includes(person)).map(({ area }) => area)),
  );
  const moveCost = duties.map(({ holders, area }) =>
    Array.from({ length: people }, (_, person) => (holders.includes(person) ? 0 : areas[person]?.has(area) ? 10 : 11)),
  );
  const heft = (index: number): number => (edges[index] ?? []).reduce((sum, edge) => sum + edge.weight, 0);
  const order = duties.map((_, index) => index).sort((a, b) => heft(b) - heft(a) || a - b);
  const keeper = new Int32Array(duties.length).fill(-1);
  let best: { cost: number; keeper: number[] } | undefined;
  let steps = 0;
  const place = (depth: number, cost: number): void => {
    if ((best && cost >= best.cost) || steps > mostSteps) return;
    const duty = order[depth];
    if (duty === undefined) {
      best = { cost, keeper: [...keeper] };
      return;
    }
    steps += 1;
    const choices = Array.from({ length: people }, (_, person) => ({
      person,
      cost: (edges[duty] ?? []).reduce(
        (sum, { other, weight }) => (keeper[other] === person ? sum + weight : sum),
        moveCost[duty]?.[person] ?? 0,
      ),
    })).sort((a, b) => a.cost - b.cost || a.person - b.person);
    for (const choice of choices) {
      keeper[duty] = choice.person;
      place(depth + 1, cost + choice.cost);
    }
    keeper[duty] = -1;
  };
  place(0, 0);
  return { keeper: best?.keeper ?? duties.map(() => 0), exact: steps <= mostSteps };
};
