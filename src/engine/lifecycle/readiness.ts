import type { LifecycleItem } from '../../schema/assessment.js';
import { item, silence, unlessSilent } from './item.js';
import type { Journey } from './item.js';

const assessed = ({ silent, report }: Journey): LifecycleItem => {
  const [id, text] = ['readiness.assessed', 'Every requirement in scope is assessed'];
  const total = report.scope.requirements;
  if (total === 0) return item(id, text, 'no', 'No requirement is in scope.');
  return silent.length === 0
    ? item(id, text, 'yes', `${total} of ${total}.`)
    : item(id, text, 'no', `Nothing is on record of ${silent.length} of ${total}: ${silent.join(', ')}.`);
};

const planned = (journey: Journey): LifecycleItem => {
  const [id, text] = ['readiness.planned', 'Each critical and high finding has an owner and a due date'];
  const grave = journey.open.filter(({ severity }) => severity === 'critical' || severity === 'high');
  if (grave.length === 0) return item(id, text, unlessSilent(journey), `There is none.${silence(journey)}`);
  const without = grave.filter(({ response }) => response?.owner === undefined || response.due === undefined);
  return without.length === 0
    ? item(id, text, 'yes', `${grave.length} of ${grave.length}, by responses.yaml.`)
    : item(
        id,
        text,
        'no',
        `${without.length} of ${grave.length} ${without.length === 1 ? 'has' : 'have'} none in responses.yaml.`,
        without,
      );
};

/** What must be there before gaps can be worked off in order. */
export const readinessItems = (journey: Journey): LifecycleItem[] => [assessed(journey), planned(journey)];
