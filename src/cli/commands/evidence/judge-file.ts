import type { EvidenceFile } from '../../../model/workspace.js';
import type { Evidence } from '../../../schema/registers.js';

/** Why an item of evidence is not in order. */
export interface EvidenceFault {
  readonly state:
    | 'missing'
    | 'changed'
    | 'unreadable'
    | 'refused'
    | 'no-hash'
    | 'placeless'
    | 'future'
    | 'outside-life'
    | 'outside-period'
    | 'stale'
    | 'duplicate';
  readonly why: string;
}

const short = (sha256: string): string => `${sha256.slice(0, 12)}…`;

/** Compares a file with what was recorded of it. `found` is absent for what is kept elsewhere and was not looked at. */
export const judgeFile = (
  { file, ref, sha256, size }: Evidence,
  found: EvidenceFile | undefined,
): EvidenceFault | undefined => {
  if (file === undefined && ref === undefined)
    return { state: 'placeless', why: 'neither a file nor a reference says where it is kept' };
  if (found === undefined)
    return file === undefined ? undefined : { state: 'unreadable', why: 'nobody has looked at the file' };
  if (found.state !== 'read') return found;
  if (sha256 !== undefined) {
    const why = `its SHA-256 is now ${short(found.sha256)}, recorded was ${short(sha256)}`;
    return found.sha256 === sha256 ? undefined : { state: 'changed', why };
  }
  return size !== undefined && size !== found.bytes
    ? { state: 'changed', why: `it has ${found.bytes} bytes now, recorded were ${size}` }
    : { state: 'no-hash', why: 'no SHA-256 is recorded, so a change would not be seen' };
};
