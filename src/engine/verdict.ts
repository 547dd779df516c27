import type { Reason } from '../model/reason.js';
import { neededRung } from '../model/rung.js';
import type { ReportType, Rung } from '../model/rung.js';
import type { Conclusion, Verdict } from '../schema/assessment.js';

/** A verdict for one type: the rung needed follows from it. */
export const verdict = (
  type: ReportType,
  conclusion: Conclusion,
  reached: Rung | null,
  reasons: readonly Reason[],
): Verdict => ({
  conclusion,
  reached,
  needed: neededRung(type),
  reasons: reasons as Verdict['reasons'],
});
