import { xml } from '../../escape.js';
import { cut } from '../../view/cut.js';
import type { Sheet, Workbook } from '../sheet.js';
import { address, columnName, quotedSheet } from './address.js';
import { cellXml } from './cell.js';
import { marksXml } from './marks.js';
import { rowHeight } from './row-height.js';
import type { SharedStrings } from './shared-strings.js';
import { styleOf } from './styles.js';
import { validationsXml } from './validations.js';

/** Excel takes so many links on a sheet. */
const mostLinks = 60_000;
const tabColor = { read: 'FF8A94A6', fill: 'FFE0B93B', result: 'FF2F3E55' } as const;

const viewXml = ({ prose, frozen }: Sheet, active: boolean): string => {
  const selected = active ? ' tabSelected="1"' : '';
  if (prose) return `<sheetViews><sheetView showGridLines="0"${selected} workbookViewId="0"/></sheetViews>`;
  const corner = `${columnName(frozen)}2`;
  const split = frozen > 0 ? ` xSplit="${frozen}"` : '';
  const pane = frozen > 0 ? 'bottomRight' : 'bottomLeft';
  return `<sheetViews><sheetView${selected} workbookViewId="0"><pane${split} ySplit="1" topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`;
};

const rowsXml = (sheet: Sheet, strings: SharedStrings): string => {
  const { columns, rows, prose = false } = sheet;
  const head = prose
    ? ''
    : `<row r="1" ht="${rowHeight(
        columns.map(({ header }) => header),
        columns,
      )}">${columns.map(({ header }, index) => `<c r="${address(index, 1)}" s="${styleOf.header}" t="s"><v>${strings.add(header)}</v></c>`).join('')}</row>`;
  const first = prose ? 1 : 2;
  const body = rows.map((cells, row) => {
    const at = row + first;
    const xmlOf = columns.map((column, index) =>
      cellXml(cells[index] ?? null, address(index, at), column, strings, prose),
    );
    return `<row r="${at}" ht="${rowHeight(cells, columns)}">${xmlOf.join('')}</row>`;
  });
  return `<sheetData>${head}${body.join('')}</sheetData>`;
};

const linksXml = ({ rows, prose }: Sheet): string => {
  const links: string[] = [];
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (typeof cell !== 'object' || cell === null || !('to' in cell) || links.length >= mostLinks) continue;
      const location = xml(`${quotedSheet(cell.to.sheet)}!${cell.to.cell}`);
      links.push(`<hyperlink ref="${address(column, row + (prose ? 1 : 2))}" location="${location}"/>`);
    }
  }
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
};

const marksOf = ({ columns, rows }: Sheet): string => {
  let priority = 1;
  return columns
    .map(({ marks }, index) => {
      if (!marks || rows.length === 0) return '';
      const name = columnName(index);
      const made = marksXml(marks, `${name}2:${name}${rows.length + 1}`, priority);
      priority += made.used;
      return made.xml;
    })
    .join('');
};

/** A header's text: `&` starts a code there, and 255 characters are all that it takes. */
const headerText = (text: string): string => cut(text, 60).replaceAll('&', '&&');

const printXml = (sheet: Sheet, { organization, asOf }: Workbook): string =>
  `<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddHeader>${xml(`&L${headerText(organization)}&R${headerText(sheet.name)}`)}</oddHeader><oddFooter>${xml(`&LConfidential&CPage &P of &N&Ras of ${asOf}`)}</oddFooter></headerFooter>`;

/** One worksheet. Its parts stand in the order that the schema of ECMA-376 asks for. */
export const sheetXml = (sheet: Sheet, workbook: Workbook, strings: SharedStrings, active: boolean): string => {
  const { columns, rows, prose, hidden, tab = 'result' } = sheet;
  const last = Math.max(1, rows.length + (prose ? 0 : 1));
  const range = `A1:${columnName(columns.length - 1)}${last}`;
  const cols = columns
    .map(
      ({ width, hidden: unseen }, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${unseen ? ' hidden="1"' : ''}/>`,
    )
    .join('');
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<sheetPr><tabColor rgb="${tabColor[tab]}"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${range}"/>`,
    viewXml(sheet, active),
    `<cols>${cols}</cols>`,
    rowsXml(sheet, strings),
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0" sort="0" autoFilter="0"/>',
    prose || hidden ? '' : `<autoFilter ref="${range}"/>`,
    marksOf(sheet),
    validationsXml(sheet),
    linksXml(sheet),
    printXml(sheet, workbook),
    '</worksheet>',
  ].join('');
};
