import type { List, Part, Piece, Table } from '../document/part.js';
import { markdownCell, markdownText } from '../escape.js';
import { anchorOf } from './anchor-of.js';

const within = (piece: Piece, escape: (text: string) => string): string =>
  typeof piece === 'string' ? escape(piece) : typeof piece === 'number' ? String(piece) : drawPart(piece);

/** A piece of running text. */
const asText = (piece: Piece): string => within(piece, markdownText);

/** A piece inside a table cell. */
const asCell = (piece: Piece): string => within(piece, markdownCell);

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const drawList = ({ items, ordered }: List): string =>
  items.map((item, index) => `${ordered ? `${index + 1}.` : '-'} ${asText(item)}`).join('\n');

const drawTable = ({ columns, rows }: Table): string =>
  [
    line(columns.map(({ title }) => asCell(title))),
    line(columns.map(({ right }) => (right ? '---:' : '---'))),
    ...rows.map((row) => line(row.map(asCell))),
  ].join('\n');

/** A part of a document as GitHub-flavoured Markdown. */
export const drawPart = (part: Part): string => {
  switch (part.kind) {
    case 'written':
      return part.strings.reduce(
        (before, string, index) => `${before}${asText(part.pieces[index - 1] ?? '')}${string}`,
      );
    case 'joined':
      return part.pieces.map(asText).join(part.separator);
    case 'code':
      return `\`${part.text}\``;
    case 'link':
      return `[${asText(part.shown)}](#${encodeURIComponent(anchorOf(part.title))})`;
    case 'heading':
      // A run of # at the end of a heading would close it and vanish.
      return `${'#'.repeat(part.level)} ${asText(part.title).replace(/ (#+)$/, ' \\$1')}`;
    case 'paragraph':
      return asText(part.text);
    case 'list':
      return drawList(part);
    case 'table':
      return drawTable(part);
    case 'diagram':
      return ['```mermaid', ...part.lines, '```'].join('\n');
  }
};
