import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { count, countsSchema, object, reasonSchema, reportType, string } from '../assessment/primitives.js';
import { date, reportKind } from '../common.js';
import { repeatSchema } from './diff.js';

/** Days since findings that are open now were first seen. */
const ageSchema = object({
  mean: { type: ['number', 'null'] },
  median: { type: ['number', 'null'] },
  oldest: { type: ['number', 'null'] },
  /** Open since the first snapshot: they are at least this old, nobody knows how much older. */
  atLeast: count,
});

export const trendPointSchema = object({
  asOf: date,
  reports: {
    type: 'array',
    items: object({
      report: reportKind,
      type: reportType,
      type1: countsSchema,
      type2: { anyOf: [countsSchema, { type: 'null' }] },
    }),
  },
  open: object({ critical: count, high: count, medium: count, low: count }),
  accepted: count,
  overdue: count,
  age: ageSchema,
  /** Since the point before; null at the first. */
  step: {
    anyOf: [
      object({
        new: count,
        reopened: count,
        enteredScope: count,
        closed: count,
        outOfSight: count,
        worse: count,
        better: count,
      }),
      { type: 'null' },
    ],
  },
});

/** How a workspace went from snapshot to snapshot. */
export const trendSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'soc-gap trend',
  ...object({
    schema: { const: 'soc-gap/trend/v1' },
    attestation: string,
    organization: string,
    points: { type: 'array', items: trendPointSchema },
    /** What makes a step less than comparable, with the day of its later end. */
    caveats: { type: 'array', items: object({ asOf: date, reason: reasonSchema }) },
    repeats: { type: 'array', items: repeatSchema },
  }),
} as const satisfies JSONSchema;

export interface Trend extends FromSchema<typeof trendSchema> {}
export interface TrendPoint extends FromSchema<typeof trendPointSchema> {}
