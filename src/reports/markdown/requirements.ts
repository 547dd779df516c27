import type { AssessedReport, Assessment } from '../../schema/assessment.js';
import { reportTitle } from '../view/labels.js';
import { requirementGroups } from '../view/requirement-rows.js';
import type { RequirementRow } from '../view/requirement-rows.js';
import { heading, paragraph, table } from './blocks.js';
import type { Markdown, Piece } from './inline.js';
import type { Section } from './section.js';

const ofReport = (assessment: Assessment, report: AssessedReport): Markdown[] => {
  const groups = requirementGroups(assessment, report);
  const period = report.type2 !== null;
  const cells = (row: RequirementRow): readonly Piece[] => [
    `${row.id} ${row.title}`,
    row.type1,
    ...(period ? [row.type2 ?? 'no period'] : []),
    row.reached ?? 'not known',
    row.needed,
    row.why,
  ];
  return [
    heading(3, `Requirements of ${reportTitle(report)}`),
    ...(groups.length === 0 ? [paragraph('None. No requirement is in scope of this report.')] : []),
    ...groups.flatMap(({ id, title, rows }) => [
      heading(4, `${id} ${title}`),
      table(
        ['Requirement', 'Type 1', ...(period ? ['Type 2'] : []), 'Best rung', 'Rung needed', 'Why'],
        rows.map(cells),
      ),
    ]),
  ];
};

export const requirements: Section = {
  title: 'Conclusions by requirement',
  blocks: (assessment) =>
    assessment.reports.length === 0
      ? [paragraph('None. No report is in scope.')]
      : [
          paragraph(
            'The rungs and the reasons are those of the type that the report is prepared for. The best rung is that of the best control; where other controls fall short of the rung needed, the requirement is at risk.',
          ),
          ...assessment.reports.flatMap((report) => ofReport(assessment, report)),
        ],
};
