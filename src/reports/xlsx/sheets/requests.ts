import { requestSheet } from '../../../model/workbook/columns.js';
import type { Assessment, EvidenceRequest, RequestLine } from '../../../schema/assessment.js';
import { requestStatusLabel } from '../../view/labels.js';
import { cellsOf, type ColumnOf, type Sheet } from '../sheet.js';
import { editableColumns } from './editable.js';

interface Row {
  readonly line: RequestLine | undefined;
  readonly missing: EvidenceRequest | undefined;
  readonly control: string;
}

/** What an auditor asks for, control by control, with what is missing; what was found is filled in and becomes evidence. */
export const requestsSheet = ({ requestList, evidenceRequests }: Assessment): Sheet => {
  const missing = new Map(evidenceRequests.map((request) => [request.control, request]));
  const listed = new Set(requestList.map(({ control }) => control));
  const rows: readonly Row[] = [
    ...requestList.map((line) => ({ line, missing: missing.get(line.control), control: line.control })),
    ...evidenceRequests.flatMap((request) =>
      listed.has(request.control) ? [] : [{ line: undefined, missing: request, control: request.control }],
    ),
  ];
  const columns: readonly ColumnOf<Row>[] = [
    { header: requestSheet.key, width: 16, of: ({ line, missing: request }) => line?.id ?? request?.id ?? null },
    { header: 'Control', width: 14, of: ({ control }) => control },
    {
      header: 'What to provide',
      width: 36,
      of: ({ line, missing: request }) => line?.artefact ?? request?.artefact ?? null,
    },
    { header: 'Period', width: 24, of: ({ line }) => line?.period ?? null },
    { header: 'Owner', width: 18, of: ({ line, missing: request }) => line?.owner ?? request?.owner ?? null },
    { header: 'Due', width: 12, date: true, of: ({ line }) => line?.due ?? null },
    { header: 'Status', width: 16, of: ({ line }) => (line ? requestStatusLabel[line.status] : null) },
    ...editableColumns<Row>(requestSheet.columns, { performed: 13, ref: 34, by: 18, note: 28 }, () => null),
    { header: 'Missing', width: 9, of: ({ missing: request }) => request?.missing ?? 0 },
    { header: 'Missing for', width: 30, of: ({ missing: request }) => request?.period ?? null },
    { header: 'Why', width: 26, of: ({ missing: request }) => request?.why ?? null },
    { header: 'Population and how it is produced', width: 60, of: ({ line }) => line?.population ?? null },
    { header: 'On file', width: 60, of: ({ line }) => line?.onFile ?? null },
    {
      header: 'Requirements',
      width: 20,
      of: ({ line, missing: request }) => line?.requirements ?? request?.requirements ?? null,
    },
  ];
  return { name: requestSheet.sheet, columns, rows: cellsOf(rows, columns), frozen: 2, tab: 'fill' };
};
