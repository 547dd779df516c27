import { xml } from '../../escape.js';
import type { Sheet, WordList, Workbook } from '../sheet.js';
import { columnName, quotedSheet } from './address.js';
import { printedColumns } from './printed-columns.js';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const filterName = ({ name, columns, rows }: Sheet, index: number): string =>
  `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${xml(`${quotedSheet(name)}!$A$1:$${columnName(columns.length - 1)}$${rows.length + 1}`)}</definedName>`;

const titlesName = ({ name, frozen }: Sheet, index: number): string => {
  const rows = `${quotedSheet(name)}!$1:$1`;
  const columns = frozen > 0 ? `${quotedSheet(name)}!$A:$${columnName(frozen - 1)},` : '';
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${xml(columns + rows)}</definedName>`;
};

/** What goes on paper: a sheet that is wider than a page is printed up to its last column that fits. */
const areaName = (sheet: Sheet, index: number): string => {
  const area = `$A$1:$${columnName(printedColumns(sheet) - 1)}$${sheet.rows.length + 1}`;
  return `<definedName name="_xlnm.Print_Area" localSheetId="${index}">${xml(`${quotedSheet(sheet.name)}!${area}`)}</definedName>`;
};

const listName = ({ name, words }: WordList, column: number, sheet: string): string => {
  const letter = columnName(column);
  return `<definedName name="${xml(name)}">${xml(`${quotedSheet(sheet)}!$${letter}$2:$${letter}$${words.length + 1}`)}</definedName>`;
};

/** xl/workbook.xml. Hidden sheets stand last: some programs print a hidden first one. */
export const workbookXml = ({ lists }: Workbook, sheets: readonly Sheet[], listSheet: string): string => {
  const tables = sheets.flatMap((sheet, index) => (sheet.prose || sheet.hidden ? [] : [{ sheet, index }]));
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr defaultThemeVersion="124226"/><bookViews><workbookView activeTab="0" tabRatio="850"/></bookViews><sheets>${sheets
    .map(
      ({ name, hidden }, index) =>
        `<sheet name="${xml(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
    )
    .join('')}</sheets><definedNames>${[
    ...tables.map(({ sheet, index }) => filterName(sheet, index)),
    ...tables.map(({ sheet, index }) => areaName(sheet, index)),
    ...tables.map(({ sheet, index }) => titlesName(sheet, index)),
    ...lists.map((list, index) => listName(list, index, listSheet)),
  ].join('')}</definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`;
};

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
const relations = (items: readonly string[]): string =>
  `${head}<Relationships xmlns="${packaged}/relationships">${items.join('')}</Relationships>`;

/** xl/_rels/workbook.xml.rels. */
export const workbookRelations = (sheets: number): string =>
  relations([
    ...Array.from({ length: sheets }, (_, index) =>
      relation(`rId${index + 1}`, `${office}/worksheet`, `worksheets/sheet${index + 1}.xml`),
    ),
    relation(`rId${sheets + 1}`, `${office}/styles`, 'styles.xml'),
    relation(`rId${sheets + 2}`, `${office}/sharedStrings`, 'sharedStrings.xml'),
  ]);

/** _rels/.rels. */
export const packageRelations = (): string =>
  relations([
    relation('rId1', `${office}/officeDocument`, 'xl/workbook.xml'),
    relation('rId2', `${packaged}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    relation('rId3', `${office}/extended-properties`, 'docProps/app.xml'),
  ]);

/** [Content_Types].xml. */
export const contentTypes = (sheets: number): string => {
  const part = (name: string, type: string): string => `<Override PartName="${name}" ContentType="${type}"/>`;
  const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    part('/xl/workbook.xml', `${sheet}.sheet.main+xml`),
    ...Array.from({ length: sheets }, (_, index) =>
      part(`/xl/worksheets/sheet${index + 1}.xml`, `${sheet}.worksheet+xml`),
    ),
    part('/xl/styles.xml', `${sheet}.styles+xml`),
    part('/xl/sharedStrings.xml', `${sheet}.sharedStrings+xml`),
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    part('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
  ].join('')}</Types>`;
};

/** docProps/core.xml: dated by the assessment, so that the same assessment gives the same bytes. */
export const coreProperties = ({ title, asOf }: Workbook): string =>
  `${head}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:creator>soc-gap</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${asOf}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${asOf}T00:00:00Z</dcterms:modified></cp:coreProperties>`;

/** docProps/app.xml. */
export const appProperties = (): string =>
  `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>soc-gap</Application></Properties>`;
