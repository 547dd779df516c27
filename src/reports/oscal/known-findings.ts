import type { Action, Assessment, Finding } from '../../schema/assessment.js';
import { gapRegister } from '../view/gap-register.js';
import type { GapRow } from '../view/gap-register.js';
import { actionOf } from '../view/open-gaps.js';

/** A finding with its row of the register and its action in the plan. */
export interface KnownFinding {
  readonly finding: Finding;
  readonly gap: GapRow;
  readonly action: Action | undefined;
}

/** Every finding, in the order of the assessment. */
export const knownFindings = (assessment: Assessment): KnownFinding[] => {
  const actions = actionOf(assessment);
  const gaps = gapRegister(assessment);
  return assessment.findings.flatMap((finding, index) => {
    const gap = gaps[index];
    return gap ? [{ finding, gap, action: actions.get(finding.id) }] : [];
  });
};
