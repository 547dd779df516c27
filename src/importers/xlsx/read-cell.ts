import { isPlainDate } from '../../model/plain-date.js';
import { sameChoice } from '../../model/same-choice.js';
import { didYouMean } from '../../model/suggest.js';
import { clearWord } from '../../model/workbook/base.js';
import type { EditableColumn } from '../../model/workbook/columns.js';
import { serialDate } from '../../model/workbook/date-serial.js';

/** `text` is how the cell would stand in a fresh workbook, `value` what the YAML would hold; undefined: the field is emptied. */
export interface CellValue {
  readonly text: string;
  readonly value: string | undefined;
}

export type ReadCell = CellValue | { readonly problem: string; readonly hint?: string };

/** Longest texts that the schemas take (src/schema/common.ts). */
const limits = { line: 500, text: 5000, free: 20_000 } as const;

const readDate = (value: string | number | boolean): ReadCell => {
  const date = typeof value === 'number' ? serialDate(value) : String(value).trim();
  if (date !== undefined && isPlainDate(date)) return { text: date, value: date };
  return { problem: `${String(value)} is no date`, hint: 'write a day that exists as YYYY-MM-DD' };
};

/** Line ends as `\n`, no blanks at the ends of lines. */
const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();

/** What a filled-in cell says, or what is wrong with it. */
export const readCell = (
  { kind, choices, needed, silence }: EditableColumn,
  value: string | number | boolean,
): ReadCell => {
  const typed = typeof value === 'boolean' ? (value ? 'yes' : 'no') : tidy(String(value));
  if (typed.toLowerCase().replace(/\s/g, '') === clearWord) {
    return needed
      ? { problem: 'this cannot be emptied', hint: 'choose another value' }
      : { text: silence ?? '', value: undefined };
  }
  if (kind === 'date') return readDate(value);
  if (choices) {
    const found = sameChoice(typed, choices);
    if (found) return { text: found.label, value: found.value };
    const labels = choices.map(({ label }) => label);
    const near = didYouMean(typed, labels);
    return {
      problem: `${typed} is none of: ${labels.join('; ')}`,
      ...(near === undefined ? {} : { hint: near }),
    };
  }
  const text = kind === 'line' ? typed.replace(/\s+/g, ' ') : typed;
  const limit = limits[kind === 'choice' ? 'line' : kind];
  if (text.length <= limit) return { text, value: text };
  return { problem: `the text has ${text.length} characters`, hint: `use at most ${limit}` };
};
