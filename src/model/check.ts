import type { Finding } from '../schema/assessment.js';
import type { Effort, ReportKind } from '../schema/catalog.js';
import type { Facts } from './facts.js';
import type { Datum, Reason } from './reason.js';
import type { ReportType, Rung } from './rung.js';
import type { Severity } from './severity.js';
import type { ListName } from './workspace.js';

/** A check may hold a control down: it stands no higher than `at` for this type of this report, for this reason. */
export interface Cap {
  readonly control: string;
  readonly report: ReportKind;
  readonly type: ReportType;
  readonly at: Rung;
  readonly reason: Reason;
}

/** One gap, deviation or observation, as the check that saw it tells it. The engine makes it a finding. */
export interface Observation {
  readonly subject: Finding['subject'];
  readonly severity: Severity;
  readonly title: string;
  readonly condition: string;
  readonly criteria: string;
  readonly effect: string;
  readonly recommendation: string;
  readonly reports: readonly ReportKind[];
  readonly requirements: readonly string[];
  readonly controls: readonly string[];
  readonly blocksPeriod: boolean;
  readonly effort: Effort;
  readonly data: Readonly<Record<string, Datum>>;
  /** Controls that make the gap good as a whole, found by the check itself: they lower the severity as compensating controls do. */
  readonly compensatedBy?: readonly string[];
  /** Grows when the same gap gets worse. */
  readonly measure: number;
  /** The item of the workspace that it is about. */
  readonly item?: { readonly list: ListName; readonly index: number };
}

export interface CheckResult {
  readonly caps?: readonly Cap[];
  readonly observations?: readonly Observation[];
}

/**
 * When a check runs. control: looks at controls alone. reliance: needs the standings of other controls. requirement: needs the
 * conclusions, and caps nothing any more. finding: needs the ids of all that the stages before it found.
 */
export type Stage = 'control' | 'reliance' | 'requirement' | 'finding';

/** A pure function that looks at the facts and yields findings. To add one: a file here and a line in its registry. */
export interface Check {
  /** Part of every finding's identity: never renamed. */
  readonly id: string;
  readonly stage: Stage;
  readonly gap: Finding['gap'];
  /** The rule in a sentence, printed by `explain`. */
  readonly rule: string;
  /** The paragraph or source that asks for it. */
  readonly source: string;
  readonly run: (facts: Facts) => CheckResult;
}
