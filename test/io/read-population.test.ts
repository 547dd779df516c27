import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { appendFileSync, closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { type PopulationFile, readPopulation } from '../../src/io/csv/read-population';
import { isSocGapError } from '../../src/model/problem';
import { removeTemporaryFolders, temporaryFolder } from './temporary-folder';

afterAll(removeTemporaryFolders);

const read = async (content: string | Uint8Array): Promise<PopulationFile & { readonly cells: string[][] }> => {
  const cells: string[][] = [];
  const path = join(temporaryFolder({ 'list.csv': content }), 'list.csv');
  const population = await readPopulation(path, 'list.csv', (_row, values) => cells.push([...values]));
  return { ...population, cells };
};

/** What is complained of, as `line:column code`. */
const complaints = async (reading: Promise<unknown>): Promise<string[]> => {
  try {
    await reading;
    return [];
  } catch (error) {
    if (!isSocGapError(error)) throw error;
    return error.problems.map(
      ({ place, code }) => `${[place?.line, place?.column].filter((part) => part !== undefined).join(':')} ${code}`,
    );
  }
};

test('a list is counted without its header and hashed by its bytes', async () => {
  const text = 'id,date\r\n1,2026-01-05\r\n2,2026-01-06\r\n';
  const { cells, ...population } = await read(text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  expect(population).toEqual({ sha256, bytes: text.length, rows: 2, columns: ['id', 'date'], delimiter: ',' });
  expect(cells).toEqual([
    ['1', '2026-01-05'],
    ['2', '2026-01-06'],
  ]);
});

test.each([[','], [';'], ['\t'], ['|']])('the delimiter %j is found from the header', async (delimiter) => {
  const { cells, columns } = await read(`id${delimiter}"a, b; c | d\t"\n1${delimiter}x\n`);
  expect([columns, cells]).toEqual([['id', 'a, b; c | d'], [['1', 'x']]]);
});

test.each([['\n'], ['\r\n'], ['\r\r\n']])('line ends %j are read alike', async (end) => {
  const { cells } = await read(['id,note', '1,"a"', '2,b', ''].join(end));
  expect(cells).toEqual([
    ['1', 'a'],
    ['2', 'b'],
  ]);
});

test('a byte order mark is no part of the first name', async () => {
  expect((await read('\u{feff}id,note\n1,ä\n')).columns).toEqual(['id', 'note']);
});

test('cells in quotes hold delimiters, line ends and doubled quotes', async () => {
  const { cells } = await read('id,note\n1,"a, ""b""\nc"\n2,""\n');
  expect(cells).toEqual([
    ['1', 'a, "b"\nc'],
    ['2', ''],
  ]);
});

test('a list of one column needs no delimiter, and the last line no line end', async () => {
  expect((await read('ticket\nT-1\nT-2')).cells).toEqual([['T-1'], ['T-2']]);
});

test('blank lines are no rows', async () => {
  expect((await read('\nid,n\n\n1,2\n\r\n\n')).rows).toBe(1);
});

test('a list with a header and nothing else has no rows', async () => {
  expect((await read('id,n\n')).rows).toBe(0);
});

test.each([
  ['an empty file', '', ['1:1 empty-file']],
  ['only blank lines', '\n\n', ['1:1 empty-file']],
  ['a first row of data', 'REQ-1,2026-01-05\nREQ-2,2026-01-06\n', ['1:1 no-header']],
  ['names that stand twice, and none', 'id,note,,note\n', ['1:1 duplicate-column', '1:1 unnamed-column']],
  ['rows with too few and too many cells', 'a,b\n1,2\n3\n"x\ny",2\n4,5,6\n', ['3:1 ragged-row', '6:1 ragged-row']],
  ['a row of empty cells', 'a,b\n,\n', ['2:1 empty-row']],
  ['a quote in the middle of a cell', 'a,b\n1,2\n3,5" pipe\n', ['3:4 stray-quote']],
  ['text behind a closing quote', 'a,b\n"x"y,2\n', ['2:4 after-quote']],
  ['a quote that is never closed', 'a,b\n1,2\n3,"x\n4,5\n', ['3:3 unclosed-quote']],
  ['old line ends', 'a,b\r1,2\r', ['1:4 lone-carriage-return']],
  ['a third carriage return before a line feed', 'a,b\n1,2\r\r\r\n', ['2:4 lone-carriage-return']],
  ['a control character', 'a,b\n1,\u0000\n', ['2:3 control-character']],
  ['a byte order mark in the middle', 'a,b\n\u{feff}1,2\n', ['2:1 control-character']],
])('%s is told with its place', async (_what, text, expected) => {
  expect(await complaints(read(text))).toEqual(expected);
});

test('a byte order mark between two lists that were put together is told wherever it stands', async () => {
  // The second piece of the file starts with it: 65,536 lines of four bytes make the first.
  expect(await complaints(read(`${'a,b\n'.repeat(65_536)}\u{feff}a,b\n`))).toEqual(['65537:1 control-character']);
});

test('ragged rows before a broken quote are told with it', async () => {
  expect(await complaints(read('a,b\n1\n"x"y,2\n'))).toEqual(['2:1 ragged-row', '3:4 after-quote']);
});

test('bytes that are no UTF-8 are told with their line, also far into the file', async () => {
  const start = Buffer.from(`a,b\n${'1,2\n'.repeat(200_000)}`);
  expect(await complaints(read(Buffer.concat([start, Buffer.from('x,'), Buffer.of(0xff, 0x0a)])))).toEqual([
    '200002:3 not-utf8',
  ]);
});

test('a file in UTF-16 is told as such', async () => {
  const found = await complaints(read(Buffer.from('\u{feff}id,note\n1,2\n', 'utf16le')));
  expect(found).toEqual(['1:1 not-utf8']);
});

test('fifty problems are told and the rest is counted', async () => {
  const found = await complaints(read(`a,b\n${'1\n'.repeat(200)}`));
  expect([found.length, found[49], found[50]]).toEqual([51, '51:1 ragged-row', ' more-problems']);
});

test('a line of 100 MB is refused without reading it all', async () => {
  const path = join(temporaryFolder({ 'list.csv': 'a,b\n1,2\n' }), 'list.csv');
  const piece = Buffer.alloc(1024 * 1024, 'x');
  for (let count = 0; count < 100; count += 1) appendFileSync(path, piece);
  const before = process.memoryUsage().rss;
  expect(await complaints(readPopulation(path, 'list.csv', () => undefined))).toEqual(['3:1 line-too-long']);
  expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
});

test('a quote left open over a long file is told where it opens', async () => {
  const rows = '1,2\n'.repeat(300_000);
  expect(await complaints(read(`a,b\n${rows}3,"x\n${rows}`))).toEqual(['300002:3 unclosed-quote']);
});

test('folders and pipes are refused', async () => {
  const folder = temporaryFolder();
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  const take = () => undefined;
  expect(await complaints(readPopulation(folder, 'x', take))).toEqual([' not-a-file']);
  expect(await complaints(readPopulation(join(folder, 'pipe'), 'x', take))).toEqual([' not-a-file']);
});

test('a file that is not there is a matter of the disk', async () => {
  await expect(readPopulation('/nowhere/list.csv', 'list.csv', () => undefined)).rejects.toMatchObject({ exitCode: 4 });
});

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '"', ',', ';', '\n', ' ', '='), maxLength: 6 });

