import type { Condition, Statement } from '../../schema/condition.js';
import type { FactKind } from './engagement-facts.js';
import { isContradiction } from './is-contradiction.js';
import { type ConditionFault, statementFault } from './statement-fault.js';

export const statementsOf = (condition: Condition): Statement[] => [
  ...(condition.all ?? []),
  ...(condition.any ?? []),
  ...(condition.none ?? []),
];

/**
 * What is wrong with a condition: statements about facts that don't exist or that can never hold, then contradictions. `around`
 * are the conditions that hold already where this one is looked at.
 */
export const conditionFaults = (
  condition: Condition,
  facts: ReadonlyMap<string, FactKind>,
  around: readonly Condition[] = [],
): ConditionFault[] => {
  const alone = statementsOf(condition).flatMap((statement) => statementFault(statement, facts) ?? []);
  if (alone.length > 0 || !isContradiction([...around, condition], facts)) return alone;
  const inItself = isContradiction([condition], facts);
  const message = inItself ? 'the condition contradicts itself' : 'the condition contradicts the one around it';
  return [{ code: 'never-holds', message, hint: 'it can never hold: correct or remove one of its statements' }];
};
