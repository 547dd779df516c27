import { foldCell } from '../../model/workbook/base.js';
import type { EditableColumn, EditableSheet } from '../../model/workbook/columns.js';
import type { GridSheet, GridValue } from '../../model/workbook/grid.js';

/** An editable cell that holds something. */
export interface FilledCell {
  readonly column: EditableColumn;
  readonly value: string | number | boolean;
  /** `Gap register!E5`. */
  readonly at: string;
}

export interface FilledRow {
  readonly key: string;
  readonly at: string;
  readonly cells: readonly FilledCell[];
}

/** What is wrong with a cell, and what to do about it. */
export interface CellProblem {
  readonly at: string;
  readonly message: string;
  readonly hint?: string;
}

const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : `${columnName(Math.floor(index / 26) - 1)}${String.fromCharCode(65 + (index % 26))}`;

const textOf = (value: GridValue | undefined): string =>
  value === null || value === undefined ? '' : foldCell(String(value));

/** The header may stand below lines that somebody put over it. */
const headerWithin = 20;

/**
 * The rows of a sheet with what is filled in, found by the headers, wherever these stand. A row with something filled in and no id
 * is a problem, and so is an id that stands in two rows.
 */
export const readRows = (
  grid: GridSheet,
  { sheet, key, columns, adds }: EditableSheet,
): { readonly rows: readonly FilledRow[]; readonly problems: readonly CellProblem[] } => {
  const same = (value: GridValue, header: string): boolean => textOf(value).toLowerCase() === header.toLowerCase();
  const head = grid.rows.slice(0, headerWithin).findIndex((row) => row.some((value) => same(value, key)));
  const header = grid.rows[head];
  if (!header) {
    const message = `no column has the header ${key}`;
    return { rows: [], problems: [{ at: `${sheet}!A1`, message, hint: 'rows are found by it; put the header back' }] };
  }
  const keyAt = header.findIndex((value) => same(value, key));
  const found = columns.flatMap((column) => {
    const index = header.findIndex((value, at) => at !== keyAt && same(value, column.header));
    return index < 0 ? [] : [{ column, index }];
  });
  const problems: CellProblem[] = [];
  const first = new Map<string, string>();
  const rows = grid.rows.slice(head + 1).flatMap((row, offset): FilledRow[] => {
    const place = (index: number): string => `${sheet}!${columnName(index)}${head + offset + 2}`;
    const cells = found.flatMap(({ column, index }): FilledCell[] => {
      const value = row[index] ?? null;
      return value === null || textOf(value) === '' ? [] : [{ column, value, at: place(index) }];
    });
    const id = textOf(row[keyAt]);
    const at = place(keyAt);
    if (id === '') {
      if (cells.length > 0)
        problems.push({ at, message: `the row has no ${key}`, hint: 'without it nobody knows what the row is about' });
      return [];
    }
    const before = first.get(id);
    if (before !== undefined && !adds) {
      problems.push({ at, message: `${id} stands here and in ${before}`, hint: 'keep one of the two rows' });
      return [];
    }
    first.set(id, at);
    return [{ key: id, at, cells }];
  });
  return { rows, problems };
};
