import type { Assessment, Finding } from '../../schema/assessment.js';
import type { Task } from '../../schema/schedule.js';
import { gapRegister } from '../view/gap-register.js';
import type { GapRow } from '../view/gap-register.js';

/** A finding with its row of the register and its task of the plan. */
export interface KnownFinding {
  readonly finding: Finding;
  readonly gap: GapRow;
  readonly task: Task | undefined;
}

/** Every finding, in the order of the assessment. */
export const knownFindings = (assessment: Assessment): KnownFinding[] => {
  const tasks = new Map(assessment.schedule.tasks.map((task) => [task.finding, task]));
  const gaps = gapRegister(assessment);
  return assessment.findings.flatMap((finding, index) => {
    const gap = gaps[index];
    return gap ? [{ finding, gap, task: tasks.get(finding.id) }] : [];
  });
};
