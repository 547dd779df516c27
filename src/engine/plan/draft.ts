import type { Action } from '../../schema/assessment.js';
import type { Finding } from '../../schema/assessment.js';
import type { Owner } from '../schedule/assign-owner.js';
import type { ActionSubject } from './subject-of.js';

/** An action before it has an order and dates. */
export interface Draft extends Omit<
  Action,
  'owner' | 'phase' | 'because' | 'from' | 'worked' | 'to' | 'dependsOn' | 'critical' | 'quickWin' | 'subject'
> {
  readonly subject: ActionSubject;
  readonly findings: readonly Finding[];
  readonly owner: Owner;
}

/** A draft in its place: in a phase, after what it waits for. */
export interface PlacedDraft extends Draft, Pick<Action, 'phase' | 'because' | 'dependsOn'> {}
