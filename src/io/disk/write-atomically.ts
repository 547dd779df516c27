import { dirname } from 'node:path';
import { exitCodes, SocGapError } from '../../model/problem.js';
import { diskError } from './disk-error.js';
import { diskOps, type FileOps } from './file-ops.js';
import { temporaryPath } from './sweep-orphans.js';
import { syncFolder } from './sync-folder.js';

const refuse = (path: string, what: string): SocGapError =>
  new SocGapError(exitCodes.disk, [
    {
      code: 'cannot-save',
      message: `cannot save ${path}: it is ${what}`,
      hint: 'name a plain file; soc-gap does not write through links or into devices',
      place: { file: path },
    },
  ]);

const writeAll = (handle: number, bytes: Uint8Array, ops: FileOps): void => {
  let offset = 0;
  while (offset < bytes.length) {
    const taken = ops.write(handle, bytes, offset);
    // A disk that takes nothing and reports nothing would keep us here for ever.
    if (taken <= 0) throw Object.assign(new Error('nothing was written'), { code: 'EIO' });
    offset += taken;
  }
};

const writeTemporary = (path: string, bytes: Uint8Array, mode: number | undefined, ops: FileOps): void => {
  const handle = ops.create(path, mode ?? 0o666);
  try {
    writeAll(handle, bytes, ops);
    // The umask took bits from a mode that must be kept as it is.
    if (mode !== undefined) ops.chmod(handle, mode);
    ops.sync(handle);
  } finally {
    ops.close(handle);
  }
};

export interface WriteOptions {
  /** Permission bits of the file; without them an existing file keeps its own. */
  readonly mode?: number;
  readonly ops?: FileOps;
}

/**
 * Saves a file so that whoever reads it, at any moment and after any crash, finds the old content or the new one, never a part.
 * Returns when it is on the disk. Throws exit 4, naming the path, where that failed.
 */
export const writeAtomically = (path: string, content: string | Uint8Array, options: WriteOptions = {}): void => {
  const ops = options.ops ?? diskOps;
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const folder = dirname(path);
  const temporary = temporaryPath(folder);
  try {
    const there = ops.look(path);
    if (there?.isLink) throw refuse(path, 'a symbolic link');
    if (there && !there.isFile) throw refuse(path, 'not a plain file');
    writeTemporary(temporary, bytes, options.mode ?? there?.mode, ops);
    ops.rename(temporary, path);
    syncFolder(folder, ops);
  } catch (error) {
    try {
      ops.remove(temporary);
    } catch {
      // The next run sweeps it up.
    }
    throw error instanceof SocGapError ? error : diskError('save', path, error);
  }
};
