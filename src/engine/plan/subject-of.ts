import type { Remedy } from '../../model/plan.js';
import type { Finding } from '../../schema/assessment.js';

/** What an action is done on. `together`: requirements that one set of controls answers, by the id in the data file. */
export interface ActionSubject {
  readonly kind: Finding['subject']['kind'] | 'together';
  readonly id: string;
}

/** The empty registers of both reports are filled in one go. */
const register = 'register.';

/** What the work that closes a finding is done on: findings with one subject and one kind of work are one action. */
export const subjectOf = (
  { subject, controls }: Pick<Finding, 'subject' | 'controls'>,
  { on }: Pick<Remedy, 'on'>,
  togetherOf: ReadonlyMap<string, string>,
): ActionSubject => {
  const [only, ...others] = controls;
  if (on === 'control' && subject.kind !== 'control' && only !== undefined && others.length === 0) {
    return { kind: 'control', id: only };
  }
  if (on === 'requirement' && subject.kind === 'requirement') {
    const together = togetherOf.get(subject.id);
    return together === undefined ? subject : { kind: 'together', id: together };
  }
  return subject.kind === 'engagement' && subject.id.startsWith(register) ? { ...subject, id: 'register' } : subject;
};
