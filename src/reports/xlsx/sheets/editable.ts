import type { EditableColumn } from '../../../model/workbook/columns.js';
import type { ColumnOf } from '../sheet.js';
import { editListName } from './lists.js';

/** The columns that people fill in, from what they are (model/workbook) and how wide they stand. */
export const editableColumns = <T>(
  columns: readonly EditableColumn[],
  widths: Readonly<Record<string, number>>,
  valueOf: (row: T, field: string) => string | null,
): ColumnOf<T>[] =>
  columns.map(({ header, field, kind, choices }) => ({
    header,
    width: widths[field] ?? 18,
    editable: true,
    ...(kind === 'date' ? { date: true as const } : {}),
    ...(choices ? { list: editListName(field) } : {}),
    ...(field === 'status' || field === 'answer' ? { marks: 'status' as const } : {}),
    of: (row) => valueOf(row, field),
  }));
