import { createHash } from 'node:crypto';
import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEvidence } from '../../src/io/evidence/read-evidence.js';
import { mkfifoSync } from './make-fifo.js';
import { removeTemporaryFolders, temporaryFolder } from './temporary-folder.js';

afterAll(removeTemporaryFolders);

test('a file in the workspace has the SHA-256 of its bytes', async () => {
  const bytes = Buffer.alloc(700_000, 'evidence');
  const folder = temporaryFolder({ 'evidence/a b.pdf': bytes, 'evidence/empty.txt': '' });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const read = await readEvidence(folder, ['evidence/a b.pdf', './evidence/empty.txt']);
  expect(read.get('evidence/a b.pdf')).toEqual({ state: 'read', sha256, bytes: 700_000 });
  expect(read.get('./evidence/empty.txt')).toMatchObject({ state: 'read', bytes: 0 });
});

test.each([
  '../secret.txt',
  '/etc/passwd',
  'evidence/../../secret.txt',
  'C:\\secret.txt',
  '..\\secret.txt',
  '',
  'a\0b',
])('the path %j is refused', async (path) => {
  const folder = temporaryFolder({ 'workspace/evidence/a.txt': 'a', 'secret.txt': 's' });
  expect((await readEvidence(join(folder, 'workspace'), [path])).get(path)).toMatchObject({ state: 'refused' });
});

test('a link is refused, whether the file or a folder on the way is one', async () => {
  const outside = temporaryFolder({ 'secret.txt': 's' });
  const folder = temporaryFolder({ 'evidence/a.txt': 'a' });
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'evidence', 'link.txt'));
  symlinkSync(outside, join(folder, 'evidence', 'folder'));
  symlinkSync(join(folder, 'evidence'), join(folder, 'inside'));
  const read = await readEvidence(folder, ['evidence/link.txt', 'evidence/folder/secret.txt', 'inside/a.txt']);
  expect([...read.values()].map(({ state }) => state)).toEqual(['refused', 'refused', 'refused']);
});

test('a pipe and a folder are refused without waiting', async () => {
  const folder = temporaryFolder({ 'evidence/a.txt': 'a' });
  mkfifoSync(join(folder, 'pipe'));
  const read = await readEvidence(folder, ['pipe', 'evidence']);
  expect([...read.values()].map(({ state }) => state)).toEqual(['refused', 'refused']);
});

test('a missing file says so, and so does a name that is no UTF-8 on the disk', async () => {
  const folder = temporaryFolder();
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/b`), Buffer.from([0xff]), Buffer.from('.txt')]), 'x');
  const read = await readEvidence(folder, ['a.txt', 'no/folder/a.txt', 'b\u{fffd}.txt', 'x'.repeat(300)]);
  expect([...read.values()].map(({ state }) => state)).toEqual(['missing', 'missing', 'missing', 'unreadable']);
});

const asRoot = process.getuid?.() === 0;
(asRoot ? test.skip : test)(
  'a file that may not be read is unreadable (skipped where the tests run as root)',
  async () => {
    const folder = temporaryFolder({ 'a.txt': 'a' });
    chmodSync(join(folder, 'a.txt'), 0);
    expect((await readEvidence(folder, ['a.txt'])).get('a.txt')).toMatchObject({
      state: 'unreadable',
      why: 'permission denied (EACCES)',
    });
  },
);
