import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { date, dateRange, line } from './common.js';

/** What management alone knows of one report on its way. What is not said stays unknown: nothing is taken for granted. */
export const reportLifecycleSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    /** The CPA firm, and the day on which the terms of the engagement were agreed in writing (AT-C 105). */
    auditor: {
      type: 'object',
      additionalProperties: false,
      required: ['firm'],
      properties: { firm: line, engaged: date },
    },
    fieldwork: dateRange,
    /** The day of management's written representations (AT-C 205, 320). */
    representation: date,
    issued: date,
    /** The report before this one: `through` is the last day of its period, or its date where it was a type 1. */
    lastReport: {
      type: 'object',
      additionalProperties: false,
      required: ['through'],
      properties: { through: date, issued: date },
    },
  },
} as const satisfies JSONSchema;

export const lifecycleFactsSchema = {
  type: 'object',
  additionalProperties: false,
  properties: { soc1: reportLifecycleSchema, soc2: reportLifecycleSchema },
} as const satisfies JSONSchema;

export interface ReportLifecycleFacts extends FromSchema<typeof reportLifecycleSchema> {}
