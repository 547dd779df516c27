import type { Knowledge } from '../model/catalog.js';
import type { ReportScope, RequirementFacts } from '../model/facts.js';
import type { Category } from '../schema/catalog.js';
import type {
  AssessedPoint,
  AssessedReport,
  AssessedRequirement,
  Conclusion,
  Counts,
  GroupResult,
} from '../schema/assessment.js';

const keyOf: Readonly<Record<Conclusion, Exclude<keyof Counts, 'total'>>> = {
  ready: 'ready',
  'at-risk': 'atRisk',
  'not-ready': 'notReady',
  'not-assessed': 'notAssessed',
  'not-applicable': 'notApplicable',
};

const count = (conclusions: readonly Conclusion[]): Counts => {
  const counts = { total: conclusions.length, ready: 0, atRisk: 0, notReady: 0, notAssessed: 0, notApplicable: 0 };
  for (const conclusion of conclusions) counts[keyOf[conclusion]]++;
  return counts;
};

const countBoth = (
  verdicts: readonly RequirementFacts[],
  hasPeriod: boolean,
): { type1: Counts; type2: Counts | null } => ({
  type1: count(verdicts.map((item) => item.type1.conclusion)),
  type2: hasPeriod ? count(verdicts.map((item) => item.type2?.conclusion ?? 'not-assessed')) : null,
});

const categoryTitles = {
  security: 'Security',
  availability: 'Availability',
  'processing-integrity': 'Processing integrity',
  confidentiality: 'Confidentiality',
  privacy: 'Privacy',
} as const;

/** The category that a requirement counts under: its own, else its group's, else the common criteria's (TSP 100). */
const categoryOf = ({ scoped }: RequirementFacts, { catalogs }: Knowledge): Category =>
  scoped.requirement.category ??
  catalogs.find(({ id }) => id === scoped.catalog)?.groups.find(({ id }) => id === scoped.requirement.group)
    ?.category ??
  'security';

/** Per category for SOC 2, per pack for SOC 1; within each, its groups in catalog order. */
const partsOf = (
  scope: ReportScope,
  verdicts: readonly RequirementFacts[],
  knowledge: Knowledge,
): AssessedReport['parts'] => {
  const { catalogs } = knowledge;
  const hasPeriod = scope.period !== null;
  const result = (id: string, title: string, members: readonly RequirementFacts[]): GroupResult => ({
    id,
    title,
    ...countBoth(members, hasPeriod),
  });
  const parts =
    scope.report === 'soc2'
      ? scope.categories.map((id) => ({
          id: id,
          title: categoryTitles[id],
          has: (item: RequirementFacts) => categoryOf(item, knowledge) === id,
        }))
      : scope.catalogs.map((id) => ({
          id,
          title: catalogs.find((catalog) => catalog.id === id)?.title ?? id,
          has: (item: RequirementFacts) => item.scoped.catalog === id,
        }));
  return parts.map(({ id, title, has }) => {
    const members = verdicts.filter(has);
    const groups = catalogs
      .filter((catalog) => scope.catalogs.includes(catalog.id))
      .flatMap((catalog) =>
        catalog.groups.flatMap((group) => {
          const inside = members.filter(
            (item) => item.scoped.catalog === catalog.id && item.scoped.requirement.group === group.id,
          );
          return inside.length > 0 ? [result(group.id, group.title, inside)] : [];
        }),
      );
    return { ...result(id, title, members), groups };
  });
};

const pointKeys = {
  covered: 'covered',
  carried: 'carried',
  said: 'said',
  missing: 'missing',
  'not-assessed': 'notAssessed',
  'not-applicable': 'notApplicable',
} as const satisfies Record<AssessedPoint['state'], string>;

/** One report's line of the assessment: scope, and counts that always stand whole. */
export const summarizeReport = (
  scope: ReportScope,
  verdicts: readonly RequirementFacts[],
  requirements: readonly AssessedRequirement[],
  knowledge: Knowledge,
): AssessedReport => {
  const points = { total: 0, covered: 0, carried: 0, said: 0, missing: 0, notAssessed: 0, notApplicable: 0 };
  for (const point of requirements.flatMap((item) => item.points)) {
    points.total++;
    points[pointKeys[point.state]]++;
  }
  return {
    report: scope.report,
    type: scope.type,
    asOf: scope.date,
    period: scope.period,
    catalogs: [...scope.catalogs],
    categories: [...scope.categories],
    scope: {
      requirements: scope.requirements.length,
      points: points.total,
      excluded: scope.excluded.map(({ id, title, reason }) => ({ id, title, reason })),
    },
    ...countBoth(verdicts, scope.period !== null),
    parts: partsOf(scope, verdicts, knowledge),
    points,
  };
};
