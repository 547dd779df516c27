import { sameChoice } from '../model/same-choice.js';
import { didYouMean } from '../model/suggest.js';
import type { Field, Option, Question } from '../schema/questions.js';
import type { Item } from './draft.js';
import { detailOf, fieldOf, withDetails } from './item-fields.js';
import { readAnswer, type Read, typedForm } from './read-answer.js';

/** What a question offers in a cell: its own options, or yes and no. */
export const choicesOf = ({
  kind,
  options = [],
}: Pick<Question, 'kind' | 'options'>): { value: string; label: string }[] =>
  kind === 'yes-no'
    ? [
        { value: 'yes', label: 'yes' },
        { value: 'no', label: 'no' },
      ]
    : options.map(({ value, label }) => ({ value: String(value), label }));

const labelOf = (value: unknown, options: readonly Option[]): string =>
  options.find((option) => String(option.value) === String(value))?.label ?? String(value);

const fieldForm = ({ kind, options = [] }: Pick<Question | Field, 'kind' | 'options'>, value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (kind === 'one') return labelOf(value, options);
  if (Array.isArray(value)) {
    return value.map((item) => (kind === 'many' ? labelOf(item, options) : String(item))).join('; ');
  }
  return typedForm(value) ?? '';
};

const noBars = (text: string): string => text.replace(/\s+/gu, ' ').replaceAll('|', '/');

/** A recorded answer as the text of one cell: choices by label, lists between semicolons, items one on a line. */
export const cellForm = (question: Question, value: unknown): string | null => {
  if (value === undefined) return null;
  if (question.kind !== 'items') return fieldForm(question, value);
  const items: readonly Item[] = Array.isArray(value) ? value : [];
  const { fields = [] } = question;
  return items
    .map((item) =>
      fields
        .map((field) => noBars(fieldForm(field, fieldOf(item, field))))
        .join(' | ')
        .replace(/(?: \| )+$/u, ''),
    )
    .join('\n');
};

const notOffered = (typed: string, options: readonly { readonly label: string }[]): { problem: string } => {
  const labels = options.map(({ label }) => label);
  const near = didYouMean(typed, labels);
  return { problem: `${typed} is none of: ${labels.join('; ')}${near === undefined ? '' : ` (${near})`}` };
};

const readOne = (options: readonly Option[], typed: string): Read<unknown> => {
  const found = sameChoice(typed, options);
  return found ? { value: found.value } : notOffered(typed, options);
};

const partsOf = (typed: string): string[] =>
  typed
    .split(/[;\n]/u)
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '');

/** The value that a cell says, or what is wrong with it. Not for items. */
export const readCellForm = (
  { kind, options = [] }: Pick<Question | Field, 'kind' | 'options'>,
  typed: string,
): Read<unknown> => {
  if (kind === 'yes-no') {
    const found = sameChoice(typed, choicesOf({ kind }));
    return found ? { value: found.value === 'yes' } : { problem: `${typed} is neither yes nor no` };
  }
  if (kind === 'one') return readOne(options, typed);
  if (kind === 'many') {
    const values: unknown[] = options.filter(({ fixed }) => fixed).map(({ value }) => value);
    for (const part of partsOf(typed)) {
      const read = readOne(options, part);
      if ('problem' in read) return read;
      if (!values.includes(read.value)) values.push(read.value);
    }
    // As the interview writes it: in the order of the options.
    return { value: options.map(({ value }) => value).filter((value) => values.includes(value)) };
  }
  if (kind === 'texts') {
    const values = partsOf(typed);
    const long = values.some((part) => part.length > 500);
    return long ? { problem: 'one of its parts has more than 500 characters' } : { value: values };
  }
  return readAnswer(kind, typed);
};

/** A group that is begun and lacks what it cannot be without. */
const isOpen = (item: Item, field: Field): boolean =>
  field.required === true && field.in !== undefined && field.in in item && fieldOf(item, field) === undefined;

/** The items that a cell lists: a line each, its details between bars in the order of the question's fields. */
export const readItems = (question: Question, typed: string): Read<readonly Item[]> => {
  const { fields = [] } = question;
  const items: Item[] = [];
  for (const row of typed.split('\n').filter((line) => line.trim() !== '')) {
    const cells = row.split('|').map((cell) => cell.trim());
    if (cells.length > fields.length) {
      return { problem: `a line has ${cells.length} details; it takes ${fields.map(({ ask }) => ask).join(' | ')}` };
    }
    let item: Item = {};
    for (const [index, field] of fields.entries()) {
      const cell = cells[index] ?? '';
      if (cell === '' && index === 0) return { problem: 'a line starts without a name' };
      if (cell === '') continue;
      const read = readCellForm(field, cell);
      if ('problem' in read) return { problem: `${field.ask}: ${read.problem}` };
      item = withDetails(item, detailOf(field, read.value));
    }
    const open = fields.find((field) => isOpen(item, field));
    if (open) return { problem: `${open.ask}: nothing is said, and what follows rests on it` };
    items.push(item);
  }
  return { value: items };
};
