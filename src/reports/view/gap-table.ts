import type { GapRow } from './gap-register.js';
import { joinFirst } from './plural.js';

/** The columns of the table that lists every finding, wherever it stands. */
export const gapColumns = ['No.', 'Finding', 'Severity', 'Requirements', 'Owner', 'Due', 'Status'] as const;

/** Its cells. `shown` is the title of the finding as the format links it. */
export const gapCells = <T>(gap: GapRow, shown: T): readonly (T | string | number)[] => [
  gap.number,
  shown,
  gap.severity,
  joinFirst(gap.requirements, 4) || 'none',
  gap.owner ?? 'not named',
  gap.due ?? 'not set',
  gap.status,
];
