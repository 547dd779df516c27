import { heading, paragraph, table } from './blocks.js';
import type { Markdown, Piece } from './inline.js';

type Rows = readonly (readonly Piece[])[];

/** A table under its heading, or a sentence where there is nothing to show. */
export const tablePart = (title: string, columns: readonly string[], rows: Rows, none: string): Markdown[] => [
  heading(3, title),
  rows.length === 0 ? paragraph(none) : table(columns, rows),
];
