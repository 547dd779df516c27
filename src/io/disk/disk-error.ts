import { exitCodes, SocGapError } from '../../model/problem.js';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EIO: 'the disk reports an error',
  ENOENT: 'it does not exist',
  EEXIST: 'something of that name is there already',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  EBUSY: 'it is in use',
  ENXIO: 'it is not a file',
};

/** The system's code of a failed call, e.g. `ENOENT`; nothing where the error is not the system's. */
export const systemCode = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/** Why a call failed, in words. */
export const systemReason = (error: unknown): string => {
  const code = systemCode(error);
  if (code === undefined) return error instanceof Error ? error.message : 'unknown reason';
  return reasons[code] === undefined ? `the system says ${code}` : `${reasons[code]} (${code})`;
};

/** Exit 4: the disk, a file or a folder could not be read or written. `action` is a verb: `read`, `save`. */
export const diskError = (action: string, path: string, error: unknown): SocGapError =>
  new SocGapError(exitCodes.disk, [
    { code: `cannot-${action}`, message: `cannot ${action} ${path}: ${systemReason(error)}`, place: { file: path } },
  ]);
