import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { diskOps, type FileOps } from '../../src/io/disk/file-ops.js';
import { sweepOrphans, temporaryPath } from '../../src/io/disk/sweep-orphans.js';
import { writeAtomically } from '../../src/io/disk/write-atomically.js';
import { removeTemporaryFolders, temporaryFolder } from './temporary-folder.js';

afterAll(removeTemporaryFolders);

const failWith = (code: string): never => {
  throw Object.assign(new Error(`${code}: secret detail`), { code });
};

/** The disk, whose `position`-th call fails, and all later ones too where the failure is sticky. Tells which call it was. */
const failingDisk = (
  position: number,
  code: string,
  sticky: boolean,
): { ops: FileOps; failed: () => string | undefined } => {
  let calls = 0;
  let failed: string | undefined;
  const wrap =
    <Args extends unknown[], Result>(name: string, call: (...args: Args) => Result) =>
    (...args: Args): Result => {
      calls += 1;
      if (calls === position || (sticky && calls > position)) {
        failed ??= name;
        // A handle is closed even where closing fails; else the test would leak it.
        if (name === 'close') call(...args);
        return failWith(code);
      }
      return call(...args);
    };
  const ops: FileOps = {
    look: wrap('look', diskOps.look),
    create: wrap('create', diskOps.create),
    openFolder: wrap('openFolder', diskOps.openFolder),
    write: wrap('write', diskOps.write),
    chmod: wrap('chmod', diskOps.chmod),
    sync: wrap('sync', diskOps.sync),
    close: wrap('close', diskOps.close),
    rename: wrap('rename', diskOps.rename),
    remove: wrap('remove', diskOps.remove),
  };
  return { ops, failed: () => failed };
};

describe.each(['ENOSPC', 'EIO', 'EROFS'])('where the disk says %s', (code) => {
  test.each([false, true])(
    'at any call (for good: %s) the file has its old content or the new one, and the failure is told',
    (sticky) => {
      const failures: string[] = [];
      for (let position = 1; position < 50; position += 1) {
        const folder = temporaryFolder({ 'a.yaml': 'old' });
        const path = join(folder, 'a.yaml');
        const { ops, failed } = failingDisk(position, code, sticky);
        let error: unknown;
        try {
          writeAtomically(path, 'new content', { ops });
        } catch (caught) {
          error = caught;
        }
        expect(['old', 'new content']).toContain(readFileSync(path, 'utf8'));
        if (failed() === undefined) {
          expect(error).toBeUndefined();
          break;
        }
        failures.push(failed() ?? '');
        expect(error).toMatchObject({ exitCode: 4, problems: [{ place: { file: path } }] });
        if (!sticky) expect(readdirSync(folder)).toEqual(['a.yaml']);
      }
      expect(failures).toEqual([
        'look',
        'create',
        'write',
        'chmod',
        'sync',
        'close',
        'rename',
        'openFolder',
        'sync',
        'close',
      ]);
    },
  );
});

test('a disk that takes one byte at a time gets all of them', () => {
  const path = join(temporaryFolder(), 'a.yaml');
  const ops: FileOps = {
    ...diskOps,
    write: (handle, bytes, offset) => diskOps.write(handle, bytes.subarray(0, offset + 1), offset),
  };
  writeAtomically(path, 'grüße', { ops });
  expect(readFileSync(path, 'utf8')).toBe('grüße');
});

test('a disk that takes nothing is a failure, not an endless loop', () => {
  const path = join(temporaryFolder(), 'a.yaml');
  expect(() => {
    writeAtomically(path, 'x', { ops: { ...diskOps, write: () => 0 } });
  }).toThrow(/cannot save/);
  expect(existsSync(path)).toBe(false);
});

test('the content and then the folder are synced, around the rename', () => {
  const calls: string[] = [];
  const log =
    <Args extends unknown[], Result>(name: string, call: (...args: Args) => Result) =>
    (...args: Args): Result => {
      calls.push(name);
      return call(...args);
    };
  const ops = {
    ...diskOps,
    sync: log('sync', diskOps.sync),
    rename: log('rename', diskOps.rename),
    openFolder: log('openFolder', diskOps.openFolder),
  };
  writeAtomically(join(temporaryFolder(), 'a.yaml'), 'x', { ops });
  expect(calls).toEqual(['sync', 'rename', 'openFolder', 'sync']);
});

test('the permissions of the file are kept', () => {
  const path = join(temporaryFolder({ 'a.yaml': 'old' }), 'a.yaml');
  chmodSync(path, 0o640);
  writeAtomically(path, 'new');
  expect(statSync(path).mode & 0o777).toBe(0o640);
});

test('a link is refused and what it leads to stays as it was', () => {
  const folder = temporaryFolder({ 'target.yaml': 'old' });
  symlinkSync('target.yaml', join(folder, 'a.yaml'));
  expect(() => {
    writeAtomically(join(folder, 'a.yaml'), 'new');
  }).toThrow(/it is a symbolic link/);
  expect(readFileSync(join(folder, 'target.yaml'), 'utf8')).toBe('old');
  expect(lstatSync(join(folder, 'a.yaml')).isSymbolicLink()).toBe(true);
});

test('a folder in the place of the file is told by its path', () => {
  const path = join(temporaryFolder(), 'a.yaml');
  mkdirSync(path);
  expect(() => {
    writeAtomically(path, 'new');
  }).toThrow(`cannot save ${path}: it is not a plain file`);
});

test('temporary files of ended processes are swept up, those of running ones and all others stay', () => {
  const folder = temporaryFolder({ 'a.tmp': '', '.soc-gap-note.tmp': '' });
  const own = temporaryPath(folder);
  writeFileSync(own, '');
  writeFileSync(join(folder, '.soc-gap-999999999--1.tmp'), '');
  writeFileSync(join(folder, `.soc-gap-${process.pid}-00000000-1-1.tmp`), '');
  sweepOrphans(folder);
  expect(
    readdirSync(folder)
      .map((name) => join(folder, name))
      .sort(),
  ).toEqual([join(folder, '.soc-gap-note.tmp'), join(folder, 'a.tmp'), own].sort());
});
