import { createHash } from 'node:crypto';
import { type BigIntStats, closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, win32 } from 'node:path';
import type { EvidenceFile } from '../model/workspace.js';
import { systemCode, systemReason } from './disk-error.js';

const pieceBytes = 256 * 1024;
/** After so many bytes other work gets its turn: a signal is heard while a large tree is hashed. */
const bytesAtOnce = 8 * 1024 * 1024;

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const refused = (why: string): EvidenceFile => ({ state: 'refused', why });

const leadsAway = (path: string): boolean =>
  path === '' ||
  path.includes('\0') ||
  isAbsolute(path) ||
  win32.isAbsolute(path) ||
  path.split(/[/\\]/).includes('..');

const sameFile = (a: BigIntStats, b: BigIntStats): boolean =>
  a.size === b.size && a.mtimeNs === b.mtimeNs && a.ctimeNs === b.ctimeNs;

const hashOpen = async (handle: number, buffer: Buffer): Promise<EvidenceFile> => {
  const before = fstatSync(handle, { bigint: true });
  if (!before.isFile()) return refused('it is not a plain file');
  const hash = createHash('sha256');
  let [bytes, since] = [0, 0];
  for (;;) {
    const read = readSync(handle, buffer, 0, buffer.length, null);
    if (read === 0) break;
    hash.update(buffer.subarray(0, read));
    bytes += read;
    since += read;
    if (since >= bytesAtOnce) {
      since = 0;
      await pause();
    }
  }
  if (!sameFile(before, fstatSync(handle, { bigint: true })) || BigInt(bytes) !== before.size) {
    return { state: 'unreadable', why: 'it changed while it was read' };
  }
  return { state: 'read', sha256: hash.digest('hex'), bytes };
};

const failure = (error: unknown): EvidenceFile => {
  const code = systemCode(error) ?? '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { state: 'missing', why: 'there is no such file' };
  if (code === 'ELOOP') return refused('it is a link');
  if (code === 'ENXIO') return refused('it is not a plain file');
  return { state: 'unreadable', why: systemReason(error) };
};

/**
 * Hashes the evidence files that a register names, by their path in the workspace. Never throws: what is missing, leads out of the
 * workspace, is a link, a pipe or a device, or cannot be read, says so, and becomes a finding.
 */
export const readEvidence = async (root: string, paths: Iterable<string>): Promise<Map<string, EvidenceFile>> => {
  const result = new Map<string, EvidenceFile>();
  const realRoot = realpathSync(root);
  const buffer = Buffer.allocUnsafe(pieceBytes);
  const folders = new Map<string, boolean>();
  /** A folder on the way that is a link would lead O_NOFOLLOW astray: it looks at the last name only. */
  const isPlainFolder = (folder: string): boolean => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const plain = realpathSync(folder) === folder;
    folders.set(folder, plain);
    return plain;
  };

  const readOne = async (path: string): Promise<EvidenceFile> => {
    if (leadsAway(path)) return refused('the path leads out of the workspace');
    const full = join(realRoot, path);
    let handle: number | undefined;
    try {
      if (!isPlainFolder(dirname(full))) return refused('a folder on the way is a link');
      handle = openSync(full, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
      return await hashOpen(handle, buffer);
    } catch (error) {
      return failure(error);
    } finally {
      if (handle !== undefined) closeSync(handle);
    }
  };

  let count = 0;
  for (const path of paths) {
    if (result.has(path)) continue;
    result.set(path, await readOne(path));
    count += 1;
    if (count % 200 === 0) await pause();
  }
  return result;
};
