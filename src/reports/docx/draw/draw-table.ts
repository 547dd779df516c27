import type { Piece, Table } from '../../document/part.js';
import type { FieldRow, Fields } from '../word-part.js';
import { columnWidths } from './column-widths.js';
import type { Context } from './context.js';
import { drawParagraph } from './draw-paragraph.js';
import { drawRuns } from './draw-runs.js';
import { element, oneLine, valued } from './element.js';
import { plainText } from '../../document/plain-text.js';

interface Cell {
  readonly width: number;
  readonly runs: string;
  readonly style: string;
  readonly right?: boolean;
  readonly keepNext?: boolean;
  readonly fill?: string | undefined;
  readonly span?: number;
}

export const drawCell = ({ width, runs, style, right, keepNext, fill, span }: Cell): string =>
  element(
    'w:tc',
    {},
    element(
      'w:tcPr',
      {},
      element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      ...(span === undefined ? [] : [valued('w:gridSpan', span)]),
      ...(fill === undefined ? [] : [element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill })]),
    ),
    drawParagraph(runs, { style, right: right === true, keepNext: keepNext === true }),
  );

/** A row stays on one page; the header comes again on every page. `height` is the least, in twentieths of a point. */
export const drawRow = (
  cells: readonly string[],
  { header, height }: { readonly header?: boolean; readonly height?: number } = {},
): string =>
  element(
    'w:tr',
    {},
    element(
      'w:trPr',
      {},
      element('w:cantSplit'),
      ...(height === undefined ? [] : [element('w:trHeight', { 'w:val': height, 'w:hRule': 'atLeast' })]),
      ...(header ? [element('w:tblHeader')] : []),
    ),
    ...cells,
  );

interface Frame {
  readonly style: string;
  readonly widths: readonly number[];
  /** For those who hear the document. */
  readonly title: string;
  readonly firstRow: boolean;
  readonly firstColumn: boolean;
}

/** A table and the gap below it, without which two tables would become one. */
export const drawFrame = (
  { style, widths, title, firstRow, firstColumn }: Frame,
  rows: readonly string[],
  gap: string,
): string =>
  element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      valued('w:tblStyle', style),
      element('w:tblW', { 'w:w': widths.reduce((sum, one) => sum + one, 0), 'w:type': 'dxa' }),
      valued('w:tblLayout', 'fixed').replace('w:val', 'w:type'),
      element('w:tblLook', {
        // The same bits as the attributes after it, for programs that read only these.
        'w:val': (0x0600 + (firstRow ? 0x0020 : 0) + (firstColumn ? 0x0080 : 0)).toString(16).padStart(4, '0'),
        'w:firstRow': firstRow ? 1 : 0,
        'w:lastRow': 0,
        'w:firstColumn': firstColumn ? 1 : 0,
        'w:lastColumn': 0,
        'w:noHBand': 1,
        'w:noVBand': 1,
      }),
      valued('w:tblCaption', oneLine(title)),
    ),
    element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width }))),
    ...rows,
  ) + drawParagraph('', { style: gap });

const isBlank = (title: string): boolean => title === '';

/** A table whose header comes again on every page. */
export const drawTable = ({ columns, rows }: Table, title: string, context: Context): string => {
  const { ids, width, accent } = context;
  const widths = columnWidths(
    columns.map((column) => column.title),
    rows.slice(0, 200).map((row) => row.map(plainText)),
    width,
  );
  const plain = columns.every((column) => isBlank(column.title));
  const cellsOf = (pieces: readonly Piece[], head: boolean): string[] =>
    pieces.map((piece, at) =>
      drawCell({
        width: widths[at] ?? 0,
        runs: drawRuns(piece, context, plain && at === 0 ? { bold: true } : {}),
        style: head ? ids.cellHead : ids.cell,
        right: columns[at]?.right === true,
        keepNext: head,
        fill: head ? accent : undefined,
      }),
    );
  const head = plain
    ? []
    : [
        drawRow(
          cellsOf(
            columns.map((column) => column.title),
            true,
          ),
          { header: true },
        ),
      ];
  return drawFrame(
    { style: ids.table, widths, title, firstRow: !plain, firstColumn: plain },
    [...head, ...rows.map((row) => drawRow(cellsOf(row, false)))],
    ids.gap,
  );
};

/** Space to write a few lines by hand. */
const room = 1000;

/** So many rows stay on the page of the first. */
const heldTogether = 4;

/** One thing with its fields below each other; a row holds one field or two. */
export const drawFields = ({ title, rows }: Fields, context: Context): string => {
  const { ids, width } = context;
  const first = Math.min(2300, Math.floor(width / 4));
  const half = Math.floor(width / 2);
  const widths = [first, half - first, first, width - half - first];
  const pair = ({ name, value, fill }: FieldRow, rest: number, span: number, at: number): string[] => [
    drawCell({
      width: first,
      runs: drawRuns(name, context, { bold: true }),
      style: ids.cell,
      fill: 'EEF2F6',
      // The heading of a block never stands alone at the foot of a page.
      keepNext: at < heldTogether,
    }),
    drawCell({
      width: rest,
      runs: drawRuns(value, context, fill === undefined ? {} : { bold: true }),
      style: ids.cell,
      fill,
      ...(span > 1 ? { span } : {}),
    }),
  ];
  return drawFrame(
    { style: ids.table, widths, title, firstRow: false, firstColumn: true },
    rows.map((row, at) =>
      drawRow(
        row.beside
          ? [...pair(row, half - first, 1, at), ...pair(row.beside, width - half - first, 1, at)]
          : pair(row, width - first, 3, at),
        row.room ? { height: room } : {},
      ),
    ),
    ids.gap,
  );
};
