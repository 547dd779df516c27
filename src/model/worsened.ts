import { isAtLeastAsSevere } from './severity.js';
import type { Severity } from './severity.js';

/** The parts of a finding that grow when the gap does. */
export interface Gravity {
  readonly severity: Severity;
  readonly measure: number;
}

/** Graver than it was, or more of it. One rule for the gate of a pipeline and for comparisons. */
export const worsened = (now: Gravity, before: Gravity): boolean =>
  (now.severity !== before.severity && isAtLeastAsSevere(now.severity, before.severity)) ||
  now.measure > before.measure;
