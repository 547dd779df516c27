import { fromDay, isPlainDate, toDay, type PlainDate } from '../plain-date.js';

/** Spreadsheets count days from 1899-12-30: that is right from 1900-03-01 on, since they hold 1900 for a leap year. */
const offset = 25_569;
const first = 61;

/** The number that a spreadsheet keeps for a day; nothing for days before 1900-03-01 and for what is no day. */
export const dateSerial = (date: PlainDate): number | undefined => {
  const serial = isPlainDate(date) ? toDay(date) + offset : 0;
  return serial < first ? undefined : serial;
};

/** The day of such a number; nothing where it is none. Times of day are cut off. */
export const serialDate = (serial: number): PlainDate | undefined =>
  serial >= first && serial < 110_000 ? fromDay(Math.floor(serial) - offset) : undefined;
