import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { compareBy } from '../../model/order.js';
import type { Host } from '../../model/host.js';
import { temporaryPath } from '../disk/sweep-orphans.js';

/** Changes whenever what is kept changes its shape. */
const format = '1';
const maxEntries = 2000;
const maxBytes = 200 * 1024 * 1024;

/** What is kept of a file that was valid. */
export interface CachedFile {
  readonly value: unknown;
  readonly itemLines: Readonly<Record<string, readonly number[]>>;
}

/** Parsed inputs of earlier runs. Everything that goes wrong with it is a miss: it never has a say in the result. */
export interface WorkspaceCache {
  /** `sha256` is that of the source text. */
  find(kind: string, sha256: string): CachedFile | undefined;
  keep(kind: string, sha256: string, file: CachedFile): void;
  /** Drops the oldest entries beyond 2,000 or 200 MB. For the end of a run that kept something. */
  tidy(): void;
}

const noCache: WorkspaceCache = { find: () => undefined, keep: () => undefined, tidy: () => undefined };

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Whoever may write into the folder could choose our verdicts: it must be ours alone. */
const isOurs = (folder: string): boolean => {
  const stat = lstatSync(folder);
  return (
    stat.isDirectory() && (process.getuid === undefined || (stat.uid === process.getuid() && (stat.mode & 0o022) === 0))
  );
};

/** Not `recursive`: Node 20 never comes back from that where a folder cannot be made, as in /proc. */
const makeFolder = (folder: string): void => {
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
};

const folderOf = (env: Host['env']): string | undefined => {
  const base = env.XDG_CACHE_HOME !== undefined && isAbsolute(env.XDG_CACHE_HOME) ? env.XDG_CACHE_HOME : undefined;
  if (base !== undefined) return join(base, 'soc-gap');
  return env.HOME !== undefined && isAbsolute(env.HOME) ? join(env.HOME, '.cache', 'soc-gap') : undefined;
};

/** Names the build that keeps or finds an entry: another one may judge files differently. */
const buildOf = (home: string): string => {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const built = statSync(join(home, 'dist', 'main.js'), { throwIfNoEntry: false });
  return `${version} ${built?.mtimeMs ?? ''} ${built?.size ?? ''}`;
};

const tidyFolder = (folder: string): void => {
  const entries = readdirSync(folder).flatMap((name) => {
    const stat = statSync(join(folder, name), { throwIfNoEntry: false });
    return stat === undefined ? [] : [{ path: join(folder, name), bytes: stat.size, age: -stat.mtimeMs }];
  });
  let [count, bytes] = [0, 0];
  for (const entry of entries.sort(
    compareBy(
      (item) => item.age,
      (item) => item.path,
    ),
  )) {
    count += 1;
    bytes += entry.bytes;
    if (count > maxEntries || bytes > maxBytes) rmSync(entry.path, { force: true });
  }
};

const attempt = <T>(action: () => T): T | undefined => {
  try {
    return action();
  } catch {
    return undefined;
  }
};

const openFolder = (folder: string, build: string): WorkspaceCache => {
  let grown = false;
  const pathOf = (kind: string, sha256: string): string =>
    join(folder, `${hash([format, build, kind, sha256].join('\n'))}.json`);
  return {
    find: (kind, sha256) =>
      attempt(() => {
        const bytes = readFileSync(pathOf(kind, sha256));
        const body = bytes.subarray(65);
        return bytes.toString('latin1', 0, 64) === hash(body)
          ? (JSON.parse(body.toString('utf8')) as CachedFile)
          : undefined;
      }),
    keep: (kind, sha256, file) => {
      const temporary = temporaryPath(folder);
      const kept = attempt(() => {
        const body = JSON.stringify(file);
        writeFileSync(temporary, `${hash(body)}\n${body}`, { mode: 0o600, flag: 'wx' });
        renameSync(temporary, pathOf(kind, sha256));
        grown = true;
        return true;
      });
      if (kept === undefined)
        attempt(() => {
          rmSync(temporary, { force: true });
        });
    },
    tidy: () =>
      attempt(() => {
        if (grown) tidyFolder(folder);
      }),
  };
};

/**
 * The cache of the person who runs us: $XDG_CACHE_HOME/soc-gap or ~/.cache/soc-gap. One that keeps nothing where it is switched
 * off (SOC_GAP_NO_CACHE=1), has no place, or its folder is not ours alone.
 */
export const workspaceCache = (host: Pick<Host, 'env' | 'home'>, wanted: boolean): WorkspaceCache => {
  const off = host.env.SOC_GAP_NO_CACHE;
  const folder = folderOf(host.env);
  if (!wanted || folder === undefined || (off !== undefined && off !== '' && off !== '0')) return noCache;
  const opened = attempt(() => {
    makeFolder(dirname(folder));
    makeFolder(folder);
    return isOurs(folder) ? openFolder(folder, buildOf(host.home)) : noCache;
  });
  return opened ?? noCache;
};
