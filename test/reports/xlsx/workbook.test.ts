import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateSerial, serialDate } from '../../../src/model/workbook/date-serial';
import { workbookOf } from '../../../src/reports/xlsx/workbook-of';
import type { Cell } from '../../../src/reports/xlsx/sheet';
import { address, columnName } from '../../../src/reports/xlsx/writer/address';
import { printedColumns } from '../../../src/reports/xlsx/writer/printed-columns';
import { writeWorkbook } from '../../../src/reports/xlsx/writer/write-workbook';
import { removeTemporaryFolders, temporaryFolder } from '../../io/temporary-folder';
import { testWith } from '../../third-party';
import { anAssessment } from '../an-assessment';
import { hostileTexts, madeHostile } from '../hostile';

afterAll(removeTemporaryFolders);

const sheetOf = (name: string, assessment = anAssessment()) => {
  const sheet = workbookOf(assessment).sheets.find((item) => item.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};
const cell = (name: string, row: number, header: string): Cell | undefined => {
  const sheet = sheetOf(name);
  return sheet.rows[row]?.[sheet.columns.findIndex((column) => column.header === header)];
};

test('columns are counted as spreadsheets count them', () => {
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  expect(address(27, 9)).toBe('AB9');
});

test('days and their numbers lead to each other, from 1900-03-01 on', () => {
  expect([dateSerial('2026-12-31'), dateSerial('1900-03-01'), dateSerial('1900-02-28')]).toEqual([
    46387,
    61,
    undefined,
  ]);
  expect([serialDate(46387.75), serialDate(61), serialDate(12)]).toEqual(['2026-12-31', '1900-03-01', undefined]);
});

test('the sheets stand in the order in which they are read, the hidden ones last', () => {
  expect(workbookOf(anAssessment()).sheets.map(({ name }) => name)).toEqual([
    'Read me',
    'Summary',
    'Scope',
    'Requirements',
    'Control matrix',
    'Controls',
    'Gap register',
    'Remediation plan',
    'Evidence requests',
    'Questionnaire',
    'Subservice & CUEC',
    'Occurrences',
    '_meta',
    '_base',
  ]);
});

test('management finds its own words in its columns, and a finding without a response is open', () => {
  expect(cell('Gap register', 0, 'Status')).toBe('in progress');
  expect(cell('Gap register', 0, 'Due')).toBe('2026-11-30');
  expect(cell('Gap register', 1, 'Status')).toBe('open');
  expect(cell('Gap register', 1, 'Owner')).toBeNull();
});

test('formulas carry what they give', () => {
  const figures = sheetOf('Summary')
    .rows.flat()
    .filter((item) => typeof item === 'object' && item !== null);
  expect(figures).toContainEqual(
    expect.objectContaining({ formula: expect.stringContaining('"high"') as string, value: 1 }),
  );
  expect(cell('Remediation plan', 0, 'Status')).toEqual(
    expect.objectContaining({ formula: expect.stringMatching(/^IF\(INDEX\(/) as string, value: 'in progress' }),
  );
});

test('a sheet prints as many of its first columns as a page takes, and never less than those that stay in view', () => {
  const wide = (widths: readonly number[], frozen: number) =>
    printedColumns({ columns: widths.map((width) => ({ header: 'x', width })), frozen });
  expect(wide([100, 100, 40, 1], 1)).toBe(3);
  expect(wide([100, 100], 1)).toBe(2);
  expect(wide([100, 100, 100], 3)).toBe(3);
  expect(wide([500], 0)).toBe(1);
});

test('what management fills in of a finding goes on paper, and what to do about it', () => {
  const { columns, frozen } = sheetOf('Gap register');
  const printed = columns.slice(0, printedColumns({ columns, frozen })).map(({ header }) => header);
  for (const header of ['Title', 'Severity', 'Recommendation', 'Status', 'Owner', 'Due', 'Management response'])
    expect(printed).toContain(header);
});

const python = spawnSync('/usr/bin/python3', ['-c', 'import openpyxl']).status === 0;
const look = `
import json, sys, openpyxl, warnings
warnings.simplefilter('error')
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({sheet.title: {
  'frozen': sheet.freeze_panes, 'filter': sheet.auto_filter.ref, 'state': sheet.sheet_state,
  'repeat': sheet.print_title_rows, 'wide': sheet.page_setup.fitToWidth, 'paper': str(sheet.print_area), 'locked': sheet.protection.sheet,
  'rules': len(sheet.data_validations.dataValidation), 'marks': len(sheet.conditional_formatting),
  'texts': [c.value for row in sheet.iter_rows() for c in row if c.data_type == 's'],
  'formulas': [c.value for row in sheet.iter_rows() for c in row if c.data_type == 'f'],
} for sheet in book}))
`;
interface Looked {
  readonly [key: string]: unknown;
  readonly texts: readonly string[];
  readonly formulas: readonly string[];
}
const lookAt = (bytes: Uint8Array): Readonly<Record<string, Looked>> => {
  const path = join(temporaryFolder(), 'a.xlsx');
  writeFileSync(path, bytes);
  const { stdout, stderr } = spawnSync('/usr/bin/python3', ['-c', look, path], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Readonly<Record<string, Looked>>;
};

testWith({ openpyxl: python })(
  'another reader finds headers, filters, drop-downs and print set-up without a warning',
  () => {
    const looked = lookAt(writeWorkbook(workbookOf(anAssessment())));
    expect(looked['Gap register']).toMatchObject({
      frozen: 'D2',
      filter: 'A1:Z3',
      state: 'visible',
      repeat: '$1:$1',
      wide: 1,
      paper: expect.stringContaining('$A$1:$I$3') as string,
      locked: true,
      rules: 2,
      marks: 2,
    });
    expect(looked.Questionnaire).toMatchObject({ rules: 3 });
    expect(looked.Lists?.state).toBe('hidden');
  },
);

testWith({ openpyxl: python })('hostile text is text to another reader, and formulas are ours', () => {
  const plain = lookAt(writeWorkbook(workbookOf(anAssessment())));
  for (const text of hostileTexts
    .slice(0, 60)
    .filter((_, index) => index % 6 === 0 || hostileTexts[index]?.includes('=') === true)) {
    const looked = lookAt(writeWorkbook(workbookOf(madeHostile(anAssessment(), text, 'before'))));
    expect(Object.keys(looked)).toEqual(Object.keys(plain));
    expect(looked['Gap register']?.formulas).toEqual([]);
    expect(Object.values(looked).flatMap(({ formulas }) => formulas)).toHaveLength(
      Object.values(plain).flatMap(({ formulas }) => formulas).length,
    );
  }
});
