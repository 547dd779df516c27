import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { date, dateRange, id, line, text } from '../common.js';

/** One item of a pre-audit test that was not as the control says. A remedy never erases it. */
export const deviationSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['item', 'cause'],
  properties: {
    item: line,
    note: text,
    /** isolated, recurring (or concentrated), or the design itself. */
    cause: { enum: ['isolated', 'recurring', 'design'] },
    remedied: date,
  },
} as const satisfies JSONSchema;

export const testSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'control', 'on', 'sample'],
  properties: {
    id,
    control: id,
    on: date,
    by: line,
    covers: dateRange,
    population: {
      type: 'object',
      additionalProperties: false,
      required: ['count', 'source'],
      properties: { count: { type: 'integer', minimum: 0 }, source: line },
    },
    sample: { type: 'integer', minimum: 0 },
    /** planned: the sample is drawn and nothing was looked at yet. Absent: done. */
    status: { enum: ['planned', 'done'] },
    deviations: { type: 'array', items: deviationSchema },
    note: text,
  },
} as const satisfies JSONSchema;

export interface Deviation extends FromSchema<typeof deviationSchema> {}
export interface Test extends FromSchema<typeof testSchema> {}
