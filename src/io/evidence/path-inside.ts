import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { diskError, systemCode } from '../disk/disk-error.js';

/**
 * The path in a workspace of what an absolute path leads to, with `/` between folders; nothing where that lies outside. Links are
 * followed for the folders, not for the last name. A folder that is missing lies nowhere. Throws exit 4 where it can't be told.
 */
export const pathInside = (root: string, path: string): string | undefined => {
  try {
    const way = relative(realpathSync(root), join(realpathSync(dirname(path)), basename(path)));
    return way === '' || isAbsolute(way) || way.split(sep)[0] === '..' ? undefined : way.split(sep).join('/');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return undefined;
    throw diskError('read', path, error);
  }
};
