import { fromDay, toDay, weekday } from '../../model/plain-date.js';
import type { PlainDate } from '../../model/plain-date.js';

/** Monday to Friday without holidays, after the day of the assessment up to the horizon, counted from 0. */
export interface WorkingDays {
  /** The date of a working day; null after the horizon. */
  readonly dateOf: (number: number) => PlainDate | null;
  /** Number of the first working day after a date; Infinity where there is none before the horizon. */
  readonly firstAfter: (date: PlainDate) => number;
}

/** The days are counted as far as they are asked for: most plans end long before the horizon. */
export const workingDays = (asOf: PlainDate, horizon: PlainDate, holidays: readonly PlainDate[] = []): WorkingDays => {
  const free = new Set(holidays.map(toDay));
  const last = toDay(horizon);
  const days: PlainDate[] = [];
  let next = toDay(asOf) + 1;
  const grow = (): boolean => {
    while (next <= last && (weekday(next) > 5 || free.has(next))) next++;
    if (next > last) return false;
    days.push(fromDay(next));
    next++;
    return true;
  };
  const dateOf = (number: number): PlainDate | null => {
    while (days.length <= number && grow());
    return days[number] ?? null;
  };
  const firstAfter = (date: PlainDate): number => {
    if (date >= horizon) return Infinity;
    while ((days.at(-1) ?? '') <= date) if (!grow()) return Infinity;
    let [low, high] = [0, days.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((days[middle] ?? '') <= date) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { dateOf, firstAfter };
};
