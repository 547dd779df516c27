import type { Action, Assessment } from '../../schema/assessment.js';
import { gapRegister } from './gap-register.js';
import type { GapRow } from './gap-register.js';

/** The action that closes each open finding: a finding's dates are its action's. */
export const actionOf = ({ plan }: Pick<Assessment, 'plan'>): ReadonlyMap<string, Action> =>
  new Map(plan.actions.flatMap((action) => action.closes.map((id) => [id, action] as const)));

/** Open findings as the gap register tells them, in the order in which to work on them. */
export const openGaps = (assessment: Assessment): GapRow[] => {
  const gaps = new Map(gapRegister(assessment).map((gap) => [gap.id, gap]));
  return assessment.order.flatMap((id) => gaps.get(id) ?? []);
};
