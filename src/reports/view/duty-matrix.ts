import type { AssessedDuties } from '../../schema/assessment.js';

type Pair = AssessedDuties['pairs'][number];

/** The duties of the pairs that somebody holds, each against those before it. */
export interface DutyMatrix {
  readonly duties: readonly string[];
  /** For each duty a cell for every duty before it; null: no such pair is held. */
  readonly rows: readonly { readonly duty: string; readonly cells: readonly (Pair | null)[] }[];
}

/** Who holds what should be kept apart, as a triangle: each pair has one cell. */
export const dutyMatrix = ({ pairs }: Pick<AssessedDuties, 'pairs'>): DutyMatrix => {
  const duties = [...new Set(pairs.flatMap((pair) => pair.duties))];
  const place = new Map(duties.map((duty, index) => [duty, index]));
  const cells = new Map<number, Pair>();
  for (const pair of pairs) {
    const [a = 0, b = 0] = pair.duties.map((duty) => place.get(duty) ?? 0);
    cells.set(Math.max(a, b) * duties.length + Math.min(a, b), pair);
  }
  return {
    duties,
    rows: duties.map((duty, row) => ({
      duty,
      cells: duties.slice(0, row).map((_, column) => cells.get(row * duties.length + column) ?? null),
    })),
  };
};
