import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBase } from '../../src/cli/read-base';
import { placeReports } from '../../src/cli/report-target';
import { readFormats, writeReports } from '../../src/cli/write-reports';
import { appendToFile } from '../../src/io/disk/append-to-file';
import { pathInRepository } from '../../src/io/disk/path-in-repository';
import type { Host } from '../../src/model/host';
import { isSocGapError } from '../../src/model/problem';
import type { Report } from '../../src/reports/report';
import { fakeHost } from '../fake-host';
import { anAssessment } from './an-assessment';

let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'soc-gap-')));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (isSocGapError(error)) return `${error.exitCode} ${error.problems[0]?.code ?? ''}`;
    throw error;
  }
  return 'nothing was refused';
};

/** A format of bytes that are no UTF-8. */
const bytes: Report = {
  name: 'bytes',
  extension: 'bin',
  mediaType: 'application/octet-stream',
  binary: true,
  summary: 'bytes',
  load: () => Promise.resolve(() => new Uint8Array([0xff, 0x00, 0xfe])),
};

const atTerminal = (host: Host): Host => ({ ...host, stdout: { ...host.stdout, isTTY: true } });
const kinds = (names: string, env: Readonly<Record<string, string>> = {}): string[] =>
  placeReports(fakeHost({ env }), readFormats(names), { folder: 'out' }).map(({ place }) => place.kind);

test('nobody who asks for no format gets more than Markdown and JSON', () => {
  expect(readFormats(undefined).map(({ name }) => name)).toEqual(['markdown', 'json']);
});

test('a format that is named twice is written once', () => {
  expect(readFormats('json, json').map(({ name }) => name)).toEqual(['json']);
});

test('what a program reads is printed, the rest goes into the folder', () => {
  expect(kinds('sarif,github,csv')).toEqual(['folder', 'print', 'folder']);
});

test('the job summary is appended where its variable is set', () => {
  expect(kinds('github-summary')).toEqual(['folder']);
  expect(kinds('github-summary', { GITHUB_STEP_SUMMARY: 'step.md' })).toEqual(['append']);
  expect(kinds('github-summary', { GITHUB_STEP_SUMMARY: '' })).toEqual(['folder']);
});

test.each([
  ['two formats for one file', 'sarif,junit', { output: 'x' }, '2 one-format'],
  ['two formats for one standard output', 'sarif,junit', {}, '2 one-format'],
  ['several files for one', 'csv', { output: 'x.csv' }, '2 several-files'],
  ['several files for standard output', 'csv', { output: '-' }, '2 several-files'],
])('%s are refused', (_name, names, target, code) => {
  expect(codeOf(() => placeReports(fakeHost(), readFormats(names), target))).toBe(code);
});

test('bytes are refused at a terminal and go through a pipe', async () => {
  const host = fakeHost();
  expect(codeOf(() => placeReports(atTerminal(host), [bytes], { output: '-' }))).toBe('2 binary-output');
  await writeReports(host, anAssessment(), placeReports(host, [bytes], { output: '-' }));
  expect(host.out.stdout).toBe('\u00ff\u0000\u00fe');
});

test('bytes are written as they are', async () => {
  const host = fakeHost({ cwd: folder });
  const paths = await writeReports(host, anAssessment(), placeReports(host, [bytes], { folder: 'out' }));
  expect(paths).toEqual([join('out', 'gap-report.bin')]);
  expect([...readFileSync(join(folder, 'out', 'gap-report.bin'))]).toEqual([0xff, 0x00, 0xfe]);
});

test('what is appended keeps what was there', () => {
  const host = fakeHost({ cwd: folder });
  writeFileSync(join(folder, 'step.md'), 'before\n');
  appendToFile(host, 'step.md', 'after\n');
  expect(readFileSync(join(folder, 'step.md'), 'utf8')).toBe('before\nafter\n');
});

test('a folder is nothing to append to', () => {
  expect(
    codeOf(() => {
      appendToFile(fakeHost(), folder, 'x');
    }),
  ).toBe('4 cannot-write');
});

test('a workspace is placed by the .git above it', () => {
  mkdirSync(join(folder, 'clients', 'x'), { recursive: true });
  expect(pathInRepository(join(folder, 'clients', 'x'))).toBe('');
  writeFileSync(join(folder, '.git'), 'gitdir: elsewhere');
  expect(pathInRepository(join(folder, 'clients', 'x'))).toBe('clients/x');
  expect(pathInRepository(folder)).toBe('');
});

test.each([
  ['.', ''],
  ['./clients/x/', 'clients/x'],
  ['clients\\x', 'clients/x'],
])('--base %s is %j', (value, base) => {
  expect(readBase(value)).toBe(base);
});

test.each(['/srv', '../x', 'a/../../b', 'C:\\x'])('--base %s lies outside the repository', (value) => {
  expect(codeOf(() => readBase(value))).toBe('2 usage');
});
