import { baseSheet, cellHash, foldCell } from '../../model/workbook/base.js';
import { editableSheets, type EditableSheet } from '../../model/workbook/columns.js';
import type { GridSheet } from '../../model/workbook/grid.js';
import { readCell, type ReadCell } from './read-cell.js';
import { type CellProblem, type FilledRow, readRows } from './read-rows.js';

/** A field that was changed in the workbook. */
export interface CellChange {
  readonly sheet: string;
  readonly key: string;
  readonly field: string;
  readonly header: string;
  /** `Gap register!E5`. */
  readonly at: string;
  /** As a fresh workbook would show it now; empty: nothing is on record. */
  readonly now: string;
  readonly to: string;
  /** What the YAML would hold; undefined empties the field. */
  readonly value: string | undefined;
}

/** What would be brought in, and what would not and why. */
export interface Merged {
  readonly changes: readonly CellChange[];
  /** Changed in the workbook and, since it was written, in the YAML too. */
  readonly conflicts: readonly CellChange[];
  readonly problems: readonly CellProblem[];
  /** Rows about what is no longer there. */
  readonly gone: readonly { readonly at: string; readonly key: string }[];
}

/** Editable cells as a fresh workbook would show them: sheet, key, field. */
export type CurrentCells = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, string>>>;

interface Input {
  readonly grids: readonly GridSheet[];
  readonly current: CurrentCells;
  /** Reads what is neither text nor choice nor date by what the row is about. */
  readonly readFree: (key: string, text: string) => ReadCell;
}

/** The marks of the cells as they were when the workbook was written: by sheet and key, in the order of the columns. */
const marksOf = (grids: readonly GridSheet[]): ReadonlyMap<string, readonly string[]> => {
  const rows = grids.find(({ name }) => name === baseSheet)?.rows ?? [];
  return new Map(
    rows
      .slice(1)
      .map(([sheet, key, marks]) => [`${String(sheet)}\n${foldCell(String(key))}`, String(marks ?? '').split(' ')]),
  );
};

const readOf = (row: FilledRow, cell: FilledRow['cells'][number], readFree: Input['readFree']): ReadCell => {
  const read = readCell(cell.column, cell.value);
  return cell.column.kind === 'free' && 'value' in read && read.value !== undefined
    ? readFree(row.key, read.value)
    : read;
};

const mergeSheet = (spec: EditableSheet, grid: GridSheet, input: Input, marks: ReturnType<typeof marksOf>): Merged => {
  const { rows, problems: unread } = readRows(grid, spec);
  const now = input.current.get(spec.sheet) ?? new Map<string, ReadonlyMap<string, string>>();
  const [changes, conflicts, gone]: [CellChange[], CellChange[], Merged['gone'][number][]] = [[], [], []];
  const problems: CellProblem[] = [...unread];
  for (const row of rows) {
    const fields = now.get(row.key);
    const base = marks.get(`${spec.sheet}\n${row.key}`);
    let touched = false;
    for (const cell of row.cells) {
      const { field, header } = cell.column;
      const mark = base?.[spec.columns.findIndex((column) => column.field === field)];
      // Untouched since it was written: whatever it holds, nobody asks for a change.
      if (mark === cellHash(String(cell.value))) continue;
      const read = readOf(row, cell, input.readFree);
      if ('problem' in read) {
        problems.push({ at: cell.at, message: read.problem, ...(read.hint === undefined ? {} : { hint: read.hint }) });
        continue;
      }
      if (cellHash(read.text) === mark) continue;
      touched = true;
      const there = fields?.get(field) ?? '';
      if (fields === undefined || foldCell(there) === foldCell(read.text)) continue;
      const change = {
        sheet: spec.sheet,
        key: row.key,
        field,
        header,
        at: cell.at,
        now: there,
        to: read.text,
        value: read.value,
      };
      const known = mark ?? '-';
      if (spec.adds || cellHash(there) === known) changes.push(change);
      else conflicts.push(change);
    }
    if (touched && fields === undefined) gone.push({ at: row.at, key: row.key });
  }
  return { changes, conflicts, problems, gone };
};

/**
 * Three-way merge, cell by cell, of what the workbook held when it was written, what it holds now, and what the workspace holds now.
 * Blank cells say nothing. Rows are found by their id and columns by their header.
 */
export const mergeWorkbook = (input: Input): Merged => {
  const marks = marksOf(input.grids);
  const merged = editableSheets.flatMap((spec) => {
    const grid = input.grids.find(({ name }) => name.toLowerCase() === spec.sheet.toLowerCase());
    return grid ? [mergeSheet(spec, grid, input, marks)] : [];
  });
  return {
    changes: merged.flatMap(({ changes }) => changes),
    conflicts: merged.flatMap(({ conflicts }) => conflicts),
    problems: merged.flatMap(({ problems }) => problems),
    gone: merged.flatMap(({ gone }) => gone),
  };
};
