import type { Control, Evidence } from '../schema/registers.js';
import { compareBy } from './order.js';
import type { EvidenceFile } from './workspace.js';

export interface RepeatedFile {
  readonly evidence: Evidence;
  /** The earlier occurrence that the same file was given for. */
  readonly first: Evidence;
  /** The same path, or another file with the same SHA-256. */
  readonly same: 'file' | 'content';
}

const sameOccurrence = (a: Evidence, b: Evidence): boolean =>
  a.covers?.from === b.covers?.from && a.covers?.to === b.covers?.to && a.performed === b.performed;

const byDay = compareBy<Evidence>(
  (item) => item.performed,
  (item) => item.id,
);

/**
 * Items of one control's evidence whose file was already given for another occurrence. A continuous control has one occurrence, so
 * nothing repeats there; and a configuration that nobody changed reads the same when it is exported again.
 */
export const repeatedFiles = (
  control: Pick<Control, 'frequency'>,
  evidence: readonly Evidence[],
  files: ReadonlyMap<string, EvidenceFile>,
): RepeatedFile[] => {
  if (control.frequency === 'continuous') return [];
  const byPath = new Map<string, Evidence>();
  const byContent = new Map<string, Evidence>();
  return [...evidence].sort(byDay).flatMap((item): RepeatedFile[] => {
    const read = item.file === undefined ? undefined : files.get(item.file);
    const sha256 = read?.state === 'read' ? read.sha256 : item.sha256;
    const atPath = item.file === undefined ? undefined : byPath.get(item.file);
    const alike = sha256 === undefined || item.kind === 'configuration' ? undefined : byContent.get(sha256);
    if (item.file !== undefined && atPath === undefined) byPath.set(item.file, item);
    if (sha256 !== undefined && !byContent.has(sha256)) byContent.set(sha256, item);
    if (atPath !== undefined && !sameOccurrence(atPath, item)) return [{ evidence: item, first: atPath, same: 'file' }];
    return alike !== undefined && alike.file !== item.file && !sameOccurrence(alike, item)
      ? [{ evidence: item, first: alike, same: 'content' }]
      : [];
  });
};
