import type { AssessedReport, AssessedRequirement, Assessment } from '../../schema/assessment.js';
import type { Render } from '../report.js';
import { reportLabel } from '../view/labels.js';
import { oscalDocument } from './document.js';
import type { Json } from './document.js';
import { properties } from './property.js';
import { prose, title, token } from './text.js';

/** A requirement as what OSCAL calls a control; its points are the items of its guidance, since points guide and don't bind. */
const controlOf = (requirement: AssessedRequirement): Json => {
  const id = token(requirement.id);
  return {
    id,
    class: requirement.report === 'soc2' ? 'criterion' : 'control-objective',
    title: title(`${requirement.id} ${requirement.title}`),
    props: properties({ category: requirement.category, demand: requirement.demand }),
    parts: [
      { id: `${id}_smt`, name: 'statement', prose: prose(requirement.statement) },
      { id: `${id}_risk`, name: 'overview', title: 'Risk', prose: prose(requirement.risk) },
      ...(requirement.points.length > 0
        ? [
            {
              id: `${id}_gdn`,
              name: 'guidance',
              parts: requirement.points.map((point) => ({
                id: token(point.id),
                name: 'item',
                prose: prose(point.expectation),
              })),
            },
          ]
        : []),
    ],
  };
};

const groupTitles = (reports: readonly AssessedReport[]): ReadonlyMap<string, string> =>
  new Map(
    reports.flatMap(({ report, parts }) =>
      parts.flatMap(({ groups }) => groups.map(({ id, title: name }) => [`${report} ${id}`, name] as const)),
    ),
  );

/** The requirements of one report, in their groups. */
const groupOf = (
  report: AssessedReport,
  requirements: readonly AssessedRequirement[],
  titles: ReadonlyMap<string, string>,
): Json => {
  const groups = new Map<string, AssessedRequirement[]>();
  for (const requirement of requirements) {
    if (requirement.report !== report.report) continue;
    const list = groups.get(requirement.group);
    if (list) list.push(requirement);
    else groups.set(requirement.group, [requirement]);
  }
  return {
    id: token(report.report),
    title: reportLabel[report.report],
    groups: [...groups].map(([id, list]) => ({
      id: token(`${report.report}-${id}`),
      title: title(`${id} ${titles.get(`${report.report} ${id}`) ?? ''}`),
      controls: list.map(controlOf),
    })),
  };
};

/** The requirements in scope as an OSCAL 1.2 catalog: ids of the standards, sentences of ours. */
export const renderOscalCatalog: Render = (assessment: Assessment) => {
  const titles = groupTitles(assessment.reports);
  return oscalDocument(assessment, 'catalog', 'Requirements in scope', {
    groups: assessment.reports.map((report) => groupOf(report, assessment.requirements, titles)),
  });
};
