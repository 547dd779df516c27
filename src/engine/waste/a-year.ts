import { daysAnItem } from '../../model/plan.js';
import type { Waste } from '../../schema/assessment.js';
import type { Frequency } from '../../schema/registers.js';

/** Times a year that a control leaves a trace; null where its frequency doesn't say. */
const timesAYear: Readonly<Record<Frequency, number | null>> = {
  annual: 1,
  'semi-annual': 2,
  quarterly: 4,
  monthly: 12,
  'semi-monthly': 24,
  weekly: 52,
  'business-daily': 260,
  daily: 365,
  'many-a-day': null,
  'per-event': null,
  continuous: null,
};

/** What dropping a control frees in a year: items of evidence, and person-days to keep them. */
export const freedAYear = (frequency: Frequency | undefined): Waste['frees'] => {
  const items = frequency === undefined ? null : timesAYear[frequency];
  return { items, days: items === null ? null : Math.round(items * daysAnItem * 100) / 100 };
};
