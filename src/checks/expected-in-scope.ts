import { factsOf, mayHold } from '../model/condition.js';
import type { Facts, ReportScope } from '../model/facts.js';
import { unique } from '../model/order.js';
import { didYouMean } from '../model/suggest.js';
import type { ExpectedDocument } from '../schema/documents.js';
import type { Course } from '../schema/training.js';

/** A document or course that at least one report in scope leans on. */
export interface InScope<Expected> {
  readonly expected: Expected;
  /** The reports that lean on it. */
  readonly scopes: readonly ReportScope[];
  /** Those of its requirements that are in the scope of these reports. */
  readonly requirements: readonly string[];
}

const concerns = ({ reports, categories }: ExpectedDocument | Course, scope: ReportScope): boolean =>
  reports.includes(scope.report) &&
  // Categories are a matter of SOC 2 alone: they take nothing away from SOC 1.
  (scope.report === 'soc1' ||
    categories === undefined ||
    categories.some((category) => scope.categories.includes(category)));

/** What the engagement needs of a list of documents or courses, in the list's order. A fact that nobody gave takes nothing out. */
export const expectedInScope = <Expected extends ExpectedDocument | Course>(
  list: readonly Expected[],
  { scopes, workspace }: Facts,
): InScope<Expected>[] => {
  const known = factsOf(workspace.engagement);
  const inScope = new Map(
    scopes.map((scope) => [scope, new Set(scope.requirements.map(({ requirement }) => requirement.id))]),
  );
  return list.flatMap((expected) => {
    const concerned = mayHold(expected.when, known) ? scopes.filter((scope) => concerns(expected, scope)) : [];
    const leaning = expected.requirements.filter((id) => concerned.some((scope) => inScope.get(scope)?.has(id)));
    return concerned.length > 0 ? [{ expected, scopes: concerned, requirements: unique(leaning) }] : [];
  });
};

/** " X is recorded as acess-policy; did you mean access-policy?" where an unknown name is close to the one that is missed. */
export const tellMisnamed = (
  missed: string,
  recorded: readonly { readonly id: string; readonly name: string }[],
  known: ReadonlySet<string>,
): string =>
  recorded
    .filter(({ name }) => !known.has(name))
    .flatMap(({ id, name }) => {
      const meant = didYouMean(name, [missed]);
      return meant === undefined ? [] : [` ${id} is recorded as ${name}; ${meant}`];
    })
    .join('');
