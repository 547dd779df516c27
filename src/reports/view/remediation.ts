import type { Assessment, Finding } from '../../schema/assessment.js';
import { gapRegister } from './gap-register.js';
import type { GapRow } from './gap-register.js';

export interface RemediationRow {
  readonly rank: number;
  readonly gap: GapRow;
  readonly score: number;
  /** The terms of the score, so that nobody has to trust it. */
  readonly terms: string;
  /** Findings of this report to close first. */
  readonly after: readonly GapRow[];
}

/** At most two decimals, none where there are none. */
export const figure = (value: number): string => String(Math.round(value * 100) / 100);

/** `severity 8 × reach 3 × demand 2 ÷ effort 4 = 12`. */
export const priorityTerms = ({ priority }: Pick<Finding, 'priority'>): string =>
  `severity ${figure(priority.severity)} × reach ${figure(priority.reach)} × demand ${figure(priority.demand)} ÷ effort ${figure(priority.effort)} = ${figure(priority.score)}`;

/** Open findings in the order in which to work on them. */
export const remediationRows = (assessment: Assessment): RemediationRow[] => {
  const gaps = new Map(gapRegister(assessment).map((gap) => [gap.id, gap]));
  const findings = new Map(assessment.findings.map((finding) => [finding.id, finding]));
  return assessment.order.flatMap((id, index) => {
    const [gap, finding] = [gaps.get(id), findings.get(id)];
    if (!gap || !finding) return [];
    const after = finding.dependsOn.flatMap((other) => gaps.get(other) ?? []);
    return [{ rank: index + 1, gap, score: finding.priority.score, terms: priorityTerms(finding), after }];
  });
};
