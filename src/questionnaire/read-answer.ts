import { isPlainDate } from '../model/plain-date.js';
import type { Field, Question } from '../schema/questions.js';

export type Read<T> = { readonly value: T } | { readonly problem: string };

/** Longest texts that the schemas take (src/schema/common.ts). */
const limits = { line: 500, text: 5000 } as const;

/** One text. Line breaks and tabs become blanks, since every text of a register stands on a line. */
export const readText = (typed: string, limit: number = limits.line): Read<string> => {
  const value = typed.replace(/\s+/gu, ' ').trim();
  if (value === '') return { problem: 'Please type an answer.' };
  if (value.length > limit) return { problem: `Please use at most ${limit} characters; these are ${value.length}.` };
  return { value };
};

/** A calendar day, YYYY-MM-DD. */
export const readDate = (typed: string): Read<string> => {
  const value = typed.trim();
  return isPlainDate(value) ? { value } : { problem: 'Please type a day that exists, as YYYY-MM-DD.' };
};

const readNumber = (typed: string): Read<number> => {
  const value = typed.trim();
  return /^[1-9][0-9]{0,8}$/u.test(value)
    ? { value: Number(value) }
    : { problem: 'Please type a whole number, 1 or more.' };
};

const readPeriod = (typed: string): Read<{ readonly from: string; readonly to: string }> => {
  const [from = '', to = '', ...rest] = typed.trim().split(/\s*(?:\bto\b|\.\.|–|,)\s*|\s+/u);
  if (!isPlainDate(from) || !isPlainDate(to) || rest.length > 0) {
    return { problem: 'Please type two days, as 2026-01-01 to 2026-09-30.' };
  }
  return from <= to ? { value: { from, to } } : { problem: 'The period ends before it starts.' };
};

const readTexts = (typed: string): Read<readonly string[]> => {
  const texts = typed
    .split(',')
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '');
  if (texts.length === 0) return { problem: 'Please type at least one, separated by commas.' };
  const long = texts.find((part) => part.length > limits.line);
  return long === undefined ? { value: texts } : { problem: `Please use at most ${limits.line} characters for each.` };
};

/** Whether the answer is typed, as opposed to chosen. */
export const isTyped = (kind: Question['kind']): kind is 'text' | 'number' | 'date' | 'period' | 'texts' =>
  kind === 'text' || kind === 'number' || kind === 'date' || kind === 'period' || kind === 'texts';

/** What a person typed, as the value that goes to the file, or what is wrong with it. */
export const readAnswer = (kind: Question['kind'] | Field['kind'], typed: string): Read<unknown> => {
  if (kind === 'number') return readNumber(typed);
  if (kind === 'date') return readDate(typed);
  if (kind === 'period') return readPeriod(typed);
  if (kind === 'texts') return readTexts(typed);
  return readText(typed);
};

/** A value of a file as a person would type it. */
export const typedForm = (value: unknown): string | undefined => {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value !== 'object' || value === null || !('from' in value) || !('to' in value)) return undefined;
  return `${String(value.from)} to ${String(value.to)}`;
};
