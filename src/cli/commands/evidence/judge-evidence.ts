import type { PlainDate } from '../../../model/plain-date.js';
import { repeatedFiles } from '../../../model/repeated-files.js';
import type { EvidenceFile, Workspace } from '../../../model/workspace.js';
import type { Control, Evidence } from '../../../schema/registers.js';
import { horizonOf, judgeDays, stalest } from './judge-days.js';
import { type EvidenceFault, judgeFile } from './judge-file.js';

export interface JudgedEvidence {
  readonly evidence: Evidence;
  /** Position in the register. */
  readonly index: number;
  readonly found: EvidenceFile | undefined;
  /** Empty: in order, as far as it was looked at. */
  readonly faults: readonly EvidenceFault[];
}

const repeats = (control: Control, own: readonly Evidence[], workspace: Workspace): [string, EvidenceFault][] =>
  repeatedFiles(control, own, workspace.evidenceFiles).map(({ evidence, first, same }) => [
    evidence.id,
    {
      state: 'duplicate',
      why: `${same === 'file' ? 'its file' : 'a file of the same content'} is ${first.id} of ${first.performed} already`,
    },
  ]);

/**
 * Every item of the evidence register with all that is not in order about it: its file, its days, its age against the control's
 * frequency, and whether its file stands for another occurrence already. `outside` holds files outside the workspace that were
 * looked at, by the item's id.
 */
export const judgeEvidence = (
  workspace: Workspace,
  asOf: PlainDate,
  outside: ReadonlyMap<string, EvidenceFile> = new Map(),
): JudgedEvidence[] => {
  const horizon = horizonOf(workspace, asOf);
  const controls = new Map(workspace.controls.map((control) => [control.id, control]));
  const judged = workspace.evidence.map((evidence, index) => {
    const found = evidence.file === undefined ? outside.get(evidence.id) : workspace.evidenceFiles.get(evidence.file);
    const control = controls.get(evidence.control);
    const days = control ? judgeDays(evidence, control, horizon, asOf) : [];
    return { evidence, index, found, file: judgeFile(evidence, found), days };
  });
  const byControl = new Map<string, (typeof judged)[number][]>();
  for (const item of judged) {
    const own = byControl.get(item.evidence.control);
    if (own) own.push(item);
    else byControl.set(item.evidence.control, [item]);
  }
  const more = new Map<string, EvidenceFault[]>();
  const add = (id: string, fault: EvidenceFault): unknown => more.set(id, [...(more.get(id) ?? []), fault]);
  for (const [id, own] of byControl) {
    const control = controls.get(id);
    if (!control) continue;
    const usable = own
      .filter(({ file }) => file === undefined || file.state === 'no-hash')
      .map(({ evidence }) => evidence);
    const stale = stalest(control, usable, horizon.end);
    if (stale) add(stale.id, stale.fault);
    for (const [item, fault] of repeats(
      control,
      own.map(({ evidence }) => evidence),
      workspace,
    ))
      add(item, fault);
  }
  return judged.map(({ evidence, index, found, file, days }) => ({
    evidence,
    index,
    found,
    faults: [...(file ? [file] : []), ...days, ...(more.get(evidence.id) ?? [])],
  }));
};
