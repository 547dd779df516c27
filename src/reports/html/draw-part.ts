import type { List, Part, Piece as DocumentPiece, Table, Written } from '../document/part.js';
import { plainText } from '../document/plain-text.js';
import { findingHeading } from '../markdown/finding-link.js';
import { severities } from '../../model/severity.js';
import { bullets, foldable, heading, numbered, paragraph, table } from './blocks.js';
import type { Source } from './chapter.js';
import { severityMark } from './charts/mark.js';
import { html, joined } from './template.js';
import type { Markup, Piece } from './template.js';

/** Longer tables are closed until somebody opens them. */
const longest = 30;

/** The boxes of a task list, as signs that a reader knows. */
const boxes: ReadonlyMap<string, string> = new Map([
  ['[ ]', '☐'],
  ['[x]', '☑'],
]);

type Link = (title: string, shown: Piece) => Piece;

const drawWritten = ({ strings, pieces }: Written, link: Link): Markup => {
  const [only = ''] = strings;
  const box = pieces.length === 0 ? boxes.get(only) : undefined;
  if (box !== undefined) return html`${box}`;
  let bold = false;
  let markup = '';
  for (const [index, string] of strings.entries()) {
    if (index > 0) markup += html`${drawPiece(pieces[index - 1] ?? '', link)}`.markup;
    for (const [at, words] of string.split('**').entries()) {
      if (at > 0) {
        bold = !bold;
        markup += bold ? '<b>' : '</b>';
      }
      markup += html`${words}`.markup;
    }
  }
  return { markup };
};

/** A piece of running text. Links lead to what this page tells in full; the others are plain. */
const drawPiece = (piece: DocumentPiece, link: Link): Piece => {
  if (typeof piece === 'string' || typeof piece === 'number') return piece;
  switch (piece.kind) {
    case 'written':
      return drawWritten(piece, link);
    case 'joined':
      return joined(
        piece.pieces.map((item) => drawPiece(item, link)),
        piece.separator,
      );
    case 'code':
      return html`<code>${piece.text}</code>`;
    case 'link':
      return link(piece.title, piece.shown);
    case 'heading':
      return drawPiece(piece.title, link);
    case 'paragraph':
      return drawPiece(piece.text, link);
    case 'list':
    case 'table':
    case 'diagram':
      return null;
  }
};

/** Cells of these columns hold ids of what the page tells in full, or words that have a mark. */
const cellOf = (title: string, cell: DocumentPiece, { anchors }: Source, link: Link): Piece => {
  if (typeof cell !== 'string') return drawPiece(cell, link);
  const severity = title === 'Severity' ? severities.find((item) => item === cell) : undefined;
  if (severity) return severityMark(severity);
  if (title === 'Control') return anchors.control(cell);
  if (title === 'Controls') return joined(cell.split(', ').map((id) => anchors.control(id)));
  return title === 'Findings' ? joined(cell.split(', ').map((id) => anchors.finding(id))) : cell;
};

const drawTable = ({ columns, rows }: Table, caption: string, source: Source, link: Link): Markup => {
  const drawn = table(
    caption,
    columns,
    rows.map((row) => row.map((cell, at) => cellOf(columns[at]?.title ?? '', cell, source, link))),
    { headed: true },
  );
  return rows.length > longest ? foldable(`${caption}: ${rows.length} rows`, drawn) : drawn;
};

const drawList = ({ items, ordered }: List, link: Link): Markup =>
  (ordered ? numbered : bullets)(items.map((item) => drawPiece(item, link)));

/**
 * Parts that every format draws, as they stand in a chapter of the page. A table is named by the heading above it; `caption` names
 * those that stand above all headings.
 */
export const drawParts = (parts: readonly Part[], caption: string, source: Source): Piece => {
  const findings = new Map(source.gaps.map((gap) => [findingHeading(gap), gap.id]));
  const link: Link = (title, shown) => {
    const id = findings.get(title);
    return id === undefined ? shown : source.anchors.finding(id, shown);
  };
  let name = caption;
  const named = new Set<string>();
  /** Two tables under one heading are told apart by what their rows are. */
  const nameOf = ({ columns }: Table): string => {
    const own = named.has(name) ? `${name}, by ${(columns[0]?.title ?? '').toLowerCase()}` : name;
    named.add(name);
    return own;
  };
  return parts.map((part): Piece => {
    switch (part.kind) {
      case 'heading':
        name = plainText(part.title);
        return heading(part.level === 4 ? 4 : 3, drawPiece(part.title, link));
      case 'paragraph':
        return paragraph(drawPiece(part.text, link));
      case 'list':
        return drawList(part, link);
      case 'table':
        return drawTable(part, nameOf(part), source, link);
      case 'diagram':
        return part.instead ? drawTable(part.instead, nameOf(part.instead), source, link) : null;
      case 'written':
      case 'joined':
      case 'code':
      case 'link':
        return paragraph(drawPiece(part, link));
    }
  });
};
