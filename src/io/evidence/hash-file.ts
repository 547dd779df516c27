import { createHash } from 'node:crypto';
import { type BigIntStats, closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { EvidenceFile } from '../../model/workspace.js';
import { systemCode, systemReason } from '../disk/disk-error.js';

/** So many bytes are in memory at a time, however large the file is. */
export const pieceBytes = 256 * 1024;

/** Hears of each piece that was read. What it promises is waited for: other work gets its turn. */
export type Turn = (bytes: number) => Promise<void> | undefined;

const refused = (why: string): EvidenceFile => ({ state: 'refused', why });

const sameFile = (a: BigIntStats, b: BigIntStats): boolean =>
  a.size === b.size && a.mtimeNs === b.mtimeNs && a.ctimeNs === b.ctimeNs;

const failure = (error: unknown): EvidenceFile => {
  const code = systemCode(error) ?? '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { state: 'missing', why: 'there is no such file' };
  if (code === 'ELOOP') return refused('it is a link');
  if (code === 'ENXIO') return refused('it is not a plain file');
  return { state: 'unreadable', why: systemReason(error) };
};

const hashOpen = async (
  handle: number,
  buffer: Buffer,
  turn: Turn,
  take: (piece: Buffer) => void,
): Promise<EvidenceFile> => {
  const before = fstatSync(handle, { bigint: true });
  if (!before.isFile()) return refused('it is not a plain file');
  const hash = createHash('sha256');
  let bytes = 0;
  for (;;) {
    const read = readSync(handle, buffer, 0, buffer.length, null);
    if (read === 0) break;
    const piece = buffer.subarray(0, read);
    hash.update(piece);
    take(piece);
    bytes += read;
    const pause = turn(read);
    if (pause !== undefined) await pause;
  }
  if (!sameFile(before, fstatSync(handle, { bigint: true })) || BigInt(bytes) !== before.size) {
    return { state: 'unreadable', why: 'it changed while it was read' };
  }
  return { state: 'read', sha256: hash.digest('hex'), bytes };
};

/** Thrown through by `take`: what went wrong is not the fault of the file that is read. */
class TakeFailed extends Error {
  constructor(override readonly cause: unknown) {
    super('the pieces could not be taken');
  }
}

/**
 * The SHA-256 of a plain file, read piece by piece through `buffer`. Links, folders, pipes and devices are refused without waiting;
 * what goes wrong with the file is said, never thrown. `take` gets each piece (valid until it returns); what it throws is thrown.
 */
export const hashFile = async (
  path: string,
  buffer: Buffer,
  turn: Turn,
  take?: (piece: Buffer) => void,
): Promise<EvidenceFile> => {
  const guarded = (piece: Buffer): void => {
    try {
      take?.(piece);
    } catch (error) {
      throw new TakeFailed(error);
    }
  };
  let handle: number | undefined;
  try {
    handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
    return await hashOpen(handle, buffer, turn, guarded);
  } catch (error) {
    if (error instanceof TakeFailed) throw error.cause;
    return failure(error);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
};
