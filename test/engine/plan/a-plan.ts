import type { Action, Assessment, Finding } from '../../../src/schema/assessment';
import type { Together } from '../../../src/schema/review-topics';
import { unowned } from '../../reports/some-findings';
import { aCatalog, aPack, aRequirement, someKnowledge } from '../a-workspace';

/** A finding about the control C1 that nobody has answered to. */
export const aFinding = (id: string, change: Partial<Finding> = {}): Finding => {
  const [check = '', subject = ''] = id.split(':');
  return { ...unowned, id, check, subject: { kind: 'control', id: subject }, controls: [subject], ...change };
};

export const together = (id: string, ...requirements: string[]): Together => ({
  id,
  title: `all of ${id}`,
  owner: 'Head of IT',
  requirements,
});

/** A SOC 1 and a SOC 2 catalog whose requirements O1 and R1 one set of controls answers; R2 stands alone. */
export const sharedKnowledge = {
  ...someKnowledge(aPack(aRequirement('O1')), aCatalog({ requirements: [aRequirement('R1'), aRequirement('R2')] })),
  together: [together('access', 'R1', 'O1')],
};

export const actionOf = ({ plan }: Assessment, id: string): Action => {
  const action = plan.actions.find((item) => item.id === id);
  if (!action) throw new Error(`no action ${id}; there are ${plan.actions.map((item) => item.id).join(', ')}`);
  return action;
};
