import { isPlainDate } from '../../model/plain-date.js';
import type { DayForm } from '../../schema/registers.js';

const [four, two] = [String.raw`(\d{4})`, String.raw`(\d\d?)`];

/** How each form is read: its shape, and which part of it is year, month and day. A time may follow. */
const forms: Readonly<Record<DayForm, readonly [RegExp, year: number, month: number, day: number]>> = {
  'YYYY-MM-DD': [/^(\d{4})-(\d\d)-(\d\d)(?=[T ]|$)/, 1, 2, 3],
  'YYYY/MM/DD': [new RegExp(`^${four}/${two}/${two}(?=[T ]|$)`), 1, 2, 3],
  'DD.MM.YYYY': [new RegExp(String.raw`^${two}\.${two}\.${four}(?=[T ]|,|$)`), 3, 2, 1],
  'DD/MM/YYYY': [new RegExp(`^${two}/${two}/${four}(?=[T ]|,|$)`), 3, 2, 1],
  'MM/DD/YYYY': [new RegExp(`^${two}/${two}/${four}(?=[T ]|,|$)`), 3, 1, 2],
  'DD-MM-YYYY': [new RegExp(`^${two}-${two}-${four}(?=[T ]|,|$)`), 3, 2, 1],
  'MM-DD-YYYY': [new RegExp(`^${two}-${two}-${four}(?=[T ]|,|$)`), 3, 1, 2],
};
const formNames = Object.keys(forms) as DayForm[];

/** Days that systems write for "never". */
const never: ReadonlySet<string> = new Set(['0000-00-00', '1900-01-01', '9999-12-31']);

/** The day at the start of a text as the number YYYYMMDD, 0 for "never"; nothing where the text has not this form. */
const readAs = (text: string, form: DayForm): number | undefined => {
  const [shape, year, month, day] = forms[form];
  const parts = shape.exec(text);
  if (!parts) return undefined;
  const of = (part: number): string => (parts[part] ?? '').padStart(2, '0');
  const plain = `${of(year)}-${of(month)}-${of(day)}`;
  if (never.has(plain)) return 0;
  return isPlainDate(plain) ? Number(plain.replaceAll('-', '')) : undefined;
};

/**
 * The day at the start of a cell as the number YYYYMMDD: 2026-03-31, or in the form that the register gives, also with a time
 * behind it. 0 for an empty cell and for the days that systems write for "never". Nothing where the cell is no such day: a form is
 * never guessed from one cell.
 */
export const readDay = (cell: string, form: DayForm = 'YYYY-MM-DD'): number | undefined => {
  const text = cell.trim();
  if (text === '') return 0;
  const day = readAs(text, form);
  // The year comes first in no other form with hyphens, so such a cell can't be mistaken.
  return day === undefined && form !== 'YYYY-MM-DD' ? readAs(text, 'YYYY-MM-DD') : day;
};

/** The forms in which a cell is a day; all of them for an empty cell. */
export const dayFormsOf = (cell: string): readonly DayForm[] => {
  const text = cell.trim();
  return text === '' ? formNames : formNames.filter((form) => readAs(text, form) !== undefined);
};

/** What to do about a cell that is no day in the form that it is read in. */
export const tellDayForms = (cell: string, form: DayForm | undefined): string => {
  const fitting = dayFormsOf(cell);
  if (form !== undefined) return `its days are read as ${form}; a time may follow`;
  const [only, ...others] = fitting.map((name) => `\`days: ${name}\``);
  if (only === undefined) return 'write days as YYYY-MM-DD; a time may follow';
  return others.length === 0
    ? `say the form of its days in access.yaml: ${only}`
    : `it can be two days: say in access.yaml which it is, ${[only, ...others].join(' or ')}`;
};
