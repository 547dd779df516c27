import { strToU8, zipSync } from 'fflate';
import { unpackWorkbook } from '../../src/io/xlsx/unpack-workbook';

const workbook = (sheet: string): Uint8Array =>
  zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': strToU8(sheet) });

test('a usual workbook is unpacked', () => {
  expect(() => unpackWorkbook(workbook('<c r="A1"><v>1</v></c>'), 'a.xlsx')).not.toThrow();
});

/** The archive with one size in place of another: it stands in the header of the entry and in the directory. */
const saying = (bytes: Uint8Array, size: number, said: number): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 4 <= bytes.length; at += 1) {
    if (view.getUint32(at, true) === size) view.setUint32(at, said, true);
  }
  return bytes;
};
const holding = (size: number): Uint8Array =>
  zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/a.xml': new Uint8Array(size) });

test('an archive that unpacks to more than any workbook needs is refused before it is unpacked', () => {
  const bomb = saying(holding(123_457), 123_457, 300 * 1024 * 1024);
  expect(() => unpackWorkbook(bomb, 'a.xlsx')).toThrow(/more than 256 MB/);
});

test('an archive that holds more than it says does not fill the memory', () => {
  const size = 30 * 1024 * 1024;
  const bomb = saying(holding(size), size, 10);
  const unpacked = ((): Uint8Array | undefined => {
    try {
      return unpackWorkbook(bomb, 'a.xlsx');
    } catch {
      return undefined;
    }
  })();
  expect(unpacked?.length ?? 0).toBeLessThan(1000);
});

test.each([
  ['a cell in the last row of a sheet', '<row><c r="A1048576"><v>1</v></c></row>'],
  ['a cell in the last column', '<row><c r="XFD1"><v>1</v></c></row>'],
])('%s is refused', (_name, sheet) => {
  expect(() => unpackWorkbook(workbook(sheet), 'a.xlsx')).toThrow(/reaches to row/);
});

test.each([
  ['a text', strToU8('a,b\n1,2\n'), /not an Excel workbook/],
  ['a workbook with a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /password/],
  ['another archive', zipSync({ 'a.xml': strToU8('<a/>') }), /not an Excel workbook/],
  ['half an archive', workbook('<c/>').subarray(0, 60), /damaged|not an Excel/],
])('%s is refused', (_name, bytes, message) => {
  expect(() => unpackWorkbook(bytes, 'a.xlsx')).toThrow(message);
});
