import type { AssessedReport, Assessment } from '../../schema/assessment.js';
import { conclusionLabel, reportTitle } from '../view/labels.js';
import { requirementGroups } from '../view/requirement-rows.js';
import type { RequirementRow } from '../view/requirement-rows.js';
import { heading, paragraph, table } from './blocks.js';
import type { Markdown, Piece } from './inline.js';
import type { Section } from './section.js';

const columnsOf = (period: boolean): readonly string[] => [
  'Requirement',
  'Type 1',
  ...(period ? ['Type 2'] : []),
  'Best rung',
  'Rung needed',
  'Why',
];

const cellsOf = (row: RequirementRow, period: boolean): readonly Piece[] => [
  `${row.id} ${row.title}`,
  row.type1,
  ...(period ? [row.type2 ?? 'no period'] : []),
  row.reached ?? 'not known',
  row.needed,
  row.why,
];

const ofReport = (assessment: Assessment, report: AssessedReport): Markdown[] => {
  const groups = requirementGroups(assessment, report);
  const period = report.type2 !== null;
  return [
    heading(3, `Requirements of ${reportTitle(report)}`),
    ...(groups.length === 0 ? [paragraph('None. No requirement is in scope of this report.')] : []),
    ...groups.flatMap(({ id, title, rows }) => [
      heading(4, `${id} ${title}`),
      table(
        columnsOf(period),
        rows.map((row) => cellsOf(row, period)),
      ),
    ]),
  ];
};

/** One table a report with what is short of ready; what is ready or not applicable is named by id. */
const shortOf = (assessment: Assessment, report: AssessedReport): Markdown[] => {
  const period = report.type2 !== null;
  const settled = new Set([conclusionLabel.ready, conclusionLabel['not-applicable']]);
  const rows = requirementGroups(assessment, report).flatMap((group) => group.rows);
  const judged = (row: RequirementRow): string => (report.type === 2 && row.type2 !== null ? row.type2 : row.type1);
  const short = rows.filter((row) => !settled.has(judged(row)));
  const named = (conclusion: string): string =>
    rows
      .filter((row) => judged(row) === conclusion)
      .map(({ id }) => id)
      .join(', ') || 'none';
  return [
    heading(3, `Requirements of ${reportTitle(report)}`),
    paragraph(
      `Ready: ${named(conclusionLabel.ready)}. Not applicable: ${named(conclusionLabel['not-applicable'])}. ${short.length > 0 ? 'The others:' : 'There are no others.'}`,
    ),
    ...(short.length > 0
      ? [
          table(
            columnsOf(period),
            short.map((row) => cellsOf(row, period)),
          ),
        ]
      : []),
  ];
};

const none = 'None. No report is in scope.';

const howToRead =
  'The rungs and the reasons are those of the type that the report is prepared for. The best rung is that of the best control; where other controls fall short of the rung needed, the requirement is at risk.';

export const requirements: Section = {
  title: 'Conclusions by requirement',
  blocks: (assessment) =>
    assessment.reports.length === 0
      ? [paragraph(none)]
      : [paragraph(howToRead), ...assessment.reports.flatMap((report) => ofReport(assessment, report))],
  brief: {
    blocks: (assessment) =>
      assessment.reports.length === 0
        ? [paragraph(none)]
        : [paragraph(howToRead), ...assessment.reports.flatMap((report) => shortOf(assessment, report))],
    without: 'rungs and reasons of requirements that are ready or not applicable',
  },
};
