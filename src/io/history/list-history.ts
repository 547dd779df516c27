import { readdirSync } from 'node:fs';
import { compareText } from '../../model/order.js';
import { diskError, systemCode } from '../disk/disk-error.js';

/** The folder of a workspace that keeps its snapshots. */
export const historyFolder = 'history';

/** Names of the JSON files in a history folder, in code-unit order; none where there is no such folder. Throws exit 4 where it can't be read. */
export const listHistory = (path: string, folder: string): string[] => {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map(({ name }) => name)
      .sort(compareText);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw diskError('read', folder, error);
  }
};
