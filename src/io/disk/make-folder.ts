import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Host } from '../../model/host.js';
import { diskError, systemCode } from './disk-error.js';

const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
};

/** Folder by folder: Node's recursive mkdir never ends where a folder that is there takes no other into it, as in /proc. */
const make = async (path: string): Promise<void> => {
  const above = dirname(path);
  if (above !== path && !(await isFolder(above))) await make(above);
  try {
    await mkdir(path);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST' || !(await isFolder(path))) throw error;
  }
};

/** Makes a folder and those above it where they are missing. Throws exit 4 where it can't. */
export const makeFolder = async (host: Pick<Host, 'cwd'>, path: string): Promise<void> => {
  try {
    await make(resolve(host.cwd, path));
  } catch (error) {
    throw diskError('write', path, error);
  }
};
