import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** The first bytes of a plain file; nothing where it cannot be read or is a pipe, which is never waited for. */
export const readStart = (path: string, length: number): Buffer | undefined => {
  let handle: number | undefined;
  try {
    handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    if (!fstatSync(handle).isFile()) return undefined;
    const buffer = Buffer.allocUnsafe(length);
    return buffer.subarray(0, readSync(handle, buffer, 0, length, 0));
  } catch {
    return undefined;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
};
