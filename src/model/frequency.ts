import type { Frequency } from '../schema/registers.js';

/**
 * Days after which the newest trace of a control is too old to show that it is in operation: one interval of the frequency and
 * about a month of grace, less for short intervals. No standard prescribes them; they are ours, and `explain` prints them.
 */
export const freshDays: Readonly<Record<Frequency, number>> = {
  annual: 395,
  'semi-annual': 215,
  quarterly: 122,
  monthly: 62,
  'semi-monthly': 45,
  weekly: 31,
  'business-daily': 31,
  daily: 31,
  'many-a-day': 31,
  'per-event': 366,
  continuous: 184,
};

/** Frequencies whose occurrences can be counted from the calendar; the others bring their own population. */
export const isPeriodic = (frequency: Frequency): boolean => frequency !== 'per-event' && frequency !== 'continuous';
