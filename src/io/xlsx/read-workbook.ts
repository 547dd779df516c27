import readSheets from 'read-excel-file/node';
import { inputError } from '../../model/problem.js';
import type { GridSheet, GridValue } from '../../model/workbook/grid.js';
import { readBytes } from '../text/read-bytes.js';
import { unpackWorkbook } from './unpack-workbook.js';

/** A workbook of a very large register, packed, has less. */
const maxBytes = 40 * 1024 * 1024;

/** Spreadsheets know no time zone: what they hold as a date is read as one of UTC. */
const plain = (value: unknown): GridValue => {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
};

/** Reads the sheets of an .xlsx file. Throws exit 2 for what is none, exit 4 where the disk refuses. */
export const readWorkbook = async (path: string, file: string): Promise<readonly GridSheet[]> => {
  const { bytes } = readBytes(path, file, maxBytes);
  const unpacked = unpackWorkbook(bytes, file);
  try {
    const sheets = await readSheets(Buffer.from(unpacked), { trim: false });
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(plain)) }));
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown';
    throw inputError({
      code: 'not-a-workbook',
      message: `the workbook cannot be read: ${why}`,
      hint: 'open it in a spreadsheet program and save it as .xlsx again',
      place: { file },
    });
  }
};
