import type { Host } from '../../../model/host.js';
import { exitCodes, isSocGapError } from '../../../model/problem.js';
import type { Workspace } from '../../../model/workspace.js';
import type { Assessment } from '../../../schema/assessment.js';
import type { Control } from '../../../schema/registers.js';
import { assessFolder } from '../../assess-folder.js';

/** An assessment of the folder, or nothing where its scope is not answered yet. */
const assessmentOf = async (host: Host, folder: string, asOf: string | undefined): Promise<Assessment | undefined> => {
  try {
    return await assessFolder(host, folder, { asOf, cache: false });
  } catch (error) {
    if (isSocGapError(error) && error.exitCode === exitCodes.unanswered) return undefined;
    throw error;
  }
};

/**
 * Whether the IT general controls under an automated control are shown to hold, as the assessment sees them: it names systems,
 * each has general controls or a vendor that carries them, and no finding says that they fall short. What is not known is false.
 */
export const generalControlsHold = async (
  host: Host,
  folder: string,
  workspace: Workspace,
  control: Control,
  asOf: string | undefined,
): Promise<boolean> => {
  const ids = control.systems ?? [];
  if (control.nature !== 'automated' || ids.length === 0) return false;
  const named = workspace.systems.filter(({ id, generalControls, vendor }) => {
    const some = Object.values(generalControls ?? {}).some((controls) => controls.length > 0);
    return ids.includes(id) && (some || vendor !== undefined);
  });
  if (named.length < ids.length) return false;
  const assessment = await assessmentOf(host, folder, asOf);
  if (!assessment) return false;
  const falling = assessment.findings.filter(({ check }) => check === 'general-controls');
  return !falling.some(({ subject, controls }) => ids.includes(subject.id) || controls.includes(control.id));
};
