import type { Catalog, Knowledge } from '../model/catalog.js';
import { factsOf, mayHold } from '../model/condition.js';
import type { Facts as KnownFacts } from '../model/condition.js';
import type { ReportScope, ScopedRequirement } from '../model/facts.js';
import { unique } from '../model/order.js';
import { earlier } from '../model/plain-date.js';
import type { Period, PlainDate } from '../model/plain-date.js';
import type { Workspace } from '../model/workspace.js';
import type { Category, Point, ReportKind, Requirement } from '../schema/catalog.js';
import type { Answer } from '../schema/registers.js';

interface Excluded {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
}

interface Terms {
  readonly report: ReportKind;
  readonly categories: readonly Category[];
  readonly facts: KnownFacts;
  readonly answers: ReadonlyMap<string, Answer>;
  /** Requirements that are in scope already, with their catalog: an id stands for one requirement and is judged once. */
  readonly taken: Map<string, string>;
}

/** Points of all engagements and of the system level always speak to a SOC 2 report; those of a category only where it is chosen. */
const pointIsInScope = (point: Point, { categories, facts }: Terms): boolean => {
  const role = facts.get('scope.privacyRole');
  if (point.role && role !== undefined && role !== 'both' && point.role !== role) return false;
  const { scope } = point;
  if (scope && scope !== 'all' && scope !== 'system' && !categories.includes(scope)) return false;
  return mayHold(point.when, facts);
};

const scopeRequirement = (catalog: Catalog, requirement: Requirement, terms: Terms): ScopedRequirement | Excluded => {
  const { id, title, category } = requirement;
  const taken = terms.taken.get(id);
  if (taken !== undefined) return { id, title, reason: `The catalog ${taken} has brought it into scope already.` };
  if (category && !terms.categories.includes(category)) {
    return { id, title, reason: `The category ${category.replace('-', ' ')} is not part of this report.` };
  }
  if (!mayHold(requirement.when, terms.facts)) {
    return { id, title, reason: 'What the engagement says of itself puts this requirement out of scope (its `when`).' };
  }
  const points = requirement.points.filter((point) => pointIsInScope(point, terms));
  if (points.length === 0) {
    return {
      id,
      title,
      reason: 'None of its points concerns this engagement: other categories, or another privacy role.',
    };
  }
  terms.taken.set(id, catalog.id);
  return {
    report: terms.report,
    catalog: catalog.id,
    requirement,
    points,
    answer: terms.answers.get(id),
    pointAnswers: new Map(
      points.flatMap((point) => {
        const answer = terms.answers.get(point.id);
        return answer ? [[point.id, answer] as const] : [];
      }),
    ),
  };
};

const scopeCatalogs = (catalogs: readonly Catalog[], terms: Terms): Pick<ReportScope, 'requirements' | 'excluded'> => {
  const requirements: ScopedRequirement[] = [];
  const excluded: Excluded[] = [];
  for (const catalog of catalogs) {
    excluded.push(...catalog.dropped);
    for (const requirement of catalog.requirements) {
      const scoped = scopeRequirement(catalog, requirement, terms);
      if ('requirement' in scoped) requirements.push(scoped);
      else excluded.push(scoped);
    }
  }
  return { requirements, excluded };
};

/** The day up to which the period has passed on `asOf`, or null before its first day. A period without days never begins. */
const elapsedOf = (period: Period | null, asOf: PlainDate): PlainDate | null =>
  period === null || asOf < period.from || period.to < period.from ? null : earlier(asOf, period.to);

/** What each report of the engagement covers, and why the rest is out. SOC 1 first. */
export const resolveScopes = (knowledge: Knowledge, workspace: Workspace, asOf: PlainDate): ReportScope[] => {
  const { soc1, soc2 } = workspace.engagement.reports ?? {};
  const facts = factsOf(workspace.engagement);
  const answers = new Map(workspace.answers.map((answer) => [answer.id, answer]));
  const taken = new Map<string, string>();
  const scopeOf = (
    report: ReportKind,
    { type = 1, asOf: date, period = null }: { type?: 1 | 2; asOf?: string; period?: Period | null },
    catalogs: readonly Catalog[],
    categories: readonly Category[],
  ): ReportScope => ({
    report,
    type,
    date: earlier(asOf, date ?? period?.to ?? asOf),
    planned: (type === 1 ? date : undefined) ?? period?.to ?? asOf,
    period,
    elapsed: elapsedOf(period, asOf),
    catalogs: catalogs.map((catalog) => catalog.id),
    categories,
    ...scopeCatalogs(catalogs, { report, categories, facts, answers, taken }),
  });
  const scopes: ReportScope[] = [];
  if (soc1) {
    const packs = knowledge.catalogs.filter((catalog) => catalog.report === 'soc1' && soc1.packs?.includes(catalog.id));
    scopes.push(scopeOf('soc1', soc1, packs, []));
  }
  if (soc2) {
    // TSP 100: the common criteria apply to every engagement, whatever else is chosen.
    const categories = unique<Category>(['security', ...(soc2.categories ?? [])]);
    const catalogs = knowledge.catalogs.filter((catalog) => catalog.report === 'soc2');
    scopes.push(scopeOf('soc2', soc2, catalogs, categories));
  }
  return scopes;
};
