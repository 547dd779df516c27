import { addMonths, fieldsOf, fromDay, plainDate, toDay, weekday } from '../model/plain-date.js';
import type { DayNumber, Period, PlainDate } from '../model/plain-date.js';
import type { Frequency } from '../schema/registers.js';

/** The days within which one occurrence falls, both ends included, counted since 1970-01-01. */
export interface Window {
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** The calendar cuts it off after the period: it counts where it is filled, and is not missed where it is not. */
  readonly open: boolean;
}

const monthsOf: Partial<Record<Frequency, number>> = { quarterly: 3, monthly: 1 };

const longMonthsOf: Partial<Record<Frequency, number>> = { annual: 12, 'semi-annual': 6 };

/**
 * Years and half-years counted from this day. A control that is performed once in the twelve months of a period has done what it
 * says, in whichever calendar year that day lies.
 */
const windowsFrom = (start: PlainDate, period: Period, months: number): Window[] => {
  const windows: Window[] = [];
  let from = start;
  for (let count = 1; from <= period.to; count++) {
    const next = addMonths(start, count * months);
    windows.push({ from: toDay(from), to: toDay(next) - 1, open: false });
    from = next;
  }
  return windows;
};

/** Calendar windows of whole months, aligned to the year: quarters begin in January, April, July, October. */
const monthWindows = (period: Period, months: number): Window[] => {
  const { year, month } = fieldsOf(period.from);
  let start = plainDate(year, month - ((month - 1) % months), 1);
  const windows: Window[] = [];
  while (start <= period.to) {
    const next = addMonths(start, months);
    windows.push({ from: toDay(start), to: toDay(next) - 1, open: false });
    start = next;
  }
  return windows;
};

/** The first to the fifteenth, and the sixteenth to the last. */
const halfMonthWindows = (period: Period): Window[] =>
  monthWindows(period, 1).flatMap(({ from, to }) => [
    { from, to: from + 14, open: false },
    { from: from + 15, to, open: false },
  ]);

/** ISO weeks: Monday to Sunday. */
const weekWindows = (period: Period): Window[] => {
  const windows: Window[] = [];
  for (let from = toDay(period.from) - (weekday(toDay(period.from)) - 1); from <= toDay(period.to); from += 7) {
    windows.push({ from, to: from + 6, open: false });
  }
  return windows;
};

const dayWindows = (period: Period, counts: (day: DayNumber) => boolean): Window[] => {
  const windows: Window[] = [];
  for (let day = toDay(period.from); day <= toDay(period.to); day++) {
    if (counts(day)) windows.push({ from: day, to: day, open: false });
  }
  return windows;
};

/**
 * The windows in which a control of this frequency is expected to occur within the period. Windows are calendar units, cut to the
 * period; years and half-years run from `yearsFrom`, the first day of the report's period. One that the period's first day cuts is expected: its end lies in the period. One that the last day cuts is `open`:
 * nobody can be blamed for what may still be done after the period. Continuous controls have the whole period as one window.
 * Event-driven controls have none: their population is recorded, not computed.
 */
export const windowsOf = (
  frequency: Frequency,
  period: Period,
  holidays: ReadonlySet<string>,
  yearsFrom: PlainDate = period.from,
): Window[] => {
  const [first, last] = [toDay(period.from), toDay(period.to)];
  const units = ((): Window[] => {
    const months = monthsOf[frequency];
    if (months !== undefined) return monthWindows(period, months);
    const longMonths = longMonthsOf[frequency];
    if (longMonths !== undefined) return windowsFrom(yearsFrom, period, longMonths);
    switch (frequency) {
      case 'semi-monthly':
        return halfMonthWindows(period);
      case 'weekly':
        return weekWindows(period);
      case 'business-daily':
        return dayWindows(period, (day) => weekday(day) <= 5 && !holidays.has(fromDay(day)));
      case 'daily':
      case 'many-a-day':
        return dayWindows(period, () => true);
      case 'continuous':
        return [{ from: first, to: last, open: false }];
      default:
        return [];
    }
  })();
  return units
    .filter((window) => window.to >= first && window.from <= last)
    .map((window) => ({
      from: Math.max(window.from, first),
      to: Math.min(window.to, last),
      open: window.to > last,
    }));
};
