import type { AssessedReport } from '../../schema/assessment.js';

export interface ExclusionRow {
  readonly reason: string;
  readonly items: readonly { readonly id: string; readonly title: string }[];
}

/** Requirements and points out of a report's scope, by reason (DC8 asks for the reason). */
export const excludedByReason = ({ scope }: AssessedReport): ExclusionRow[] => {
  const rows = new Map<string, { id: string; title: string }[]>();
  for (const { id, title, reason } of scope.excluded) {
    const items = rows.get(reason) ?? [];
    rows.set(reason, items);
    items.push({ id, title });
  }
  return [...rows].map(([reason, items]) => ({ reason, items }));
};
