import { createHash } from 'node:crypto';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { removeTemporaryFolders } from '../io/temporary-folder.js';
import { aWorkspace, evidence, filesOf, readRegister } from './run-evidence.js';

afterAll(removeTemporaryFolders);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const january = { control: 'AC-01', performed: '2026-01-31' };

test('a file is copied under its control with its day, and the register says what it was', async () => {
  const folder = aWorkspace({}, { 'review (final).csv': 'a,b\n' });
  const ran = await evidence(folder, ['add', '../review (final).csv'], {
    ...january,
    collected: '2026-02-02',
    kind: 'system-list',
    query: 'all users',
    rows: '12',
    covers: '2026-01-01..2026-01-31',
    note: 'Two left.',
  });
  expect(ran).toMatchObject({ code: 0, problems: [], stderr: '' });
  expect(filesOf(folder)).toEqual(['evidence/AC-01/2026-01-31-review-final-.csv']);
  const register = readRegister(folder);
  for (const line of [
    'id: E-AC-01-2026-01-31',
    'control: AC-01',
    'performed: 2026-01-31',
    'collected: 2026-02-02',
    'kind: system-list',
    'rows: 12',
    'by: ivy',
    'size: 4',
    'file: evidence/AC-01/2026-01-31-review-final-.csv',
    sha256('a,b\n'),
  ]) {
    expect(register).toContain(line);
  }
});

test('comments and entries that are there stay as they are', async () => {
  const before =
    '# ours\nevidence:\n  # first\n  - { id: E1, control: AC-01, performed: 2026-02-28, ref: T-1 } # kept\n';
  const folder = aWorkspace({ 'evidence.yaml': before }, { 'a.txt': 'a' });
  await evidence(folder, ['add', '../a.txt'], january);
  expect(readRegister(folder).startsWith(before)).toBe(true);
});

test('the same command again changes nothing and says so', async () => {
  const folder = aWorkspace({}, { 'a.txt': 'a' });
  await evidence(folder, ['add', '../a.txt'], january);
  const before = readRegister(folder);
  const again = await evidence(folder, ['add', '../a.txt'], january);
  expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('recorded already') as string });
  expect(readRegister(folder)).toBe(before);
  expect(filesOf(folder)).toHaveLength(1);
});

test('a copy whose entry was lost is taken up again', async () => {
  const folder = aWorkspace({ 'evidence/AC-01/2026-01-31-a.txt': 'a' }, { 'a.txt': 'a' });
  const ran = await evidence(folder, ['add', '../a.txt'], january);
  expect(ran.stdout).toContain('was there already');
  expect(filesOf(folder)).toEqual(['evidence/AC-01/2026-01-31-a.txt']);
  expect(readRegister(folder)).toContain('file: evidence/AC-01/2026-01-31-a.txt');
});

test('other content under the same name is numbered, never overwritten', async () => {
  const folder = aWorkspace({ 'evidence/AC-01/2026-01-31-a.tar.gz': 'old' }, { 'a.tar.gz': 'new' });
  await evidence(folder, ['add', '../a.tar.gz'], january);
  expect(filesOf(folder)).toEqual(['evidence/AC-01/2026-01-31-a-2.tar.gz', 'evidence/AC-01/2026-01-31-a.tar.gz']);
  expect(readFileSync(join(folder, 'evidence/AC-01/2026-01-31-a.tar.gz'), 'utf8')).toBe('old');
});

test('a second file of the same day gets an id of its own', async () => {
  const folder = aWorkspace({}, { 'a.txt': 'a', 'b.txt': 'b' });
  await evidence(folder, ['add', '../a.txt'], january);
  expect((await evidence(folder, ['add', '../b.txt'], january)).stdout).toContain('E-AC-01-2026-01-31-2');
});

test('a file under evidence/ stays where it is', async () => {
  const folder = aWorkspace({ 'evidence/mine/a.txt': 'a' });
  expect((await evidence(folder, ['add', 'evidence/mine/a.txt'], january)).stdout).toContain('stays where it is');
  expect(filesOf(folder)).toEqual(['evidence/mine/a.txt']);
});

test('--reference names a file elsewhere in the workspace without copying it', async () => {
  const folder = aWorkspace({ 'exports/a.txt': 'a' });
  await evidence(folder, ['add', 'exports/a.txt'], { ...january, reference: true });
  expect(readRegister(folder)).toContain('file: exports/a.txt');
  expect(filesOf(folder)).toEqual([]);
});

test('--reference refuses a file outside the workspace, also through a linked folder', async () => {
  const folder = aWorkspace({}, { 'out/a.txt': 'a' });
  symlinkSync(join(folder, '..', 'out'), join(folder, 'linked'));
  for (const path of ['../out/a.txt', 'linked/a.txt']) {
    const ran = await evidence(folder, ['add', path], { ...january, reference: true });
    expect(ran).toMatchObject({ code: 2, problems: ['outside-workspace: the file lies outside the workspace'] });
  }
  expect(() => readRegister(folder)).toThrow('ENOENT');
});

test('--allow-outside records the way and the hash of a file outside, as a reference', async () => {
  const folder = aWorkspace({}, { 'a.txt': 'a' });
  const ran = await evidence(folder, ['add', '../a.txt'], { ...january, reference: true, allowOutside: true });
  expect(ran.code).toBe(0);
  expect(readRegister(folder)).toContain('ref: ../a.txt');
  expect(readRegister(folder)).toContain(sha256('a'));
  expect(readRegister(folder)).not.toContain('file:');
});

test('what an auditor would ask about is noted on stderr', async () => {
  const folder = aWorkspace({}, { 'a.txt': 'a' });
  await evidence(folder, ['add', '../a.txt'], { control: 'AC-02', performed: '2026-03-01' });
  const ran = await evidence(folder, ['add', '../a.txt'], {
    control: 'AC-02',
    performed: '2026-04-01',
    kind: 'screenshot',
  });
  expect(ran.stderr.split('\n')).toEqual([
    'Note: the same file is evidence E-AC-02-2026-03-01 of 2026-03-01: one file seldom shows two occurrences.',
    'Note: AC-02 asks for evidence of the kind system-list, not screenshot.',
    'Note: a screenshot needs the day it was taken (--collected).',
    '',
  ]);
});

test('--json tells the entry, whether it was added and where the file is', async () => {
  const folder = aWorkspace({}, { 'a.txt': 'a' });
  const { stdout } = await evidence(folder, ['add', '../a.txt'], { ...january, by: 'Noor', json: true });
  expect(JSON.parse(stdout)).toEqual({
    schema: 'soc-gap/evidence-added/v1',
    added: true,
    file: 'copied',
    entry: {
      id: 'E-AC-01-2026-01-31',
      ...january,
      file: 'evidence/AC-01/2026-01-31-a.txt',
      sha256: sha256('a'),
      size: 1,
      by: 'Noor',
    },
    warnings: [],
  });
});
