import { isPlainDate } from '../../model/plain-date.js';

const closedForever = /^(0000-00-00|1900-01-01|9999-12-31)/;

/**
 * The day at the start of a cell as the number YYYYMMDD: 2026-03-31, also with a time behind it. 0 for an empty cell and for the
 * days that systems write for "never". Nothing where the cell is no such day.
 */
export const readDay = (cell: string): number | undefined => {
  const text = cell.trim();
  if (text === '' || closedForever.test(text)) return 0;
  const day = text.slice(0, 10);
  return isPlainDate(day) && /^([T ]|$)/.test(text.slice(10)) ? Number(day.replaceAll('-', '')) : undefined;
};
