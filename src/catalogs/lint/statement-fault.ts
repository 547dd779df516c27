import { didYouMean } from '../../model/suggest.js';
import type { Statement } from '../../schema/condition.js';
import type { FactKind } from './engagement-facts.js';

export interface ConditionFault {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

const typeOf = (value: unknown): FactKind['type'] =>
  typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'yes-no' : 'text';

const valuesOf = ({ is, in: several, has }: Statement): readonly (string | number | boolean)[] =>
  [is, has, ...(several ?? [])].filter((value) => value !== undefined);

/** Whether the way of asking fits the fact: a list is asked what it has, everything else what it is. */
const wrongQuestion = (statement: Statement, kind: FactKind): string | undefined => {
  if (kind.list && (statement.is !== undefined || statement.in !== undefined)) return 'it is a list: ask with `has`';
  if (!kind.list && statement.has !== undefined) return 'it is no list: ask with `is`';
  if (statement.atLeast !== undefined && (kind.list || kind.type !== 'number')) return 'it is no number: ask with `is`';
  return undefined;
};

/** Why a statement, looked at alone, names no fact or can never hold; nothing where it can. */
export const statementFault = (
  statement: Statement,
  facts: ReadonlyMap<string, FactKind>,
): ConditionFault | undefined => {
  const { fact } = statement;
  const kind = facts.get(fact);
  if (kind === undefined) {
    const group = [...facts.keys()].filter((name) => name.startsWith(`${fact}.`));
    const hint =
      didYouMean(fact, facts.keys()) ??
      (group.length > 0 ? `ask for one of its values: ${group.join(', ')}` : 'facts are the values of soc-gap.yaml, by path');
    return { code: 'unknown-fact', message: `there is no fact ${fact}`, hint };
  }
  const message = `the statement about ${fact} can never hold`;
  const question = wrongQuestion(statement, kind);
  if (question !== undefined) return { code: 'impossible-statement', message, hint: question };
  const values = valuesOf(statement);
  const possible = values.filter((value) => kind.values?.includes(value) ?? typeOf(value) === kind.type);
  if (values.length === possible.length) return undefined;
  const wrong = values.find((value) => !possible.includes(value));
  const hint =
    kind.values === undefined ? `${String(wrong)} is no ${kind.type}` : `it can be ${kind.values.map(String).join(', ')}`;
  return { code: 'impossible-statement', message, hint };
};
