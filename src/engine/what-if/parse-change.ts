import { isPlainDate } from '../../model/plain-date.js';
import type { Period } from '../../model/plain-date.js';
import { severities } from '../../model/severity.js';
import { suggest } from '../../model/suggest.js';
import type { Category, ReportKind } from '../../schema/catalog.js';
import { category, reportKind } from '../../schema/common.js';
import type { Act, Change } from './change.js';
import { phraseForms } from './change.js';
import { parseControl, parseSystem, parseVendor } from './parse-item.js';
import { phraseFault, unknownWord } from './phrase-fault.js';

const verbs = [
  'drop',
  'add',
  'inclusive',
  'carve-out',
  'period',
  'move',
  'lengthen',
  'shorten',
  'type',
  'fix',
] as const;
const things = ['report', 'category', 'pack', 'objective', 'system', 'vendor', 'control'] as const;

/** The phrases that are like a verb or a pair of words. */
const formsOf = (start: string): string =>
  `For example: ${phraseForms
    .filter((form) => form.startsWith(start))
    .slice(0, 3)
    .map((form) => `"${form}"`)
    .join(', ')}.`;

const fault = (phrase: string, message: string, start: string) =>
  phraseFault(phrase, 'bad-change', message, formsOf(start));

const only = (phrase: string, words: readonly string[], what: string, start: string): string => {
  const [word, ...more] = words;
  if (word === undefined) throw fault(phrase, `${what} is missing`, start);
  if (more.length > 0) throw fault(phrase, `"${more.join(' ')}" is too much`, start);
  return word;
};

const reportOf = (phrase: string, word: string | undefined, start: string): ReportKind => {
  if (word === undefined) throw fault(phrase, 'it does not say which report, soc1 or soc2', start);
  const found = reportKind.enum.find((kind) => kind === word.toLowerCase());
  if (found === undefined) throw unknownWord(phrase, 'report', word, reportKind.enum);
  return found;
};

const dateOf = (phrase: string, word: string): string => {
  if (isPlainDate(word)) return word;
  throw phraseFault(phrase, 'bad-date', `${word} is not a date`, 'Write a day that exists as YYYY-MM-DD.');
};

/** `FROM..TO`, or the two days side by side. */
const periodOf = (phrase: string, words: readonly string[], start: string): Period => {
  const [from, to, ...more] = words.flatMap((word) => word.split('..')).filter((word) => word !== '' && word !== 'to');
  if (from === undefined || to === undefined || more.length > 0) throw fault(phrase, 'a period is two days', start);
  const period = { from: dateOf(phrase, from), to: dateOf(phrase, to) };
  if (period.to > period.from) return period;
  throw phraseFault(phrase, 'period-backwards', 'the period ends before it begins', 'Swap or correct the two days.');
};

/** `drop control ID`, or `drop control ID after DAY`: its last day. */
const parseDropControl = (phrase: string, words: readonly string[]): Change => {
  const [id, after, ...rest] = words;
  if (id === undefined || after === undefined) {
    return { phrase, kind: 'control', act: 'drop', id: only(phrase, words, 'the id of the control', 'drop control') };
  }
  if (after.toLowerCase() !== 'after')
    throw fault(phrase, `"${[after, ...rest].join(' ')}" is too much`, 'drop control');
  const until = dateOf(phrase, only(phrase, rest, 'its last day', 'drop control'));
  return { phrase, kind: 'control', act: 'drop', id, until };
};

const parseThing = (phrase: string, act: Act, words: readonly string[]): Change => {
  const [word = ''] = words;
  const thing = things.find((item) => item === word.toLowerCase());
  if (thing === undefined) {
    if (word === '') throw fault(phrase, `it does not say what to ${act}`, act);
    const known = things.filter((item) => act === 'drop' || item !== 'report');
    throw unknownWord(phrase, 'kind of thing', word, known);
  }
  const start = `${act} ${thing}`;
  const rest = words.slice(1);
  const item = rest.join(' ');
  if (thing === 'report') {
    if (act === 'drop')
      return { phrase, kind: 'report', act, id: reportOf(phrase, only(phrase, rest, 'soc1 or soc2', start), start) };
    const hint = '`soc-gap effort --add soc1` (or soc2) tells what a second report would take.';
    throw phraseFault(phrase, 'bad-change', 'reports are not added so', hint);
  }
  if (act === 'add' && (thing === 'control' || thing === 'vendor' || thing === 'system')) {
    if (item === '') throw fault(phrase, `it does not say which ${thing}`, start);
    return thing === 'control'
      ? parseControl(phrase, item)
      : thing === 'vendor'
        ? parseVendor(phrase, item)
        : parseSystem(phrase, item);
  }
  if (thing === 'control') return parseDropControl(phrase, rest);
  const id = only(phrase, rest, `the id of the ${thing}`, start);
  if (thing !== 'category') return { phrase, kind: thing, act, id };
  const known: readonly Category[] = category.enum;
  const found = known.find((name) => name === id.toLowerCase());
  if (found === undefined) throw unknownWord(phrase, 'category', id, known);
  return { phrase, kind: 'category', act, id: found };
};

