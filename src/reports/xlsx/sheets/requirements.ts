import { gapSheet } from '../../../model/workbook/columns.js';
import type { Assessment } from '../../../schema/assessment.js';
import { conclusionLabel, reportLabel } from '../../view/labels.js';
import { joinFirst } from '../../view/plural.js';
import { judgedVerdict } from '../../view/requirement-rows.js';
import { cellsOf, type ColumnOf, type Sheet } from '../sheet.js';

type Requirement = Assessment['requirements'][number];

/** Where the requirement sheet has its columns, for the formulas of the summary. */
export const requirementColumns = { report: 1, group: 2, conclusion: 4 } as const;

/** Every requirement with its conclusion and why, and the first of its gaps to go to. */
export const requirementsSheet = (assessment: Assessment): Sheet => {
  const reports = new Map(assessment.reports.map((report) => [report.report, report]));
  const gapRows = new Map(assessment.findings.map(({ id }, index) => [id, index + 2]));
  const judged = (requirement: Requirement) => {
    const report = reports.get(requirement.report);
    return report ? judgedVerdict(requirement, report) : requirement.type1;
  };
  const columns: readonly ColumnOf<Requirement>[] = [
    { header: 'Requirement', width: 14, of: ({ id }) => id },
    { header: 'Report', width: 9, of: ({ report }) => reportLabel[report] },
    { header: 'Group', width: 12, of: ({ group }) => group },
    { header: 'Title', width: 26, of: ({ title }) => title },
    { header: 'Conclusion', width: 13, marks: 'conclusion', of: (row) => conclusionLabel[judged(row).conclusion] },
    {
      header: 'Why',
      width: 56,
      of: (row) =>
        judged(row)
          .reasons.map(({ says }) => says)
          .join(' '),
    },
    { header: 'Type 1', width: 13, marks: 'conclusion', of: ({ type1 }) => conclusionLabel[type1.conclusion] },
    {
      header: 'Type 2',
      width: 13,
      marks: 'conclusion',
      of: ({ type2 }) => type2 && conclusionLabel[type2.conclusion],
    },
    { header: 'Rung reached', width: 12, of: (row) => judged(row).reached },
    { header: 'Rung needed', width: 12, of: (row) => judged(row).needed },
    { header: 'Controls', width: 20, of: ({ controls }) => controls },
    {
      header: 'Gaps',
      width: 26,
      of: ({ findings }) => {
        const row = gapRows.get(findings[0] ?? '');
        const text = joinFirst(findings, 3);
        return row === undefined ? text : { text, to: { sheet: gapSheet.sheet, cell: `A${row}` } };
      },
    },
    {
      header: 'Points covered',
      width: 14,
      of: ({ points }) =>
        `${points.filter(({ state }) => state === 'covered' || state === 'carried').length} of ${points.length}`,
    },
  ];
  const { requirements } = assessment;
  return { name: 'Requirements', columns, rows: cellsOf(requirements, columns), frozen: 1 };
};
