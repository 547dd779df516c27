import type { Cell, Column } from '../sheet.js';

/** Points of a line of text, and the most that a row takes in Excel. */
const line = 13.2;
const tallest = 409;

const textOf = (cell: Cell): string => {
  if (cell === null || typeof cell === 'number') return '';
  if (typeof cell === 'string') return cell;
  if ('text' in cell) return cell.text;
  return 'value' in cell ? String(cell.value) : '';
};

/** Lines that a text takes in a column of so many characters, by a rough width of letters. */
const linesIn = (text: string, width: number): number =>
  text.length === 0
    ? 1
    : text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / Math.max(4, width * 1.05))), 0);

/** An estimate of the height of a row whose texts wrap: not every program measures them when it opens a file. */
export const rowHeight = (cells: readonly Cell[], columns: readonly Column[]): number => {
  let lines = 1;
  for (const [index, { width }] of columns.entries())
    lines = Math.max(lines, linesIn(textOf(cells[index] ?? null), width));
  return Math.min(tallest, Math.round((lines * line + 2.4) * 10) / 10);
};
