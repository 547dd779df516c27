import type { Assessment } from '../../schema/assessment.js';

/** A control that somebody else has to run, and the requirements that count on it. */
export interface ComplementaryRow {
  readonly text: string;
  readonly requirements: readonly string[];
}

export interface Complementary {
  /** Complementary user entity controls (CUECs). */
  readonly userEntities: readonly ComplementaryRow[];
  /** Complementary subservice organization controls (CSOCs). */
  readonly subservice: readonly ComplementaryRow[];
}

/** Typical CUECs and CSOCs of the requirements in scope, each once. */
export const complementary = ({ requirements }: Assessment): Complementary => {
  const rowsOf = (list: 'cuecs' | 'csocs'): ComplementaryRow[] => {
    const rows = new Map<string, string[]>();
    for (const requirement of requirements) {
      for (const text of requirement[list]) {
        const ids = rows.get(text) ?? [];
        rows.set(text, ids);
        ids.push(requirement.id);
      }
    }
    return [...rows].map(([text, ids]) => ({ text, requirements: ids }));
  };
  return { userEntities: rowsOf('cuecs'), subservice: rowsOf('csocs') };
};
