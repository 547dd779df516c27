import type { ControlFacts, Facts, ReportScope, RequirementFacts } from '../../../model/facts.js';
import { countWords } from '../count-words.js';
import type { Entry, Source } from '../material.js';
import { isSet, placeOf } from '../material.js';

export const verdictsOf = ({ verdicts }: Facts, scope: ReportScope): RequirementFacts[] =>
  [...verdicts.values()].filter((item) => item.scope === scope);

export const isLeftOut = ({ verdict }: RequirementFacts): boolean => verdict.conclusion === 'not-applicable';

/** A control that has ended stands behind nothing any more. */
const isAlive = ({ looks }: Pick<ControlFacts, 'looks'>, scope: ReportScope): boolean =>
  looks.some((look) => look.scope === scope && look.type1.base !== 'absent');

/** Criteria or objectives that apply, with the controls behind them. */
export const requirements: Source = (facts, scope) =>
  verdictsOf(facts, scope)
    .filter((item) => !isLeftOut(item))
    .map(({ scoped, controls }) => ({
      label: scoped.requirement.id,
      file: null,
      line: null,
      has: { controls: controls.filter((item) => isAlive(item, scope)).length },
      given: true,
    }));

/** Controls that serve the report and have not ended. */
export const controls: Source = ({ workspace, controls: all }, scope) =>
  all.flatMap(({ control, index, looks }) =>
    isAlive({ looks }, scope)
      ? [
          {
            label: control.id,
            ...placeOf(workspace, 'controls', index),
            has: {
              text: countWords(control.text),
              owner: isSet(control.owner),
              frequency: isSet(control.frequency),
              procedure: isSet(control.procedure),
            },
          },
        ]
      : [],
  );

/** Requirements that neither another category nor another catalog takes out: management or the engagement's facts do (DC8). */
const excludedOf = ({ knowledge }: Facts, scope: ReportScope): Entry[] => {
  const ours = knowledge.catalogs.filter((catalog) => scope.catalogs.includes(catalog.id));
  const categoryOf = new Map(
    ours.flatMap((catalog) => {
      const ofGroup = new Map(catalog.groups.map((group) => [group.id, group.category]));
      return catalog.requirements.map(({ id, category, group }) => [id, category ?? ofGroup.get(group)] as const);
    }),
  );
  const inScope = new Set(scope.requirements.map(({ requirement }) => requirement.id));
  return scope.excluded
    .filter(({ id }) => {
      const category = categoryOf.get(id);
      return !inScope.has(id) && (category === undefined || scope.categories.includes(category));
    })
    .map(({ id, reason }) => ({ label: id, file: null, line: null, has: { reason: countWords(reason) } }));
};

export const leftOut: Source = (facts, scope) => {
  const { workspace } = facts;
  const position = new Map(workspace.answers.map(({ id }, index) => [id, index]));
  const said = verdictsOf(facts, scope)
    .filter(isLeftOut)
    .map(({ scoped }) => {
      const { id } = scoped.requirement;
      return {
        label: id,
        ...placeOf(workspace, 'answers', position.get(id) ?? -1),
        has: { reason: countWords(scoped.answer?.reason) },
      };
    });
  return [...said, ...excludedOf(facts, scope)];
};
