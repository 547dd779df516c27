import { createHash } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { exitCodes, SocGapError } from '../../model/problem.js';
import { diskError, systemCode } from './disk-error.js';
import { processRuns, processStart } from './process-start.js';
import { sweepOrphans, temporaryPath } from './sweep-orphans.js';

export interface WorkspaceLock {
  /** Lets others in. More than once does no harm. */
  release(): Promise<void>;
}

export const lockFile = '.soc-gap.lock';

let count = 0;

/** Says who holds the lock; no two locks that were ever made have the same text. */
const ownText = (): string => {
  count += 1;
  return `pid ${process.pid}\nstarted ${processStart(process.pid)}\nhost ${hostname()}\nlock ${count}\n`;
};

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
};

/** Who holds it, where that process may still run. Another machine's processes cannot be seen from here: they are taken to run. */
const holderOf = (text: string): { readonly pid: number; readonly host: string } | undefined => {
  const [, pid, start = '', host = ''] = /^pid (\d{1,10})\nstarted (.*)\nhost (.*)\n/.exec(text) ?? [];
  if (pid === undefined) return undefined;
  return host !== hostname() || processRuns(Number(pid), start) ? { pid: Number(pid), host } : undefined;
};

const held = (folder: string, { pid, host }: { readonly pid: number; readonly host: string }): SocGapError => {
  const elsewhere = host === hostname() ? '' : ` on ${host}`;
  const hint =
    elsewhere === ''
      ? 'wait until it has ended, or end it'
      : `if it no longer runs there, remove ${join(folder, lockFile)}`;
  const message = `another run holds the workspace: process ${pid}${elsewhere}`;
  return new SocGapError(exitCodes.locked, [
    { code: 'locked', message, hint, place: { file: join(folder, lockFile) } },
  ]);
};

/** Makes the file with its whole content or not at all; false where it is there already. */
const make = (folder: string, path: string, text: string): boolean => {
  const temporary = temporaryPath(folder);
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    linkSync(temporary, path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    // Some file systems know no links; there the content follows the name by a moment.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes(systemCode(error) ?? '')) throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
};

/**
 * Takes `path` for us. One that a dead process left is replaced by whoever holds its marker, a lock of the same kind whose name
 * comes from the dead lock's text: so only one of several may replace it, and a marker can itself be taken over.
 */
const take = (folder: string, path: string, text: string): void => {
  for (;;) {
    if (make(folder, path, text)) return;
    const stale = read(path);
    if (stale === undefined) continue;
    const holder = holderOf(stale);
    if (holder !== undefined) throw held(folder, holder);
    const marker = join(folder, `${lockFile}.${createHash('sha256').update(stale).digest('hex').slice(0, 16)}`);
    take(folder, marker, text);
    // Somebody may have replaced it between our reading and our marker; nobody can from here on.
    const mine = read(path) === stale;
    if (mine) {
      const temporary = temporaryPath(folder);
      writeFileSync(temporary, text, { flag: 'wx' });
      renameSync(temporary, path);
    }
    rmSync(marker, { force: true });
    if (mine) return;
  }
};

/**
 * Makes this run the only one that writes to the workspace. Throws exit 5, naming the holder, where another run is it; what a
 * killed run left is taken over and swept up.
 */
export const lockWorkspace = (folder: string): Promise<WorkspaceLock> => {
  const path = join(folder, lockFile);
  const text = ownText();
  try {
    take(folder, path, text);
  } catch (error) {
    return Promise.reject(error instanceof SocGapError ? error : diskError('save', path, error));
  }
  sweepOrphans(folder);
  const release = (): Promise<void> => {
    try {
      if (read(path) === text) rmSync(path, { force: true });
      return Promise.resolve();
    } catch (error) {
      return Promise.reject(diskError('save', path, error));
    }
  };
  return Promise.resolve({ release });
};
