import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { id, line, lines, text } from './common.js';
import { conditionSchema } from './condition.js';
import { registerSchemas, type RegisterName } from './workspace-files.js';

const registerNames = Object.keys(registerSchemas) as readonly RegisterName[];

/** One choice of a question. `advice` names what the signals of advice.yaml speak of, where it isn't the value itself. */
export const optionSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['value', 'label'],
  properties: {
    value: { type: ['string', 'number'] },
    label: line,
    hint: line,
    advice: id,
    /** Always part of the answer, e.g. the security category of a SOC 2 report (TSP 100). */
    fixed: { type: 'boolean' },
    when: conditionSchema,
  },
} as const satisfies JSONSchema;

/** Kinds of one answer. `texts` is a list of short texts. */
const answerKind = ['text', 'number', 'yes-no', 'one', 'many', 'date', 'period', 'texts'] as const;

/** One detail of an item: a field of the list that the item goes to. */
export const fieldSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'ask', 'kind'],
  properties: {
    name: { type: 'string', pattern: '^[a-z][A-Za-z]*$' },
    /** The group of the item that it stands in, e.g. the decision about a vendor. */
    in: { type: 'string', pattern: '^[a-z][A-Za-z]*$' },
    /** What the group says besides, once this detail is given: what follows from being asked. */
    with: { type: 'object', additionalProperties: { type: 'boolean' } },
    ask: line,
    help: text,
    kind: { enum: answerKind },
    options: { type: 'array', minItems: 2, items: optionSchema },
    required: { type: 'boolean' },
  },
} as const satisfies JSONSchema;

/**
 * Where the answer goes. `fact`: a path of soc-gap.yaml, which is also the name of the fact. `keys`: the chosen values become
 * keys of that path. `register` and `list`: items of a register; `with` holds what every such item says besides.
 */
export const writesSchema = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: {
    fact: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*)*$' },
    keys: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9]*$' },
    register: { enum: registerNames },
    list: { enum: ['systems', 'processes', 'vendors', 'people'] },
    with: { type: 'object', additionalProperties: { type: ['string', 'boolean'] } },
  },
} as const satisfies JSONSchema;

export const questionSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'section', 'ask', 'help', 'kind', 'writes'],
  properties: {
    id,
    section: id,
    ask: line,
    help: text,
    examples: lines,
    kind: { enum: [...answerKind, 'items'] },
    options: { type: 'array', minItems: 1, items: optionSchema },
    /** Options that SOC 1 packs bring, before the others: the packs by their titles, or the trades that they are for. */
    optionsFrom: { enum: ['packs', 'trades'] },
    /** Items only: the first field names the item, its id is made from it. */
    fields: { type: 'array', minItems: 1, items: fieldSchema },
    /** It has to be answered: it can't be left for later. */
    required: { type: 'boolean' },
    /** Show what speaks for and against each option (advice.yaml). */
    advised: { type: 'boolean' },
    when: conditionSchema,
    writes: writesSchema,
  },
} as const satisfies JSONSchema;

/** The scoping questionnaire: what must be known before requirements can be asked about. */
export const questionsSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'soc-gap scoping questions',
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'edition', 'sections', 'questions'],
  properties: {
    kind: { const: 'questions' },
    edition: line,
    sections: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'title'],
        properties: { id, title: line, hint: text },
      },
    },
    questions: { type: 'array', minItems: 1, items: questionSchema },
  },
} as const satisfies JSONSchema;

export interface Option extends FromSchema<typeof optionSchema> {}
export interface Field extends FromSchema<typeof fieldSchema> {}
export interface Question extends FromSchema<typeof questionSchema> {}
export interface Questions extends FromSchema<typeof questionsSchema> {}
