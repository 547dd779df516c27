import type { Change } from '../change.js';
import type { PlanContext, Planned } from './edit.js';
import { planControl } from './plan-control.js';
import { planPeriod, planType } from './plan-period.js';
import { planMethod, planSystem, planVendor } from './plan-register.js';
import { planCategory, planObjective, planPack, planReport } from './plan-scope.js';

/**
 * What a change means in this workspace: a sentence, and the edits that make it. Throws exit 2 where an id leads nowhere or the
 * change is none. Findings taken as fixed have no edits: they are looked up in the assessment after all other changes.
 */
export const planChange = (change: Change, context: PlanContext): Planned => {
  switch (change.kind) {
    case 'report':
      return planReport(change, context);
    case 'category':
      return planCategory(change, context);
    case 'pack':
      return planPack(change, context);
    case 'objective':
      return planObjective(change, context);
    case 'system':
      return planSystem(change, context);
    case 'vendor':
      return planVendor(change, context);
    case 'control':
      return planControl(change, context);
    case 'method':
      return planMethod(change, context);
    case 'period':
    case 'shift':
    case 'move':
      return planPeriod(change, context);
    case 'type':
      return planType(change, context);
    case 'fix': {
      const what = {
        finding: `the finding ${change.id}`,
        control: `every open finding about ${change.id}`,
        severity: `every open ${change.id} finding`,
      }[change.what];
      return { says: `Take ${what} as closed.`, edits: [] };
    }
  }
};
