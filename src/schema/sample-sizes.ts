import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { line, text } from './common.js';
import { frequency } from './registers.js';

/** No size is larger: a larger test is no sample any more, and the rows of a sample are kept in memory. */
export const maxSampleSize = 10_000;

export const risk = { enum: ['low', 'moderate', 'high'] } as const satisfies JSONSchema;

const count = { type: 'integer', minimum: 1, maximum: 10_000 } as const satisfies JSONSchema;
const share = { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 } as const satisfies JSONSchema;

const sizeRow = {
  type: 'object',
  additionalProperties: false,
  required: ['frequencies', 'low', 'moderate', 'high'],
  properties: {
    frequencies: { type: 'array', minItems: 1, items: frequency },
    /** How often a control of this frequency operates in a year, at most. Absent: the population says. */
    yearly: count,
    low: count,
    moderate: count,
    high: count,
    /** The smallest and largest figure among public tables. */
    seen: {
      type: 'object',
      additionalProperties: false,
      required: ['from', 'to'],
      properties: { from: count, to: count },
    },
    note: line,
  },
} as const satisfies JSONSchema;

const eventDriven = {
  type: 'object',
  additionalProperties: false,
  required: ['upTo', 'allBelow', 'few', 'percent', 'atMost'],
  properties: {
    /** The rule speaks for populations up to this; larger ones take their row of the table. */
    upTo: count,
    allBelow: count,
    few: {
      type: 'object',
      additionalProperties: false,
      required: ['below', 'size'],
      properties: { below: count, size: count },
    },
    percent: { type: 'integer', minimum: 1, maximum: 100 },
    atMost: count,
    /** At least so many where the risk is higher. */
    raised: { type: 'object', additionalProperties: false, properties: { moderate: count, high: count } },
  },
} as const satisfies JSONSchema;

/** catalogs/sample-sizes.yaml, or sample-sizes.yaml in a workspace: how many items a pre-audit test looks at. */
export const sampleSizesSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'soc-gap sample sizes',
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'edition', 'basis', 'indicative', 'sizes', 'eventDriven', 'automated', 'raises'],
  properties: {
    kind: { const: 'sample-sizes' },
    edition: line,
    basis: text,
    /** That nobody prescribes sizes, in the words that every workpaper repeats. */
    indicative: text,
    sizes: { type: 'array', minItems: 1, items: sizeRow },
    eventDriven,
    automated: {
      type: 'object',
      additionalProperties: false,
      required: ['low', 'moderate', 'high', 'rule'],
      properties: { low: count, moderate: count, high: count, rule: text },
    },
    /** What speaks for a larger sample. */
    raises: { type: 'array', items: line },
    /** Worked examples of the zero-deviation formula. */
    zeroDeviation: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['confidence', 'tolerable', 'size'],
        properties: { confidence: share, tolerable: share, size: count },
      },
    },
  },
} as const satisfies JSONSchema;

export interface SampleSizes extends FromSchema<typeof sampleSizesSchema> {}
export type Risk = FromSchema<typeof risk>;
