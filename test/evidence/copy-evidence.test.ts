import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyEvidence, type CopyOps, copyOps } from '../../src/io/evidence/copy-evidence.js';
import { removeTemporaryFolders, temporaryFolder } from '../io/temporary-folder.js';

afterAll(removeTemporaryFolders);

const content = Buffer.alloc(600_000, 'trace');
const nameOf = (attempt: number): string => `a-${attempt}.bin`;

const request = (folder: string, ops: CopyOps) => ({
  root: join(folder, 'ws'),
  source: join(folder, 'a.bin'),
  folders: ['evidence', 'AC-01'],
  nameOf,
  ops,
});

const aFolder = (): string => temporaryFolder({ 'ws/soc-gap.yaml': '', 'a.bin': content });

/** Ops of which the n-th call that changes the disk fails, once; `count` tells how many there were. */
const failingAt = (n: number, code: string): { readonly ops: CopyOps; readonly count: () => number } => {
  let calls = 0;
  const guard =
    <Args extends readonly unknown[], Result>(call: (...args: Args) => Result) =>
    (...args: Args): Result => {
      calls += 1;
      if (calls === n) throw Object.assign(new Error(code), { code });
      return call(...args);
    };
  const { create, write, sync, link } = copyOps;
  return {
    ops: { ...copyOps, create: guard(create), write: guard(write), sync: guard(sync), link: guard(link) },
    count: () => calls,
  };
};

test('a copy has every byte, and the hash is that of the copy', async () => {
  const folder = aFolder();
  const copy = await copyEvidence(request(folder, copyOps));
  expect(copy).toMatchObject({
    path: 'evidence/AC-01/a-1.bin',
    copied: true,
    bytes: 600_000,
    sha256: createHash('sha256').update(content).digest('hex'),
  });
  expect(readFileSync(join(folder, 'ws/evidence/AC-01/a-1.bin')).equals(content)).toBe(true);
  expect(readdirSync(join(folder, 'ws/evidence/AC-01'))).toEqual(['a-1.bin']);
});

test.each(['ENOSPC', 'EIO', 'EROFS'])('whichever call fails with %s, nothing is left', async (code) => {
  const { ops, count } = failingAt(0, code);
  await copyEvidence(request(aFolder(), ops));
  const calls = count();
  expect(calls).toBeGreaterThan(5);
  for (let n = 1; n <= calls; n += 1) {
    const folder = aFolder();
    await expect(copyEvidence(request(folder, failingAt(n, code).ops))).rejects.toMatchObject({ exitCode: 4 });
    expect(existsSync(join(folder, 'ws/evidence'))).toBe(false);
  }
});

test('a disk that takes a few bytes at a time gets all of them', async () => {
  const folder = aFolder();
  const write: CopyOps['write'] = (handle, bytes, offset) =>
    copyOps.write(handle, bytes.subarray(0, offset + 70_000), offset);
  await copyEvidence(request(folder, { ...copyOps, write }));
  expect(readFileSync(join(folder, 'ws/evidence/AC-01/a-1.bin')).equals(content)).toBe(true);
});

test('where the file system knows no links the copy is renamed, and still overwrites nothing', async () => {
  const folder = aFolder();
  const link = (): never => {
    throw Object.assign(new Error('no links'), { code: 'EPERM' });
  };
  await copyEvidence(request(folder, { ...copyOps, link }));
  writeFileSync(join(folder, 'a.bin'), 'other');
  expect(await copyEvidence(request(folder, { ...copyOps, link }))).toMatchObject({ path: 'evidence/AC-01/a-2.bin' });
  expect(readdirSync(join(folder, 'ws/evidence/AC-01'))).toEqual(['a-1.bin', 'a-2.bin']);
});

test('undo takes the copy away and leaves what else is there', async () => {
  const folder = temporaryFolder({ 'ws/evidence/AC-01/b.txt': 'b', 'a.bin': content });
  const copy = await copyEvidence(request(folder, copyOps));
  if ('state' in copy) throw new Error(copy.why);
  copy.undo();
  expect(readdirSync(join(folder, 'ws/evidence/AC-01'))).toEqual(['b.txt']);
});

test('undo leaves a file that was there before', async () => {
  const folder = temporaryFolder({ 'ws/evidence/AC-01/a-1.bin': content, 'a.bin': content });
  const copy = await copyEvidence(request(folder, copyOps));
  if ('state' in copy) throw new Error(copy.why);
  expect(copy.copied).toBe(false);
  copy.undo();
  expect(existsSync(join(folder, 'ws/evidence/AC-01/a-1.bin'))).toBe(true);
});

test('what a killed run left of a copy is swept up', async () => {
  const orphan = '.soc-gap-4194305-0-1-1.tmp';
  const folder = temporaryFolder({ [`ws/evidence/AC-01/${orphan}`]: 'half', 'a.bin': content });
  await copyEvidence(request(folder, copyOps));
  expect(readdirSync(join(folder, 'ws/evidence/AC-01'))).toEqual(['a-1.bin']);
});
