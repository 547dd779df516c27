import type { Frequency } from '../../schema/registers.js';

const phrases: Readonly<Record<Frequency, string | undefined>> = {
  annual: 'each year',
  'semi-annual': 'each half-year',
  quarterly: 'each quarter',
  monthly: 'each month',
  'semi-monthly': 'twice a month',
  weekly: 'each week',
  'business-daily': 'each business day',
  daily: 'each day',
  'many-a-day': 'several times a day',
  'per-event': undefined,
  continuous: undefined,
};

/** "each quarter": how a sentence says a frequency of the calendar; nothing for the others. */
export const frequencyPhrase = (frequency: Frequency | undefined): string | undefined =>
  frequency === undefined ? undefined : phrases[frequency];
