import { gapSheet } from '../../../model/workbook/columns.js';
import type { Assessment, Finding } from '../../../schema/assessment.js';
import { gapRegister, type GapRow } from '../../view/gap-register.js';
import { joinFirst } from '../../view/plural.js';
import { cellsOf, type ColumnOf, type Sheet } from '../sheet.js';
import { editableColumns } from './editable.js';

interface Row {
  readonly gap: GapRow;
  readonly finding: Finding;
}

/** What an editable cell of a finding holds: management's words. Silence about the status means open. */
export const responseCell = ({ response }: Pick<Finding, 'response'>, field: string): string | null => {
  const { choices, silence } = gapSheet.columns.find((column) => column.field === field) ?? {};
  const said: unknown = new Map(Object.entries(response ?? {})).get(field) ?? silence;
  if (typeof said !== 'string') return null;
  return choices?.find(({ value }) => value === said)?.label ?? said;
};

const requirementCell = ({ gap }: Row, rowOf: ReadonlyMap<string, number>) => {
  const [first = ''] = gap.requirements;
  const row = rowOf.get(first);
  const text = joinFirst(gap.requirements, 6);
  return row === undefined ? text : { text, to: { sheet: 'Requirements', cell: `A${row}` } };
};

/** Every finding with the columns of management. */
export const gapRegisterSheet = (assessment: Assessment): Sheet => {
  const findings = new Map(assessment.findings.map((finding) => [finding.id, finding]));
  const rows = gapRegister(assessment).flatMap((gap): Row[] => {
    const finding = findings.get(gap.id);
    return finding ? [{ gap, finding }] : [];
  });
  const requirementRows = new Map(assessment.requirements.map(({ id }, index) => [id, index + 2]));
  const columns: readonly ColumnOf<Row>[] = [
    { header: gapSheet.key, width: 26, of: ({ gap }) => gap.id },
    { header: 'Severity', width: 10, marks: 'severity', of: ({ gap }) => gap.severity },
    { header: 'Title', width: 34, of: ({ gap }) => gap.title },
    { header: 'Recommendation', width: 60, of: ({ gap }) => gap.recommendation },
    ...editableColumns<Row>(
      gapSheet.columns,
      { status: 12, response: 36, cause: 26, owner: 18, due: 12, ticket: 12, closingEvidence: 22 },
      ({ finding }, field) => responseCell(finding, field),
    ),
    { header: 'State', width: 16, of: ({ gap }) => gap.status },
    { header: 'Requirements', width: 16, of: (row) => requirementCell(row, requirementRows) },
    { header: 'Controls', width: 16, of: ({ gap }) => gap.controls },
    {
      header: 'Owner of the controls',
      width: 18,
      of: ({ finding, gap }) => (finding.response?.owner ? null : gap.owner),
    },
    { header: 'Reports', width: 10, of: ({ gap }) => gap.reports },
    { header: 'Type of gap', width: 14, of: ({ gap }) => gap.gap },
    { header: 'Condition', width: 60, of: ({ gap }) => gap.condition },
    { header: 'Expected', width: 50, of: ({ gap }) => gap.criteria },
    { header: 'Effect', width: 50, of: ({ gap }) => gap.effect },
    { header: 'Blocks the period', width: 10, of: ({ gap }) => (gap.blocksPeriod ? 'yes' : 'no') },
    { header: 'Effort', width: 14, of: ({ gap }) => gap.effort },
    { header: 'Close first', width: 20, of: ({ gap }) => gap.dependsOn },
    { header: 'Compensated by', width: 16, of: ({ gap }) => gap.compensatedBy },
    { header: 'Acceptance', width: 30, of: ({ gap }) => gap.acceptance },
    { header: 'Stands in', width: 20, of: ({ gap }) => gap.source },
  ];
  return { name: gapSheet.sheet, columns, rows: cellsOf(rows, columns), frozen: 3, tab: 'fill' };
};
