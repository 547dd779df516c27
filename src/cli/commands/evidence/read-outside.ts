import { resolve } from 'node:path';
import { hashFile, pieceBytes } from '../../../io/evidence/hash-file.js';
import type { EvidenceFile, Workspace } from '../../../model/workspace.js';
import type { Evidence } from '../../../schema/registers.js';

/** `evidence add --reference --allow-outside` leaves such an item: a hash, and in `ref` the path that leads to the file. */
export const liesOutside = ({ file, ref, sha256 }: Evidence): boolean =>
  file === undefined && ref !== undefined && sha256 !== undefined;

/** Hashes the files that lie outside the workspace, by the id of their evidence. `root` is the workspace's absolute path. */
export const readOutside = async (root: string, { evidence }: Workspace): Promise<Map<string, EvidenceFile>> => {
  const buffer = Buffer.allocUnsafe(pieceBytes);
  const result = new Map<string, EvidenceFile>();
  for (const item of evidence) {
    if (!liesOutside(item) || item.ref === undefined) continue;
    result.set(item.id, await hashFile(resolve(root, item.ref), buffer, () => undefined));
  }
  return result;
};
