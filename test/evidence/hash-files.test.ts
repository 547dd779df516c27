import { buildSync } from 'esbuild';
import { createHash } from 'node:crypto';
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashFiles } from '../../src/io/evidence/hash-files.js';
import { removeTemporaryFolders, temporaryFolder } from '../io/temporary-folder.js';

afterAll(removeTemporaryFolders);

/** Three sparse files of 30 MB: enough for two threads, without filling a disk. */
const largeFolder = (): string => {
  const folder = temporaryFolder({ 'e/small.txt': 's' });
  for (const name of ['a', 'b', 'c']) {
    writeFileSync(join(folder, 'e', name), name);
    truncateSync(join(folder, 'e', name), 30 * 1024 * 1024);
  }
  symlinkSync(join(folder, 'e', 'a'), join(folder, 'e', 'link'));
  return folder;
};

const paths = ['e/small.txt', 'e/a', 'e/link', 'e/gone', 'e/b', '../x', 'e/c', 'e/a'];

const worker = join(temporaryFolder(), 'hash-worker.js');

beforeAll(() => {
  buildSync({ entryPoints: ['src/io/evidence/hash-worker.ts'], bundle: true, platform: 'node', outfile: worker });
});

test('two threads find the same as one, in the order given', async () => {
  const folder = largeFolder();
  const alone = await hashFiles(folder, paths, { worker: '' });
  const shared = await hashFiles(folder, paths, { worker });
  expect([...shared]).toEqual([...alone]);
  expect([...shared.keys()]).toEqual([...new Set(paths)]);
  expect([...shared.values()].map(({ state }) => state)).toEqual([
    'read',
    'read',
    'refused',
    'missing',
    'read',
    'refused',
    'read',
  ]);
});

test('the hash of a file that a thread read is that of its bytes', async () => {
  const file = Buffer.alloc(30 * 1024 * 1024);
  file.write('b');
  const shared = await hashFiles(largeFolder(), paths, { worker });
  expect(shared.get('e/b')).toEqual({
    state: 'read',
    sha256: createHash('sha256').update(file).digest('hex'),
    bytes: file.length,
  });
});

test('what threads that fail leave is hashed all the same', async () => {
  const broken = join(temporaryFolder({ 'broken.js': 'throw new Error("no thread");' }), 'broken.js');
  const folder = largeFolder();
  expect([...(await hashFiles(folder, paths, { worker: broken }))]).toEqual([
    ...(await hashFiles(folder, paths, { worker: '' })),
  ]);
});

test('progress never goes back and ends within the total', async () => {
  const told: number[] = [];
  const totals = new Set<number>();
  await hashFiles(largeFolder(), paths, {
    worker: '',
    progress: (bytes, total) => {
      told.push(bytes);
      totals.add(total);
    },
  });
  expect(told.length).toBeGreaterThan(5);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect([...totals]).toEqual([90 * 1024 * 1024 + 1]);
});
