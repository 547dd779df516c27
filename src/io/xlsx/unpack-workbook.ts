import { unzipSync, zipSync } from 'fflate';
import { inputError, type SocGapError } from '../../model/problem.js';

/** What a workbook may hold when it is unpacked; a register of 5,000 controls stays far below. */
const limits = { entries: 2_000, bytes: 256 * 1024 * 1024, rows: 200_000, columns: 500, cells: 8_000_000 } as const;

const refuse = (code: string, file: string, message: string, hint: string): SocGapError =>
  inputError({ code, message, hint, place: { file } });

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** What the first bytes say that it is. Throws exit 2 for everything but a ZIP archive. */
const expectZip = (bytes: Uint8Array, file: string): void => {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw refuse(
      'old-workbook',
      file,
      'the workbook is protected with a password, or it has the old format .xls',
      'save it as an Excel workbook (.xlsx) without a password',
    );
  }
  throw refuse('not-a-workbook', file, 'this is not an Excel workbook (.xlsx)', 'export one with --format xlsx');
};

const columnNumber = (letters: string): number => {
  let sum = 0;
  for (let index = 0; index < letters.length; index += 1) sum = sum * 26 + letters.charCodeAt(index) - 64;
  return sum;
};

/** Throws exit 2 for a sheet whose cells reach farther than anybody fills in by hand: readers make room for all in between. */
const expectUsualSize = (name: string, bytes: Uint8Array, file: string): void => {
  const text = new TextDecoder().decode(bytes);
  let [rows, columns, cells] = [0, 0, 0];
  for (const [, letters = '', row = ''] of text.matchAll(/<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,6})(\d{1,9})"/g)) {
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnNumber(letters));
    cells += 1;
  }
  if (rows <= limits.rows && columns <= limits.columns && cells <= limits.cells && rows * columns <= limits.cells)
    return;
  throw refuse(
    'workbook-too-large',
    file,
    `${name} reaches to row ${rows} and column ${columns}; soc-gap reads at most ${limits.rows} rows and ${limits.columns} columns`,
    'delete the rows and columns behind the last one that is used, and save the workbook again',
  );
};

/**
 * The workbook with its parts unpacked, each no larger than the archive says. An archive that says too much, or that holds more
 * than it says, is refused (exit 2) before it fills the memory.
 */
export const unpackWorkbook = (bytes: Uint8Array, file: string): Uint8Array => {
  expectZip(bytes, file);
  let [entries, total] = [0, 0];
  const tooMuch = (): SocGapError =>
    refuse(
      'workbook-too-large',
      file,
      `unpacked, the workbook has more than ${limits.bytes / 1024 / 1024} MB or ${limits.entries} parts`,
      'this is no workbook that soc-gap wrote',
    );
  const parts = ((): Record<string, Uint8Array> => {
    try {
      return unzipSync(bytes, {
        filter: ({ originalSize, name }) => {
          entries += 1;
          total += originalSize;
          if (entries > limits.entries || total > limits.bytes) throw tooMuch();
          return /\.(?:xml|rels)$/i.test(name);
        },
      });
    } catch (error) {
      if (error instanceof Error && error.name === 'SocGapError') throw error;
      throw refuse(
        'not-a-workbook',
        file,
        'the workbook is damaged: it cannot be unpacked',
        'save it again, or copy it anew',
      );
    }
  })();
  if (!Object.hasOwn(parts, 'xl/workbook.xml')) {
    throw refuse('not-a-workbook', file, 'this archive is not an Excel workbook', 'export one with --format xlsx');
  }
  for (const [name, part] of Object.entries(parts)) {
    if (/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) expectUsualSize(name, part, file);
  }
  return zipSync(parts, { level: 0, mtime: '2000-01-01T12:00:00' });
};
