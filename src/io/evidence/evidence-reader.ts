import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, win32 } from 'node:path';
import type { EvidenceFile } from '../../model/workspace.js';
import { systemCode, systemReason } from '../disk/disk-error.js';
import { hashFile, type Turn } from './hash-file.js';

/** True for a path that cannot be one inside a workspace. */
export const leadsAway = (path: string): boolean =>
  path === '' ||
  path.includes('\0') ||
  isAbsolute(path) ||
  win32.isAbsolute(path) ||
  path.split(/[/\\]/).includes('..');

export type EvidenceReader = (path: string, buffer: Buffer, turn: Turn) => Promise<EvidenceFile>;

/**
 * Reads evidence files by their path in a workspace whose real path is `realRoot`: only plain files that lie in it, and through no
 * link. Never throws.
 */
export const evidenceReader = (realRoot: string): EvidenceReader => {
  const folders = new Map<string, boolean>();
  /** A folder on the way that is a link would lead O_NOFOLLOW astray: it looks at the last name only. */
  const isPlainFolder = (folder: string): boolean => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const plain = realpathSync(folder) === folder;
    folders.set(folder, plain);
    return plain;
  };
  return async (path, buffer, turn) => {
    if (leadsAway(path)) return { state: 'refused', why: 'the path leads out of the workspace' };
    const full = join(realRoot, path);
    try {
      if (!isPlainFolder(dirname(full))) return { state: 'refused', why: 'a folder on the way is a link' };
    } catch (error) {
      const gone = ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '');
      return gone
        ? { state: 'missing', why: 'there is no such file' }
        : { state: 'unreadable', why: systemReason(error) };
    }
    return hashFile(full, buffer, turn);
  };
};
