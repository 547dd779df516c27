import type { AssessedReport, Assessment } from '../../schema/assessment.js';
import { areaRows } from '../view/areas.js';
import { reportTitle } from '../view/labels.js';
import { countCells, pointsSentence, readinessTables } from '../view/readiness.js';
import type { ReadinessRow } from '../view/readiness.js';
import { heading, paragraph, table } from './blocks.js';
import { countColumns } from './executive-summary.js';
import { inline } from './inline.js';
import type { Markdown, Piece } from './inline.js';
import type { Section } from './section.js';

const areaOf = ({ id, title, depth }: ReadinessRow): Piece => (depth === 2 ? `${id} ${title}` : inline`**${title}**`);

const ofReport = (report: AssessedReport, tables = readinessTables(report)): Markdown[] => [
  heading(3, reportTitle(report)),
  ...tables.flatMap(({ type, when, rows }) => [
    paragraph(`Type ${type}, ${when}:`),
    table(
      ['Area', ...countColumns],
      rows.map((row) => [areaOf(row), ...countCells(row.counts)]),
    ),
  ]),
  paragraph(pointsSentence(report)),
];

/** What auditors of user entities look for in every SOC 1 report, over all of its packs. */
export const areasOf = (assessment: Assessment): Markdown[] => {
  const rows = areaRows(assessment);
  if (rows.every(({ points }) => points.total === 0)) return [];
  return [
    heading(3, 'The four areas of SOC 1'),
    paragraph('Expected control activities by area, over all objectives in scope. Some belong to none of the four.'),
    table(
      [
        'Area',
        ...[
          'Objectives',
          'Activities',
          'Covered',
          'Carried',
          'Said only',
          'Missing',
          'Not assessed',
          'Not applicable',
        ].map((title) => ({ title, right: true as const })),
      ],
      rows.map(({ title, objectives, points }) => [
        title,
        objectives,
        points.total,
        points.covered,
        points.carried,
        points.said,
        points.missing,
        points['not-assessed'],
        points['not-applicable'],
      ]),
    ),
  ];
};

const none = 'None. No report is in scope.';

export const readiness: Section = {
  title: 'Readiness by area',
  blocks: (assessment) =>
    assessment.reports.length === 0
      ? [paragraph(none)]
      : [...assessment.reports.flatMap((report) => ofReport(report)), ...areasOf(assessment)],
  brief: {
    blocks: (assessment) =>
      assessment.reports.length === 0
        ? [paragraph(none)]
        : [
            ...assessment.reports.flatMap((report) =>
              ofReport(
                report,
                readinessTables(report).filter(({ judged }) => judged),
              ),
            ),
            ...areasOf(assessment),
          ],
    without: 'the figures of the type that a report is not prepared for',
  },
};
