import { mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockWorkspace } from '../../src/io/disk/lock-workspace.js';
import { mkfifoSync } from '../io/make-fifo.js';
import { removeTemporaryFolders } from '../io/temporary-folder.js';
import { aWorkspace, evidence, filesOf } from './run-evidence.js';

afterAll(removeTemporaryFolders);

const january = { control: 'AC-01', performed: '2026-01-31' };

test('links, pipes, folders and devices are refused and leave nothing', async () => {
  const folder = aWorkspace({}, { 'a.txt': 'a' });
  const outside = join(folder, '..');
  symlinkSync(join(outside, 'a.txt'), join(outside, 'link.txt'));
  mkfifoSync(join(outside, 'pipe'));
  mkdirSync(join(outside, 'folder'));
  for (const path of ['../link.txt', '../pipe', '../folder', '/dev/zero']) {
    expect(await evidence(folder, ['add', path], january)).toMatchObject({
      code: 2,
      problems: [expect.stringMatching(/^refused-file/)],
    });
  }
  expect(filesOf(folder)).toEqual([]);
});

test('a missing file is said by name', async () => {
  const ran = await evidence(aWorkspace(), ['add', 'gone.txt'], january);
  expect(ran).toMatchObject({ code: 2, problems: ['missing-file: the file cannot be filed: there is no such file'] });
});

test('evidence is not copied through a linked folder', async () => {
  const folder = aWorkspace({}, { 'a.txt': 'a', 'out/b.txt': 'b' });
  symlinkSync(join(folder, '..', 'out'), join(folder, 'evidence'));
  expect(await evidence(folder, ['add', '../a.txt'], january)).toMatchObject({
    code: 2,
    problems: [expect.stringMatching(/^not-a-folder/)],
  });
});

test('all that is wrong with the command line is told at once', async () => {
  const options = {
    performed: '2026-07-16',
    collected: '2026-02-30',
    covers: '2026-05',
    rows: '-1',
    kind: 'photo',
    id: '1',
    by: 'a\u{202e}b',
    allowOutside: true,
  };
  const { code, problems } = await evidence(aWorkspace(), ['add'], options);
  expect(code).toBe(2);
  expect(problems.map((problem) => problem.split(' ').slice(0, 4).join(' '))).toEqual([
    'usage: which file is',
    'usage: which control does',
    'future-date: --performed 2026-07-16 has',
    'bad-date: --collected is not',
    'usage: --covers is no',
    'usage: --by holds line',
    'usage: there is no',
    'usage: --rows is no',
    'usage: --id is no',
    'usage: --allow-outside goes with',
  ]);
});

test('days that cannot all be right are refused', async () => {
  const options = { ...january, collected: '2026-01-30', covers: '2026-02-28..2026-02-01' };
  const { problems } = await evidence(aWorkspace(), ['add', 'a.txt'], options);
  expect(problems).toEqual([
    'usage: it was collected on 2026-01-30, before it was performed on 2026-01-31',
    'usage: --covers ends before it starts',
    'usage: it covers days up to 2026-02-01 but was collected on 2026-01-30',
  ]);
});

test('an unknown control is refused before anything is copied', async () => {
  const folder = aWorkspace({}, { 'a.txt': 'a' });
  expect(await evidence(folder, ['add', '../a.txt'], { ...january, control: 'AC-1' })).toMatchObject({
    code: 2,
    problems: ['unknown-id: no control has the id AC-1'],
  });
  expect(filesOf(folder)).toEqual([]);
});

test('an id that other evidence has is refused, and the copy is taken away', async () => {
  const register = 'evidence:\n  - { id: E1, control: AC-01, performed: 2026-02-28, ref: T-1 }\n';
  const folder = aWorkspace({ 'evidence.yaml': register }, { 'a.txt': 'a' });
  const ran = await evidence(folder, ['add', '../a.txt'], { ...january, id: 'E1' });
  expect(ran).toMatchObject({ code: 2, problems: ['duplicate-id: other evidence has the id E1'] });
  expect(filesOf(folder)).toEqual([]);
});

test('a register that cannot be saved leaves neither the copy nor its folders', async () => {
  const folder = aWorkspace({ 'evidence.yaml': 'evidence: []\n' }, { 'a.txt': 'a' });
  mkdirSync(join(folder, 'kept'));
  renameSync(join(folder, 'evidence.yaml'), join(folder, 'kept', 'e.yaml'));
  // Reading through a link within the workspace is fine; saving refuses to replace one.
  symlinkSync(join('kept', 'e.yaml'), join(folder, 'evidence.yaml'));
  expect((await evidence(folder, ['add', '../a.txt'], january)).code).toBe(4);
  expect(filesOf(folder)).toEqual([]);
  expect(() => readFileSync(join(folder, 'evidence'))).toThrow('ENOENT');
});

test('another run that holds the workspace is waited for by nobody: exit 5, nothing changed', async () => {
  const folder = aWorkspace({}, { 'a.txt': 'a' });
  const lock = await lockWorkspace(folder);
  expect((await evidence(folder, ['add', '../a.txt'], january)).code).toBe(5);
  await lock.release();
  expect(filesOf(folder)).toEqual([]);
});

test('a folder that is no workspace is told as such and gets no lock', async () => {
  const folder = aWorkspace();
  writeFileSync(join(folder, '..', 'a.txt'), 'a');
  expect(await evidence(folder, ['add', '../a.txt', '..'], january)).toMatchObject({
    code: 2,
    problems: [expect.stringMatching(/^no-workspace/)],
  });
});

test('a misspelt action gets a hint', async () => {
  expect(await evidence(aWorkspace(), ['verfy'])).toMatchObject({
    code: 2,
    problems: ['usage: there is no command evidence verfy'],
  });
});
