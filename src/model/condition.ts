import type { Condition, Statement } from '../schema/condition.js';

export type Fact = string | number | boolean | readonly (string | number | boolean)[];

/** What is known, by path. A fact that nobody gave is not in it. */
export type Facts = ReadonlyMap<string, Fact>;

/** Every scalar and list of scalars of a value, by dotted path: `reports.soc2.categories`. */
export const factsOf = (value: unknown): Facts => {
  const facts = new Map<string, Fact>();
  const walk = (path: string, node: unknown): void => {
    if (node === null || node === undefined) return;
    if (Array.isArray(node)) {
      if (node.every((item) => typeof item !== 'object')) facts.set(path, node as readonly string[]);
    } else if (typeof node === 'object') {
      for (const [key, child] of Object.entries(node)) walk(path === '' ? key : `${path}.${key}`, child);
    } else {
      facts.set(path, node as string | number | boolean);
    }
  };
  walk('', value);
  return facts;
};

const statementHolds = (statement: Statement, facts: Facts): boolean => {
  const fact = facts.get(statement.fact);
  if (statement.known !== undefined) return (fact !== undefined) === statement.known;
  if (fact === undefined) return false;
  if (statement.is !== undefined) return fact === statement.is;
  if (statement.in !== undefined) return statement.in.some((value) => value === fact);
  if (statement.has !== undefined) return Array.isArray(fact) && fact.includes(statement.has);
  if (statement.atLeast !== undefined) return typeof fact === 'number' && fact >= statement.atLeast;
  return false;
};

/** Whether a condition holds, or may hold once the facts that nobody gave are known. Silence takes nothing out of scope. */
export const mayHold = (condition: Condition | undefined, facts: Facts): boolean => {
  const may = (statement: Statement): boolean =>
    (statement.known === undefined && !facts.has(statement.fact)) || statementHolds(statement, facts);
  return (
    condition === undefined ||
    ((condition.all ?? []).every(may) &&
      (condition.any === undefined || condition.any.some(may)) &&
      !(condition.none ?? []).some((statement) => statementHolds(statement, facts)))
  );
};

/** Whether a condition holds. A statement about an unknown fact does not hold, except `known: false`. No condition always holds. */
export const holds = (condition: Condition | undefined, facts: Facts): boolean =>
  condition === undefined ||
  ((condition.all ?? []).every((statement) => statementHolds(statement, facts)) &&
    (condition.any === undefined || condition.any.some((statement) => statementHolds(statement, facts))) &&
    !(condition.none ?? []).some((statement) => statementHolds(statement, facts)));
