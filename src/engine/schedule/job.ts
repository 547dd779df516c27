import type { PlainDate } from '../../model/plain-date.js';
import type { Finding } from '../../schema/assessment.js';
import type { Owner } from './assign-owner.js';

/** An open finding as work to be planned. */
export interface Job {
  readonly finding: string;
  readonly owner: Owner;
  /** Person-days. */
  readonly effort: number;
  readonly due: PlainDate | null;
  /** Open findings to close first. */
  readonly after: readonly string[];
}

/** Open findings as work, in the order of work. The effort is the middle of a finding's range. */
export const jobsOf = (
  findings: readonly Finding[],
  order: readonly string[],
  ownerOf: (finding: Finding) => Owner,
): Job[] => {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const open = new Set(order);
  return order.flatMap((id) => {
    const finding = byId.get(id);
    if (!finding) return [];
    return [
      {
        finding: id,
        owner: ownerOf(finding),
        effort: (finding.effort.low + finding.effort.high) / 2,
        due: finding.response?.due ?? null,
        after: finding.dependsOn.filter((other) => other !== id && open.has(other)),
      },
    ];
  });
};
