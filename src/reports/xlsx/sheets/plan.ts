import { gapSheet } from '../../../model/workbook/columns.js';
import { dateSerial } from '../../../model/workbook/date-serial.js';
import type { Action, Assessment } from '../../../schema/assessment.js';
import type { GapRow } from '../../view/gap-register.js';
import { actionOf, openGaps } from '../../view/open-gaps.js';
import { phaseLabel } from '../../view/plan.js';
import { priorityTerms } from '../../view/priority.js';
import { cellsOf, type Cell, type ColumnOf, type Sheet } from '../sheet.js';
import { columnRange } from '../writer/address.js';
import { responseCell } from './gap-register.js';

interface Row {
  readonly gap: GapRow;
  readonly action: Action | undefined;
  readonly finding: Assessment['findings'][number];
}

/** Open findings in the order in which to work on them, each with the action that closes it. Owner, due and status follow the gap register, where they are filled in. */
export const planSheet = (assessment: Assessment, register: Sheet): Sheet => {
  const actions = actionOf(assessment);
  const findings = new Map(assessment.findings.map((finding) => [finding.id, finding]));
  const gapAt = new Map(assessment.findings.map(({ id }, index) => [id, index + 2]));
  const rows = openGaps(assessment).flatMap((gap): Row[] => {
    const finding = findings.get(gap.id);
    return finding ? [{ gap, finding, action: actions.get(gap.id) }] : [];
  });
  const ids = columnRange(register.name, 0, register.rows.length);
  const at = new Map(rows.map(({ gap }, index) => [gap.id, index + 2]));
  const follow =
    (field: string, header: string) =>
    ({ finding, gap }: Row): Cell => {
      const value = responseCell(finding, field) ?? '';
      const column = register.columns.findIndex((item) => item.header === header);
      // The row names its finding in the column C, so that the formulas stay right when the rows are sorted.
      const found = `INDEX(${columnRange(register.name, column, register.rows.length)},MATCH($C${at.get(gap.id) ?? 2},${ids},0))`;
      return { formula: `IF(${found}="","",${found})`, value: (field === 'due' ? dateSerial(value) : value) ?? '' };
    };
  const columns: readonly ColumnOf<Row>[] = [
    { header: 'Rank', width: 6, of: ({ gap }) => (at.get(gap.id) === undefined ? null : (at.get(gap.id) ?? 0) - 1) },
    { header: 'Action', width: 40, of: ({ action, gap }) => action?.title ?? gap.recommendation },
    {
      header: gapSheet.key,
      width: 22,
      of: ({ gap }) => ({ text: gap.id, to: { sheet: gapSheet.sheet, cell: `A${gapAt.get(gap.id) ?? 1}` } }),
    },
    { header: 'Severity', width: 10, marks: 'severity', of: ({ gap }) => gap.severity },
    { header: 'Owner', width: 18, of: follow('owner', 'Owner') },
    { header: 'Due', width: 12, date: true, of: follow('due', 'Due') },
    { header: 'Status', width: 12, marks: 'status', of: follow('status', 'Status') },
    { header: 'Planned from', width: 12, date: true, of: ({ action }) => action?.from ?? null },
    { header: 'Planned to', width: 12, date: true, of: ({ action }) => action?.to ?? null },
    { header: 'Effort', width: 14, of: ({ gap }) => gap.effort },
    { header: 'Blocks the period', width: 10, of: ({ gap }) => (gap.blocksPeriod ? 'yes' : 'no') },
    { header: 'Phase', width: 16, of: ({ action }) => (action ? phaseLabel[action.phase] : null) },
    { header: 'Depends on', width: 20, of: ({ finding }) => finding.dependsOn },
    { header: 'Evidence that will show it', width: 36, of: ({ action }) => action?.proof ?? null },
    { header: 'Priority', width: 9, of: ({ finding }) => Math.round(finding.priority.score * 100) / 100 },
    { header: 'Terms of the priority', width: 40, of: ({ finding }) => priorityTerms(finding) },
  ];
  return { name: 'Remediation plan', columns, rows: cellsOf(rows, columns), frozen: 2 };
};
