import { systemCode } from './disk-error.js';
import type { FileOps } from './file-ops.js';

/** Without this a power cut may undo the rename. Some file systems cannot sync a folder; there is nothing more to do there. */
export const syncFolder = (folder: string, ops: FileOps): void => {
  const handle = ops.openFolder(folder);
  try {
    ops.sync(handle);
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EPERM', 'EISDIR'].includes(systemCode(error) ?? '')) throw error;
  } finally {
    ops.close(handle);
  }
};
