import { strToU8, zipSync, type Zippable } from 'fflate';
import { listSheet } from '../../../model/workbook/base.js';
import type { Cell, Sheet, Workbook } from '../sheet.js';
import { sharedStrings } from './shared-strings.js';
import { sheetXml } from './sheet-xml.js';
import { stylesXml } from './styles.js';
import {
  appProperties,
  contentTypes,
  coreProperties,
  packageRelations,
  workbookRelations,
  workbookXml,
} from './workbook-xml.js';

/** The date of every entry of the archive. Without a zone: archives keep local times. */
const entryDate = '2000-01-01T12:00:00';

const listsOf = ({ lists }: Workbook): Sheet => ({
  name: listSheet,
  columns: lists.map(({ name }) => ({ header: name, width: 24 })),
  rows: Array.from({ length: Math.max(0, ...lists.map(({ words }) => words.length)) }, (_, row) =>
    lists.map(({ words }): Cell => words[row] ?? null),
  ),
  frozen: 0,
  hidden: true,
});

/** The workbook as the bytes of an .xlsx file (ECMA-376, transitional). Same workbook, same bytes. */
export const writeWorkbook = (workbook: Workbook): Uint8Array => {
  const visible = workbook.sheets.filter(({ hidden }) => !hidden);
  const hidden = workbook.sheets.filter((sheet) => sheet.hidden);
  const sheets = [...visible, ...(workbook.lists.length > 0 ? [listsOf(workbook)] : []), ...hidden];
  const strings = sharedStrings();
  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', packageRelations()],
    ['docProps/app.xml', appProperties()],
    ['docProps/core.xml', coreProperties(workbook)],
    ['xl/workbook.xml', workbookXml(workbook, sheets, listSheet)],
    ['xl/_rels/workbook.xml.rels', workbookRelations(sheets.length)],
    ['xl/styles.xml', stylesXml(workbook.color)],
    ...sheets.map((sheet, index): [string, string] => [
      `xl/worksheets/sheet${index + 1}.xml`,
      sheetXml(sheet, workbook, strings, index === 0),
    ]),
  ];
  parts.push(['xl/sharedStrings.xml', strings.xml()]);
  const entries: Zippable = Object.fromEntries(parts.map(([name, text]) => [name, strToU8(text)]));
  return zipSync(entries, { level: 6, mtime: entryDate });
};
