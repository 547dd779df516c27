import type { DiscountedEvidence } from '../model/facts.js';
import { compareBy } from '../model/order.js';
import type { PlainDate } from '../model/plain-date.js';
import type { EvidenceFile, Workspace } from '../model/workspace.js';
import type { Control, Evidence } from '../schema/registers.js';

export interface SortedEvidence {
  readonly evidence: readonly Evidence[];
  readonly discounted: readonly DiscountedEvidence[];
}

type Doubt = Pick<DiscountedEvidence, 'because' | 'why'>;

/** The last day that a piece of evidence speaks for. */
export const speaksFor = (evidence: Evidence): PlainDate => evidence.covers?.to ?? evidence.performed;

const doubtOfFile = (evidence: Evidence, file: EvidenceFile | undefined): Doubt | undefined => {
  if (!evidence.file) return undefined;
  if (!file) return { because: 'unreadable', why: 'nobody has looked at the file' };
  if (file.state !== 'read') return { because: file.state, why: file.why };
  return evidence.sha256 !== undefined && evidence.sha256 !== file.sha256
    ? {
        because: 'changed',
        why: `its SHA-256 is now ${file.sha256.slice(0, 12)}…, recorded was ${evidence.sha256.slice(0, 12)}…`,
      }
    : undefined;
};

const doubt = (
  control: Control,
  evidence: Evidence,
  file: EvidenceFile | undefined,
  asOf: PlainDate,
): Doubt | undefined => {
  if (evidence.performed > asOf) return { because: 'future', why: `it is dated ${evidence.performed}, after ${asOf}` };
  if (control.since && evidence.performed < control.since) {
    return {
      because: 'outside-life',
      why: `it is dated ${evidence.performed}, before the control started on ${control.since}`,
    };
  }
  if (control.until && evidence.performed > control.until) {
    return {
      because: 'outside-life',
      why: `it is dated ${evidence.performed}, after the control ended on ${control.until}`,
    };
  }
  if (!evidence.file && !evidence.ref)
    return { because: 'placeless', why: 'neither a file nor a reference says where it is kept' };
  return doubtOfFile(evidence, file);
};

/** The evidence of every control, split into what counts and what doesn't, with the reason. Oldest first. */
export const sortEvidence = (workspace: Workspace, asOf: PlainDate): ReadonlyMap<string, SortedEvidence> => {
  const sorted = new Map<string, { evidence: Evidence[]; discounted: DiscountedEvidence[] }>();
  const controls = new Map(workspace.controls.map((control) => [control.id, control]));
  workspace.evidence.forEach((evidence, index) => {
    const control = controls.get(evidence.control);
    if (!control) return;
    const entry = sorted.get(control.id) ?? { evidence: [], discounted: [] };
    sorted.set(control.id, entry);
    const file = evidence.file ? workspace.evidenceFiles.get(evidence.file) : undefined;
    const why = doubt(control, evidence, file, asOf);
    if (why) entry.discounted.push({ evidence, index, ...why });
    else entry.evidence.push(evidence);
  });
  for (const entry of sorted.values()) entry.evidence.sort(compareBy(speaksFor, (item: Evidence) => item.id));
  return sorted;
};
