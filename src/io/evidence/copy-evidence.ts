import { linkSync, lstatSync, mkdirSync, realpathSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inputError, SocGapError } from '../../model/problem.js';
import type { EvidenceFile } from '../../model/workspace.js';
import { diskError, systemCode } from '../disk/disk-error.js';
import { evidenceReader } from './evidence-reader.js';
import { diskOps, type FileOps } from '../disk/file-ops.js';
import { hashFile, pieceBytes } from './hash-file.js';
import { sweepOrphans, temporaryPath } from '../disk/sweep-orphans.js';
import { syncFolder } from '../disk/sync-folder.js';

/** The calls that change a disk. `link` gives a file a second name, unless that name is taken. */
export interface CopyOps extends FileOps {
  readonly link: (from: string, to: string) => void;
}

export const copyOps: CopyOps = { ...diskOps, link: linkSync };

export interface CopiedEvidence {
  /** In the workspace, with `/` between folders. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** False: a file of the same content was there already. */
  readonly copied: boolean;
  /** Takes the copy away again, and the folders that were made for it. */
  undo(): void;
}

export interface CopyRequest {
  /** The workspace. */
  readonly root: string;
  /** Absolute path of the file to copy. */
  readonly source: string;
  /** Names of the folders in the workspace, outermost first. */
  readonly folders: readonly string[];
  /** The name of the copy, or of its n-th try: names that are taken by other content are left alone. */
  readonly nameOf: (attempt: number) => string;
  readonly ops?: CopyOps;
}

const maxAttempts = 1000;

const notAFolder = (file: string): SocGapError =>
  inputError({
    code: 'not-a-folder',
    message: 'evidence is copied here, and this is a link or no folder',
    hint: 'put a folder here, or keep the file where it is with --reference',
    place: { file },
  });

/** Makes the folders that are missing, none of them through a link; `made` gets those. Returns the innermost. */
const makeFolders = (root: string, names: readonly string[], made: string[], ops: FileOps): string => {
  let folder = realpathSync(root);
  names.forEach((name, index) => {
    folder = join(folder, name);
    const stat = lstatSync(folder, { throwIfNoEntry: false });
    if (stat?.isDirectory() === true) return;
    if (stat !== undefined) throw notAFolder(names.slice(0, index + 1).join('/'));
    mkdirSync(folder);
    made.push(folder);
    syncFolder(dirname(folder), ops);
  });
  return folder;
};

const writeAll = (handle: number, bytes: Uint8Array, ops: FileOps): void => {
  for (let offset = 0; offset < bytes.length;) {
    const taken = ops.write(handle, bytes, offset);
    if (taken <= 0) throw Object.assign(new Error('nothing was written'), { code: 'EIO' });
    offset += taken;
  }
};

/** Copies and hashes in one go, so that the hash is that of the bytes that were written. */
const copyTo = async (temporary: string, source: string, ops: FileOps): Promise<EvidenceFile> => {
  const handle = ops.create(temporary, 0o666);
  try {
    const take = (piece: Buffer): void => {
      writeAll(handle, piece, ops);
    };
    const file = await hashFile(source, Buffer.allocUnsafe(pieceBytes), () => undefined, take);
    ops.sync(handle);
    return file;
  } finally {
    ops.close(handle);
  }
};

/** Gives the copy its name; false where that is taken. Never overwrites. */
const name = (temporary: string, path: string, ops: CopyOps): boolean => {
  try {
    ops.link(temporary, path);
    return true;
  } catch (error) {
    const code = systemCode(error) ?? '';
    if (code === 'EEXIST') return false;
    // Some file systems know no links; the lock keeps other runs of ours away meanwhile.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes(code)) throw error;
  }
  if (ops.look(path) !== undefined) return false;
  ops.rename(temporary, path);
  return true;
};

/**
 * Copies a file into a workspace that this run has locked: whole and on the disk when it returns, or not at all. A file that is
 * missing, no plain file or unreadable is said, with nothing done. Throws exit 4 where the disk fails, 2 where the way is a link.
 */
export const copyEvidence = async ({
  root,
  source,
  folders,
  nameOf,
  ops = copyOps,
}: CopyRequest): Promise<CopiedEvidence | Exclude<EvidenceFile, { state: 'read' }>> => {
  const made: string[] = [];
  let [temporary, placed]: (string | undefined)[] = [];
  const tidy = (...paths: (string | undefined)[]): void => {
    for (const path of paths) {
      try {
        if (path !== undefined) ops.remove(path);
      } catch {
        // A temporary file is swept up by the next run; a copy without an entry is taken up by it.
      }
    }
  };
  const undo = (): void => {
    tidy(placed);
    for (const folder of [...made].reverse()) {
      try {
        rmdirSync(folder);
      } catch {
        // Something else lies in it by now.
      }
    }
  };
  const where = folders.join('/');
  try {
    const folder = makeFolders(root, folders, made, ops);
    sweepOrphans(folder);
    temporary = temporaryPath(folder);
    const file = await copyTo(temporary, source, ops);
    if (file.state !== 'read') {
      tidy(temporary);
      undo();
      return file;
    }
    const read = evidenceReader(realpathSync(root));
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
      const path = `${where}/${nameOf(attempt)}`;
      if (name(temporary, join(folder, nameOf(attempt)), ops)) {
        placed = join(folder, nameOf(attempt));
        tidy(temporary);
        syncFolder(folder, ops);
        return { path, sha256: file.sha256, bytes: file.bytes, copied: true, undo };
      }
      const there = await read(path, Buffer.allocUnsafe(pieceBytes), () => undefined);
      if (there.state === 'read' && there.sha256 === file.sha256) {
        tidy(temporary);
        return { path, sha256: file.sha256, bytes: file.bytes, copied: false, undo };
      }
    }
    throw Object.assign(new Error('every name is taken'), { code: 'EEXIST' });
  } catch (error) {
    tidy(temporary);
    undo();
    throw error instanceof SocGapError ? error : diskError('save', `${where}/${nameOf(1)}`, error);
  }
};
