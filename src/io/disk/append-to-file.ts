import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Host } from '../../model/host.js';
import { diskError } from './disk-error.js';

/** Adds to the end of a file that belongs to somebody else and may hold something already. Throws exit 4 where it can't. */
export const appendToFile = (host: Host, path: string, content: string | Uint8Array): void => {
  try {
    appendFileSync(resolve(host.cwd, path), content);
  } catch (error) {
    throw diskError('write', path, error);
  }
};
