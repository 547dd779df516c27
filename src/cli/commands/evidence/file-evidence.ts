import { isAbsolute, relative, resolve, sep } from 'node:path';
import { copyEvidence } from '../../../io/evidence/copy-evidence.js';
import { hashFile, pieceBytes } from '../../../io/evidence/hash-file.js';
import { pathInside } from '../../../io/evidence/path-inside.js';
import { readEvidence } from '../../../io/evidence/read-evidence.js';
import type { Host } from '../../../model/host.js';
import { exitCodes, inputError, SocGapError } from '../../../model/problem.js';
import type { EvidenceFile } from '../../../model/workspace.js';
import { evidenceName } from './evidence-name.js';
import type { AddRequest } from './read-add-request.js';

/** Where the file is from now on. */
export interface FiledEvidence {
  readonly how: 'copied' | 'present' | 'referenced' | 'outside';
  /** Path in the workspace; for one that stays outside the path that leads there. */
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
  /** Leaves the disk as it was. */
  undo(): void;
}

const hints = {
  missing: 'name a file that is there',
  refused: 'name the file itself: links, folders, pipes and devices are no evidence',
  unreadable: 'make it readable, and see that nobody writes to it meanwhile',
} as const;

/** A file that cannot be evidence: exit 2, or 4 where the disk or its permissions stand in the way. */
const unfit = (file: string, { state, why }: Exclude<EvidenceFile, { state: 'read' }>): SocGapError =>
  new SocGapError(state === 'unreadable' ? exitCodes.disk : exitCodes.input, [
    { code: `${state}-file`, message: `the file cannot be filed: ${why}`, hint: hints[state], place: { file } },
  ]);

const outside = (file: string): SocGapError =>
  inputError({
    code: 'outside-workspace',
    message: 'the file lies outside the workspace',
    hint: 'leave out --reference to copy it, or allow it with --allow-outside',
    place: { file },
  });

const nothing = (): void => undefined;

const refer = async (root: string, source: string, path: string): Promise<FiledEvidence> => {
  const file = (await readEvidence(root, [path])).get(path);
  if (file?.state !== 'read') throw unfit(source, file ?? { state: 'missing', why: 'there is no such file' });
  return { how: 'referenced', path, sha256: file.sha256, size: file.bytes, undo: nothing };
};

const referOutside = async (root: string, source: string, full: string): Promise<FiledEvidence> => {
  const file = await hashFile(full, Buffer.allocUnsafe(pieceBytes), () => undefined);
  if (file.state !== 'read') throw unfit(source, file);
  const path = isAbsolute(source) ? source : relative(root, full).split(sep).join('/');
  return { how: 'outside', path, sha256: file.sha256, size: file.bytes, undo: nothing };
};

/**
 * Puts the file where the register can name it. A file that lies under evidence/ already stays where it is; one that lies elsewhere
 * is copied, unless it is to be referenced. For a workspace that this run has locked.
 */
export const fileEvidence = async (host: Host, root: string, request: AddRequest): Promise<FiledEvidence> => {
  const { source, control, performed } = request;
  const full = resolve(host.cwd, source);
  const inside = pathInside(root, full);
  if (inside !== undefined && (request.reference || inside.startsWith('evidence/'))) return refer(root, source, inside);
  if (request.reference) {
    if (!request.allowOutside) throw outside(source);
    return referOutside(root, source, full);
  }
  const copy = await copyEvidence({
    root,
    source: full,
    folders: ['evidence', control],
    nameOf: (attempt) => evidenceName(performed, source, attempt),
  });
  if ('state' in copy) throw unfit(source, copy);
  const { path, sha256, bytes, copied } = copy;
  return {
    how: copied ? 'copied' : 'present',
    path,
    sha256,
    size: bytes,
    undo: () => {
      copy.undo();
    },
  };
};
