import type { Task } from '../../schema/schedule.js';
import { sentence } from './plural.js';
import { figure } from './priority.js';

const planText: Readonly<Record<Task['plan'], string>> = {
  none: '',
  holds: 'the due date is kept',
  short: 'the due date comes before the work can be done at this capacity',
  overdue: 'the due date is past',
};

/** When the work on a finding is planned, by whom and at what capacity. */
export const taskText = ({ owner, capacity, effort, from, worked, to, plan, undated }: Task): string => {
  const work = `${figure(effort)} ${effort === 1 ? 'person-day' : 'person-days'} at ${figure(capacity)} a week, ${owner ?? 'in the queue of what nobody is named for'}`;
  const dates = ((): string => {
    if (from === null || worked === null) {
      return undated === 'no-capacity' ? 'no day: nobody has time for it' : 'no day: too far away to name one';
    }
    const span = from === worked ? `on ${from}` : `${from} to ${worked}`;
    if (to === null) return `${span}, closed too far away to name the day`;
    return to === worked ? span : `${span}, closed on ${to}`;
  })();
  return sentence([dates, work, ...(planText[plan] === '' ? [] : [planText[plan]])].join('; '));
};
