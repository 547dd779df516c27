import { asCell, asText } from './inline.js';
import type { Markdown, Piece } from './inline.js';

export const heading = (level: 1 | 2 | 3 | 4, title: Piece): Markdown => ({
  // A run of # at the end of a heading would close it and vanish.
  markdown: `${'#'.repeat(level)} ${asText(title).replace(/ (#+)$/, ' \\$1')}`,
});

export const paragraph = (text: Piece): Markdown => ({ markdown: asText(text) });

export const bullets = (items: readonly Piece[]): Markdown => ({
  markdown: items.map((item) => `- ${asText(item)}`).join('\n'),
});

export const numbered = (items: readonly Piece[]): Markdown => ({
  markdown: items.map((item, index) => `${index + 1}. ${asText(item)}`).join('\n'),
});

/** A column of figures is set to the right. */
export interface Column {
  readonly title: string;
  readonly right?: true;
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A table; every row must have as many cells as there are columns. */
export const table = (columns: readonly (string | Column)[], rows: readonly (readonly Piece[])[]): Markdown => {
  const heads = columns.map((column): Column => (typeof column === 'string' ? { title: column } : column));
  return {
    markdown: [
      line(heads.map(({ title }) => asCell(title))),
      line(heads.map(({ right }) => (right ? '---:' : '---'))),
      ...rows.map((row) => line(row.map(asCell))),
    ].join('\n'),
  };
};

export const stack = (blocks: readonly Markdown[]): Markdown => ({
  markdown: blocks.map((block) => block.markdown).join('\n\n'),
});
