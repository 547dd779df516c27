/** Plain calendar dates as `YYYY-MM-DD`. Never an instant, never a time zone: an audit period is made of days. */
export type PlainDate = string;

/** Days since 1970-01-01, the form in which dates are counted. */
export type DayNumber = number;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days of a month; `month` counts from 1. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);

/** True for a day that exists: 2024-02-29 does, 2023-02-29 does not. Years 1900 to 2199. */
export const isPlainDate = (value: string): boolean => {
  const match = shape.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const fieldsOf = (date: PlainDate): YearMonthDay => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

/** Days from civil, proleptic Gregorian calendar (H. Hinnant's era arithmetic): no Date object, no time zone. */
export const toDay = (date: PlainDate): DayNumber => {
  const { year, month, day } = fieldsOf(date);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
};

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

export const plainDate = (year: number, month: number, day: number): PlainDate =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

/** The inverse of `toDay`. */
export const fromDay = (dayNumber: DayNumber): PlainDate => {
  const shifted = dayNumber + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1;
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  return plainDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
};

export const addDays = (date: PlainDate, days: number): PlainDate => fromDay(toDay(date) + days);

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => toDay(to) - toDay(from);

/** Adds months and keeps the day where the month has it, else its last day: 31 January plus one month is the end of February. */
export const addMonths = (date: PlainDate, months: number): PlainDate => {
  const { year, month, day } = fieldsOf(date);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return plainDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
};

/** ISO weekday: 1 Monday to 7 Sunday. */
export const weekday = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** A closed interval of days: both ends belong to it. */
export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export const earlier = (a: PlainDate, b: PlainDate): PlainDate => (a <= b ? a : b);
export const later = (a: PlainDate, b: PlainDate): PlainDate => (a >= b ? a : b);
export const contains = (period: Period, date: PlainDate): boolean => period.from <= date && date <= period.to;
