import { addMonths, earlier } from '../../model/plain-date.js';
import type { PlainDate } from '../../model/plain-date.js';
import type { Schedule } from '../../schema/schedule.js';

/** Person-days a week for readiness work where none are on record: people have their usual work too. Ours, no standard's. */
export const defaultCapacity = 1;

/** From the end of a type 2 period to the report, in weeks: fieldwork, review and letter of representations. Ours. */
export const fieldworkWeeks = 6;

/** Estimates are not stretched over more than ten years, and never so far that a period after them would leave the calendar. */
const horizonOf = (asOf: PlainDate): PlainDate => earlier(addMonths(asOf, 120), '2198-06-30');

export const assumptionsOn = (asOf: PlainDate): Schedule['assumptions'] => ({
  capacity: defaultCapacity,
  fieldworkWeeks,
  horizon: horizonOf(asOf),
});
