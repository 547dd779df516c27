import type { Catalog } from '../../model/catalog.js';
import type { Condition } from '../../schema/condition.js';
import type { Questions } from '../../schema/questions.js';
import { conditionFaults, statementsOf } from './condition-faults.js';
import { engagementFacts } from './engagement-facts.js';
import { entriesOf } from './entries-of.js';
import type { At, LintRule, Remark } from './rule.js';

interface Conditional {
  readonly id: string;
  readonly at: At;
  readonly when: Condition;
  readonly around: readonly Condition[];
}

const given = (...conditions: readonly (Condition | undefined)[]): Condition[] =>
  conditions.filter((condition) => condition !== undefined);

/** Every condition of a catalog with those of what it stands in. */
const conditionsOf = (catalog: Catalog): Conditional[] => [
  ...given(catalog.when).map((when) => ({ id: catalog.id, at: { field: ['when'] }, when, around: [] })),
  ...(catalog.signals ?? []).map(({ id, when }, position) => ({
    id,
    at: { field: ['signals', position, 'when'] },
    when,
    around: [],
  })),
  ...entriesOf(catalog).flatMap((entry) => {
    const own = 'point' in entry ? entry.point.when : entry.requirement.when;
    const around = 'point' in entry ? given(catalog.when, entry.requirement.when) : given(catalog.when);
    return given(own).map((when) => ({ id: entry.id, at: { ...entry.at, field: ['when'] }, when, around }));
  }),
];

/** Facts that no question asks for stay unknown unless somebody writes them by hand. */
const neverAsked = ({ id, at, when }: Conditional, questions: Questions | undefined): Remark[] => {
  if (questions === undefined) return [];
  const asked = new Set(questions.questions.map(({ writes }) => writes.fact));
  const facts = new Set(statementsOf(when).map(({ fact }) => fact));
  return [...facts]
    .filter((fact) => !asked.has(fact) && engagementFacts.has(fact))
    .map((fact) => {
      const message = `no question asks for the fact ${fact}`;
      const hint = 'add a question to catalogs/questions.yaml, or use a fact that is asked for';
      return { level: 'remark', code: 'fact-never-asked', message, hint, id, at };
    });
};

/** A requirement whose condition can never hold would silently be out of every scope. */
export const possibleConditions: LintRule = {
  id: 'possible-conditions',
  says: 'Every `when` names facts of soc-gap.yaml, asks for values that they can have, and can hold.',
  run: (catalog, { questions }) =>
    conditionsOf(catalog).flatMap((item) => [
      ...conditionFaults(item.when, engagementFacts, item.around).map(
        (fault): Remark => ({ level: 'error', ...fault, id: item.id, at: item.at }),
      ),
      ...neverAsked(item, questions),
    ]),
};