test('whatever a spreadsheet would write is read as another reader reads it', async () => {
  const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = fc.array(fc.tuple(cell, cell), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom('\n', '\r\n'), async (values, end) => {
      const text = [['name', 'x,y'], ...values.map(([a, b]) => [`r${a}`, b])]
        .map((row) => row.map(quoted).join(','))
        .join(end);
      const [, ...expected] = parse(text, { record_delimiter: ['\r\n', '\n'] });
      expect((await read(text)).cells).toEqual(expected);
    }),
    { seed: 6, numRuns: 150 },
  );
});

test('rows are the same wherever the pieces of the file end', async () => {
  const text = `id,note\n${Array.from({ length: 30_000 }, (_, index) => `${index},"é, ""q""\n${'x'.repeat(index % 37)}"\n`).join('')}`;
  const { cells } = await read(text);
  expect(cells).toEqual(parse(text, { from: 2 }));
});

test('a million rows are read in bounded memory', async () => {
  const path = join(temporaryFolder(), 'list.csv');
  const handle = openSync(path, 'w');
  writeSync(handle, 'id,team,note\n');
  for (let block = 0; block < 100; block += 1) {
    writeSync(
      handle,
      Array.from(
        { length: 10_000 },
        (_, at) => `REQ-${block * 10_000 + at},team ${at % 7},"approved, by owner"\n`,
      ).join(''),
    );
  }
  closeSync(handle);
  const before = process.memoryUsage().rss;
  let last = '';
  const { rows } = await readPopulation(path, 'list.csv', (row, cells) => (last = `${row} ${cells[0] ?? ''}`));
  expect([rows, last]).toEqual([1_000_000, '1000000 REQ-999999']);
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
});
