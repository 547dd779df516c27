import type { Condition, Statement } from '../../schema/condition.js';
import type { FactKind } from './engagement-facts.js';

type Value = string | number | boolean;

/** What a set of statements asks of one fact. */
interface Demand {
  known: boolean;
  unknown: boolean;
  /** The values left; undefined where it can be anything. */
  among: readonly Value[] | undefined;
  readonly not: Set<Value>;
  readonly has: Set<Value>;
  readonly hasNot: Set<Value>;
  least: number;
  below: number;
}

const narrow = (among: readonly Value[] | undefined, to: readonly Value[]): readonly Value[] =>
  among === undefined ? to : among.filter((value) => to.includes(value));

/** A statement that must hold. An unknown fact satisfies none but `known: false`. */
const must = (demand: Demand, { is, in: several, has, known, atLeast }: Statement): void => {
  if (known === false) demand.unknown = true;
  else demand.known = true;
  if (is !== undefined) demand.among = narrow(demand.among, [is]);
  if (several !== undefined) demand.among = narrow(demand.among, several);
  if (has !== undefined) demand.has.add(has);
  if (atLeast !== undefined) demand.least = Math.max(demand.least, atLeast);
};

/** A statement that must not hold. An unknown fact is content with all but `known: false`. */
const mustNot = (demand: Demand, { is, in: several, has, known, atLeast }: Statement): void => {
  if (known === true) demand.unknown = true;
  if (known === false) demand.known = true;
  for (const value of [is, ...(several ?? [])]) if (value !== undefined) demand.not.add(value);
  if (has !== undefined) demand.hasNot.add(has);
  if (atLeast !== undefined) demand.below = Math.min(demand.below, atLeast);
};

const canMeet = (demand: Demand, kind: FactKind | undefined): boolean => {
  if (demand.known && demand.unknown) return false;
  if (!demand.known) return true;
  if ([...demand.has].some((value) => demand.hasNot.has(value))) return false;
  if (demand.least >= demand.below) return false;
  if (kind?.list) return true;
  const left = (demand.among ?? kind?.values)?.filter((value) => !demand.not.has(value));
  return left === undefined || left.some((value) => typeof value !== 'number' || (value >= demand.least && value < demand.below));
};

const canHold = (
  wanted: readonly Statement[],
  unwanted: readonly Statement[],
  facts: ReadonlyMap<string, FactKind>,
): boolean => {
  const demands = new Map<string, Demand>();
  const of = (fact: string): Demand => {
    const fresh = { known: false, unknown: false, among: undefined, least: -Infinity, below: Infinity };
    const demand = demands.get(fact) ?? { ...fresh, not: new Set(), has: new Set(), hasNot: new Set() };
    demands.set(fact, demand);
    return demand;
  };
  for (const statement of wanted) must(of(statement.fact), statement);
  for (const statement of unwanted) mustNot(of(statement.fact), statement);
  return [...demands].every(([fact, demand]) => canMeet(demand, facts.get(fact)));
};

/**
 * Whether conditions that must hold together never can. Each `any` is tried against the rest by itself, so that a contradiction
 * between two of them is not seen; nothing that can hold is called a contradiction.
 */
export const isContradiction = (conditions: readonly Condition[], facts: ReadonlyMap<string, FactKind>): boolean => {
  const wanted = conditions.flatMap((condition) => condition.all ?? []);
  const unwanted = conditions.flatMap((condition) => condition.none ?? []);
  if (!canHold(wanted, unwanted, facts)) return true;
  return conditions.some(
    ({ any }) => any !== undefined && !any.some((statement) => canHold([...wanted, statement], unwanted, facts)),
  );
};
