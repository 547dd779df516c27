import type { Condition, Statement } from '../schema/condition.js';

const tellStatement = (statement: Statement): string => {
  const { fact } = statement;
  if (statement.known !== undefined) return `${fact} is ${statement.known ? '' : 'not '}known`;
  if (statement.in !== undefined) return `${fact} is one of ${statement.in.join(', ')}`;
  if (statement.has !== undefined) return `${fact} holds ${String(statement.has)}`;
  if (statement.atLeast !== undefined) return `${fact} is at least ${statement.atLeast}`;
  const { is } = statement;
  return is === true ? `${fact} is yes` : is === false ? `${fact} is no` : `${fact} is ${String(is)}`;
};

/** A condition as a person would say it: `scope.movesMoney is yes and reports.soc2.categories holds privacy`. */
export const tellCondition = ({ all, any, none }: Condition): string =>
  [
    all?.map(tellStatement).join(' and '),
    any?.map(tellStatement).join(' or '),
    none?.map((statement) => `not: ${tellStatement(statement)}`).join(' and '),
  ]
    .filter((part) => part !== undefined)
    .join(', and ');
