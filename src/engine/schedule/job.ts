import { phases } from '../../model/plan.js';
import type { PlainDate } from '../../model/plain-date.js';
import type { Phase } from '../../schema/assessment.js';
import type { Effort } from '../../schema/catalog.js';
import type { Owner } from './assign-owner.js';

/** An action as work to be planned. */
export interface Job {
  readonly action: string;
  readonly owner: Owner;
  /** Person-days. */
  readonly effort: number;
  readonly due: PlainDate | null;
  /** Place of its phase in the plan: what a period waits for comes first. */
  readonly phase: number;
  /** Actions to finish first. */
  readonly after: readonly string[];
}

/** What a job is made of: an action in its place in the order of work. */
export interface Work {
  readonly id: string;
  readonly owner: Owner;
  readonly effort: Effort;
  readonly due: PlainDate | null;
  readonly phase: Phase;
  readonly dependsOn: readonly { readonly action: string }[];
}

/** Actions as jobs, in the order of work. The effort is the middle of its range. */
export const jobsOf = (works: readonly Work[]): Job[] =>
  works.map(({ id, owner, effort, due, phase, dependsOn }) => ({
    action: id,
    owner,
    effort: (effort.low + effort.high) / 2,
    due,
    phase: phases.indexOf(phase),
    after: dependsOn.map(({ action }) => action),
  }));
