import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { inputError, type SocGapError } from '../../model/problem.js';
import { diskError, systemCode } from '../disk/disk-error.js';

/** A YAML or JSON file may have so many bytes. */
export const maxFileBytes = 5 * 1024 * 1024;

export interface FileBytes {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

const megabytes = (bytes: number): string => `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;

export const tooLarge = (file: string, size: number, maxBytes: number): SocGapError =>
  inputError({
    code: 'file-too-large',
    message: `the file has ${megabytes(size)}; soc-gap reads at most ${megabytes(maxBytes)} of it`,
    hint: 'split a register into a folder of files, e.g. controls/access.yaml and controls/payroll.yaml',
    place: { file, line: 1, column: 1 },
  });

const notAFile = (file: string): SocGapError =>
  inputError({
    code: 'not-a-file',
    message: 'this is not a plain file',
    hint: 'folders, pipes and devices cannot be read',
    place: { file, line: 1, column: 1 },
  });

const readAll = (handle: number, file: string, maxBytes: number): Uint8Array => {
  const stat = fstatSync(handle);
  if (!stat.isFile()) throw notAFile(file);
  if (stat.size > maxBytes) throw tooLarge(file, stat.size, maxBytes);
  // One byte more than there should be: a file that grows meanwhile is noticed.
  let buffer = Buffer.allocUnsafe(stat.size + 1);
  let length = 0;
  for (;;) {
    const read = readSync(handle, buffer, length, buffer.length - length, null);
    if (read === 0) return buffer.subarray(0, length);
    length += read;
    if (length > maxBytes) throw tooLarge(file, length, maxBytes);
    if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(64 * 1024)]);
  }
};

/**
 * Reads a whole plain file. The size is looked at before anything is read; pipes and devices are refused without waiting for
 * them. `file` is the name for messages. Throws exit 2 for what the file is, exit 4 where the disk refuses.
 */
export const readBytes = (path: string, file: string, maxBytes: number): FileBytes => {
  let handle: number | undefined;
  try {
    handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const bytes = readAll(handle, file, maxBytes);
    return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    // A socket cannot even be opened.
    if (systemCode(error) === 'ENXIO') throw notAFile(file);
    throw systemCode(error) === undefined ? error : diskError('read', file, error);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
};
