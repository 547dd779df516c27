import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Host } from '../model/host.js';
import { diskError } from './disk-error.js';

/** Makes a folder and those above it where they are missing. Throws exit 4 where it can't. */
export const makeFolder = async (host: Host, path: string): Promise<void> => {
  try {
    await mkdir(resolve(host.cwd, path), { recursive: true });
  } catch (error) {
    throw diskError('write', path, error);
  }
};
