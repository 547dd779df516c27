import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { EvidenceFile } from '../../model/workspace.js';
import { evidenceReader, leadsAway } from './evidence-reader.js';
import { pieceBytes, type Turn } from './hash-file.js';
import { hashInWorkers } from './hash-in-workers.js';

/** Up to so many bytes one thread is done before others have started. */
const smallBytes = 64 * 1024 * 1024;
/** After so many bytes other work gets its turn: a signal is heard while a large file is hashed. */
const bytesAtOnce = 8 * 1024 * 1024;
const filesAtOnce = 200;
const maxThreads = 2;

export interface HashOptions {
  /** Is told now and then how many of the bytes have been hashed. */
  readonly progress?: (bytes: number, total: number) => void;
  /** The bundled worker script. Where there is none, this thread does all. */
  readonly worker?: string;
}

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** In bytes; 0 where the file is missing or will be refused anyway. */
const sizeOf = (realRoot: string, path: string): number => {
  if (leadsAway(path)) return 0;
  try {
    const stat = lstatSync(join(realRoot, path), { throwIfNoEntry: false });
    return stat?.isFile() === true ? stat.size : 0;
  } catch {
    return 0;
  }
};

const hashHere = async (realRoot: string, paths: Iterable<string>, tell: (bytes: number) => void) => {
  const result = new Map<string, EvidenceFile>();
  const buffer = Buffer.allocUnsafe(pieceBytes);
  const read = evidenceReader(realRoot);
  let [total, since, count] = [0, 0, 0];
  const turn: Turn = (bytes) => {
    total += bytes;
    since += bytes;
    if (since < bytesAtOnce) return undefined;
    since = 0;
    tell(total);
    return pause();
  };
  for (const path of paths) {
    result.set(path, await read(path, buffer, turn));
    count += 1;
    if (count % filesAtOnce === 0) await pause();
  }
  return result;
};

/**
 * Hashes files of a workspace by their paths in it, in bounded memory: here where they are small, in two threads where they are
 * not, the largest first. The result has every path once, in the order given, and does not depend on who hashed it.
 */
export const hashFiles = async (
  root: string,
  given: Iterable<string>,
  { progress, worker = join(__dirname, 'hash-worker.js') }: HashOptions = {},
): Promise<Map<string, EvidenceFile>> => {
  const realRoot = realpathSync(root);
  const paths = [...new Set(given)];
  const files = paths.map((path) => ({ path, size: sizeOf(realRoot, path) }));
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const tell = (bytes: number): void => progress?.(bytes, total);
  const threads = Math.min(maxThreads, availableParallelism(), paths.length);
  const shares = total > smallBytes && threads > 1 && existsSync(worker);
  const bySize = shares ? files.sort((a, b) => b.size - a.size).map(({ path }) => path) : [];
  const shared = shares ? await hashInWorkers(worker, threads, { realRoot, paths: bySize }, tell) : undefined;
  const left = paths.filter((path) => shared?.has(path) !== true);
  const own = await hashHere(realRoot, left, tell);
  return new Map(
    paths.flatMap((path) => {
      const file = shared?.get(path) ?? own.get(path);
      return file === undefined ? [] : [[path, file] as const];
    }),
  );
};
