import { addDays, addMonths, fieldsOf } from '../../model/plain-date.js';
import type { PlainDate } from '../../model/plain-date.js';
import type { CleanStart } from '../../schema/schedule.js';
import { fieldworkWeeks } from './assumptions.js';

/** Lengths that are asked for, in months: three is the market's floor, six to twelve are usual. No standard sets a minimum. */
const lengths = [3, 6, 9, 12] as const;

/** The last day of a period of whole months: from 15 January, three months end on 14 April; from 30 November on the last of February. */
export const periodEnd = (from: PlainDate, months: number): PlainDate => {
  const anniversary = addMonths(from, months);
  return fieldsOf(anniversary).day === fieldsOf(from).day ? addDays(anniversary, -1) : anniversary;
};

/** The periods that could start on a day, each with the day from which its report can be had. */
export const planPeriods = (from: PlainDate): CleanStart['periods'] =>
  lengths.map((months) => {
    const to = periodEnd(from, months);
    return { months, from, to, reportBy: addDays(to, fieldworkWeeks * 7) };
  });
