import { controlSheet } from '../../../model/workbook/columns.js';
import type { Assessment } from '../../../schema/assessment.js';
import { controlRows, type ControlRow } from '../../view/control-matrix.js';
import { conclusionLabel } from '../../view/labels.js';
import { judgedVerdict } from '../../view/requirement-rows.js';
import { cellsOf, type ColumnOf, type Sheet } from '../sheet.js';
import { editableColumns } from './editable.js';

/** The control register, one row a control. */
export const controlsSheet = (assessment: Assessment): Sheet => {
  const columns: readonly ColumnOf<ControlRow>[] = [
    { header: controlSheet.key, width: 14, of: ({ id }) => id },
    { header: 'Title', width: 30, of: ({ title }) => title },
    ...editableColumns<ControlRow>(controlSheet.columns, { owner: 20 }, ({ owner }) => owner),
    { header: 'Who does what, when, how', width: 50, of: ({ text }) => text },
    { header: 'Performed by', width: 18, of: ({ performers }) => performers },
    { header: 'Procedure', width: 20, of: ({ procedure }) => procedure },
    { header: 'What it leaves', width: 24, of: ({ leaves }) => leaves },
    { header: 'Nature', width: 13, of: ({ nature }) => nature },
    { header: 'Kind', width: 12, of: ({ kind }) => kind },
    { header: 'Frequency', width: 14, of: ({ frequency }) => frequency },
    { header: 'Key', width: 6, of: ({ key }) => (key ? 'yes' : 'no') },
    { header: 'Systems', width: 18, of: ({ systems }) => systems },
    { header: 'Serves', width: 10, of: ({ serves }) => serves },
    { header: 'Requirements', width: 20, of: ({ requirements }) => requirements },
    { header: 'Rung, type 1', width: 14, of: ({ type1 }) => type1 },
    { header: 'Rung, type 2', width: 14, of: ({ type2 }) => type2 },
    { header: 'Evidence on file', width: 10, of: ({ evidence }) => evidence },
    { header: 'Newest evidence', width: 12, date: true, of: ({ latestEvidence }) => latestEvidence },
    { header: 'Gaps', width: 7, of: ({ findings }) => findings },
  ];
  return {
    name: controlSheet.sheet,
    columns,
    rows: cellsOf(controlRows(assessment), columns),
    frozen: 2,
    tab: 'fill',
  };
};

interface MatrixRow {
  readonly requirement: Assessment['requirements'][number];
  readonly conclusion: string;
  readonly control: ControlRow | undefined;
}

/** Requirement by control. A requirement without a control has its row too. */
export const matrixSheet = (assessment: Assessment): Sheet => {
  const controls = new Map(controlRows(assessment).map((row) => [row.id, row]));
  const controlAt = new Map(assessment.controls.map(({ id }, index) => [id, index + 2]));
  const reports = new Map(assessment.reports.map((report) => [report.report, report]));
  const rows = assessment.requirements.flatMap((requirement): MatrixRow[] => {
    const report = reports.get(requirement.report);
    const verdict = report ? judgedVerdict(requirement, report) : requirement.type1;
    const conclusion = conclusionLabel[verdict.conclusion];
    const found = requirement.controls.flatMap((id) => controls.get(id) ?? []);
    return (found.length > 0 ? found : [undefined]).map((control) => ({ requirement, conclusion, control }));
  });
  const columns: readonly ColumnOf<MatrixRow>[] = [
    { header: 'Requirement', width: 14, of: ({ requirement }) => requirement.id },
    { header: 'Short title', width: 28, of: ({ requirement }) => requirement.title },
    {
      header: 'Control id',
      width: 14,
      of: ({ control }) =>
        control
          ? { text: control.id, to: { sheet: controlSheet.sheet, cell: `A${controlAt.get(control.id) ?? 1}` } }
          : 'no control',
    },
    { header: 'Control', width: 34, of: ({ control }) => control?.title ?? null },
    {
      header: 'Type',
      width: 22,
      of: ({ control }) => [control?.kind, control?.nature].filter((word) => typeof word === 'string'),
    },
    { header: 'Frequency', width: 14, of: ({ control }) => control?.frequency ?? null },
    { header: 'Owner', width: 18, of: ({ control }) => control?.owner ?? null },
    { header: 'Type 1: on the date', width: 14, of: ({ control }) => control?.type1 ?? null },
    { header: 'Type 2: over the period', width: 14, of: ({ control }) => control?.type2 ?? null },
    { header: 'Evidence', width: 9, of: ({ control }) => control?.evidence ?? null },
    { header: 'Conclusion', width: 14, marks: 'conclusion', of: ({ conclusion }) => conclusion },
  ];
  return { name: 'Control matrix', columns, rows: cellsOf(rows, columns), frozen: 3 };
};
