import type { Evidence, Frequency } from '../schema/registers.js';
import { daysBetween, earlier } from './plain-date.js';
import type { PlainDate } from './plain-date.js';

/** The most days between two occurrences; what waits for an event has none. */
const intervalDays: Readonly<Record<Frequency, number | null>> = {
  annual: 366,
  'semi-annual': 184,
  quarterly: 92,
  monthly: 31,
  'semi-monthly': 16,
  weekly: 7,
  'business-daily': 4,
  daily: 1,
  'many-a-day': 1,
  'per-event': null,
  continuous: 1,
};

/**
 * The last day up to `date` on which a piece of evidence shows its control in operation; null where it shows none. That is the day
 * of performance. A log that was drawn later shows its earlier days too, where its interval holds at least two occurrences up to
 * the date: one alone may have been performed on the day it was drawn.
 */
export const shownOn = (
  { performed, covers }: Evidence,
  frequency: Frequency | undefined,
  date: PlainDate,
): PlainDate | null => {
  if (performed <= date) return performed;
  const interval = frequency === undefined ? null : intervalDays[frequency];
  if (!covers || interval === null || covers.from > date) return null;
  const last = earlier(covers.to, date);
  return daysBetween(covers.from, last) + 1 >= 2 * interval ? last : null;
};
