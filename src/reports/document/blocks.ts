import type { Column, Part, Piece, Table } from './part.js';

export const heading = (level: 1 | 2 | 3 | 4, title: Piece): Part => ({ kind: 'heading', level, title });

export const paragraph = (text: Piece): Part => ({ kind: 'paragraph', text });

export const bullets = (items: readonly Piece[]): Part => ({ kind: 'list', ordered: false, items });

export const numbered = (items: readonly Piece[]): Part => ({ kind: 'list', ordered: true, items });

/** A table; every row must have as many cells as there are columns. */
export const table = (columns: readonly (string | Column)[], rows: readonly (readonly Piece[])[]): Table => ({
  kind: 'table',
  columns: columns.map((column) => (typeof column === 'string' ? { title: column } : column)),
  rows,
});

/** A Mermaid drawing, line by line, and the table that stands for it where it cannot be drawn. */
export const diagram = (lines: readonly string[], instead?: Table): Part => ({
  kind: 'diagram',
  lines,
  ...(instead ? { instead } : {}),
});
