import { visible } from '../escape.js';
import type { Page, PageColumn, PagePart } from './page.js';

const cell = (value: string | number): string => visible(String(value)).replace(/\s+/g, ' ');

const tableLines = (columns: readonly PageColumn[], rows: readonly (readonly (string | number)[])[]): string[] => {
  const heads = columns.map((column) => (typeof column === 'string' ? { title: column, right: false } : column));
  const cells = [heads.map(({ title }) => title), ...rows.map((row) => row.map(cell))];
  const widths = heads.map((_, index) => cells.reduce((most, row) => Math.max(most, row[index]?.length ?? 0), 0));
  return cells.map((row) =>
    row
      .map((text, index) => {
        const width = widths[index] ?? 0;
        return heads[index]?.right === true ? text.padStart(width) : text.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
};

const linesOf = (part: PagePart): string[] => {
  switch (part.kind) {
    case 'heading':
      return [cell(part.text)];
    case 'paragraph':
      return [cell(part.text)];
    case 'list':
      return part.items.map((item) => `  - ${cell(item)}`);
    case 'tasks':
      return part.tasks.flatMap(({ done, text, reason }) => [
        `  [${done ? 'x' : ' '}] ${cell(text)}`,
        `      ${cell(reason)}`,
      ]);
    case 'table':
      return tableLines(part.columns, part.rows).map((line) => `  ${line}`);
  }
};

/** A page for a terminal: no markup, no color, nothing hidden. */
export const pageText = ({ title, parts }: Page): string =>
  `${[[cell(title)], ...parts.map(linesOf)].map((lines) => lines.join('\n')).join('\n\n')}\n`;