/** `move soc2 to DAY`, and `move|lengthen|shorten soc2 by N months|days`. */
const parseShift = (phrase: string, act: 'move' | 'lengthen' | 'shorten', words: readonly string[]): Change => {
  const report = reportOf(phrase, words[0], act);
  const rest = words.slice(1);
  if (act === 'move' && (rest[0] === 'to' || isPlainDate(rest[0] ?? ''))) {
    const day = only(phrase, rest[0] === 'to' ? rest.slice(1) : rest, 'the first day', act);
    return { phrase, kind: 'move', report, from: dateOf(phrase, day) };
  }
  const [count = '', unit = '', ...more] = rest[0] === 'by' ? rest.slice(1) : rest;
  const matched = /^(month|day)s?$/.exec(unit.toLowerCase())?.[1];
  if (!/^-?\d{1,4}$/.test(count) || matched === undefined || more.length > 0 || Number(count) === 0) {
    throw fault(phrase, 'it does not say by how many months or days', act);
  }
  if (act !== 'move' && Number(count) < 0) throw fault(phrase, `${count} is less than nothing`, act);
  return { phrase, kind: 'shift', report, act, count: Number(count), unit: matched === 'month' ? 'months' : 'days' };
};

/** `type 1 first soc2`, with `on DAY`; `type 2 soc2`, with a period. */
const parseType = (phrase: string, words: readonly string[]): Change => {
  const [number, ...rest] = words;
  if (number !== '1' && number !== '2') throw fault(phrase, 'a report is of type 1 or type 2', 'type');
  const [name, ...more] = rest[0] === 'first' ? rest.slice(1) : rest;
  const report = reportOf(phrase, name, `type ${number}`);
  if (number === '2') {
    if (more.length === 0) return { phrase, kind: 'type', report, type: 2 };
    return { phrase, kind: 'type', report, type: 2, period: periodOf(phrase, more, 'type 2') };
  }
  if (more.length === 0) return { phrase, kind: 'type', report, type: 1 };
  const day = only(phrase, more[0] === 'on' ? more.slice(1) : more, 'the day', 'type 1');
  return { phrase, kind: 'type', report, type: 1, asOf: dateOf(phrase, day) };
};

const parseFix = (phrase: string, words: readonly string[]): Change => {
  if (words[0] === 'control') {
    return { phrase, kind: 'fix', what: 'control', id: only(phrase, words.slice(1), 'the id of the control', 'fix') };
  }
  const id = only(phrase, words, 'what to take as fixed', 'fix');
  const severity = severities.find((item) => item === id.toLowerCase());
  if (severity) return { phrase, kind: 'fix', what: 'severity', id: severity };
  if (id.includes(':')) return { phrase, kind: 'fix', what: 'finding', id };
  const near = suggest(id, severities);
  const hint = near ? `Did you mean ${near}?` : 'Name a finding as the gap report does, a severity, or a control.';
  throw phraseFault(phrase, 'bad-change', `${id} is neither a finding nor a severity`, hint);
};

/** Reads one change as people write it. Whether its ids lead somewhere is seen later. Throws exit 2 with what to write instead. */
export const parseChange = (text: string): Change => {
  const words = text.trim().split(/\s+/);
  const phrase = words.join(' ');
  const [first = '', ...rest] = words;
  const verb = verbs.find((item) => item === first.toLowerCase());
  switch (verb) {
    case 'drop':
    case 'add':
      return parseThing(phrase, verb, rest);
    case 'inclusive':
    case 'carve-out':
      return { phrase, kind: 'method', vendor: only(phrase, rest, 'the id of the vendor', verb), method: verb };
    case 'period': {
      const report = reportOf(phrase, rest[0], verb);
      return { phrase, kind: 'period', report, period: periodOf(phrase, rest.slice(1), verb) };
    }
    case 'move':
    case 'lengthen':
    case 'shorten':
      return parseShift(phrase, verb, rest);
    case 'type':
      return parseType(phrase, rest);
    case 'fix':
      return parseFix(phrase, rest);
    case undefined: {
      const near = suggest(first, verbs);
      const hint = near ? `Did you mean ${near}? ${formsOf(near)}` : `A change starts with ${verbs.join(', ')}.`;
      throw phraseFault(
        phrase,
        'unknown-change',
        `${first === '' ? 'nothing' : first} is no change that can be tried`,
        hint,
      );
    }
  }
};
