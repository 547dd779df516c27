import type { Assessment } from '../../schema/assessment.js';
import { csvCell } from '../escape.js';

/** null and undefined: nothing is on record. */
export type Cell = string | number | boolean | null | undefined | readonly string[];

/** A table of its own file. */
export interface Register {
  readonly name: string;
  readonly render: (assessment: Assessment) => string;
}

const textOf = (cell: Cell): string | number => {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return typeof cell === 'object' ? cell.join('; ') : cell;
};

const line = (cells: readonly Cell[]): string => `${cells.map((cell) => csvCell(textOf(cell))).join(',')}\r\n`;

/**
 * A register with a column for each key, in their order. Lines end as RFC 4180 says; the mark at the start tells spreadsheets that
 * the file is UTF-8.
 */
export const register = <T>(
  name: string,
  rowsOf: (assessment: Assessment) => readonly T[],
  columns: Readonly<Record<string, (row: T) => Cell>>,
): Register => {
  const cells = Object.values(columns);
  return {
    name,
    render: (assessment) =>
      `\u{feff}${line(Object.keys(columns))}${rowsOf(assessment)
        .map((row) => line(cells.map((cell) => cell(row))))
        .join('')}`,
  };
};
