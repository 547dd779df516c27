import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { lines } from './common.js';

/** What it usually takes to close the gap of a point: person-days, from a prepared team to one that starts from nothing. */
export const effortSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['low', 'high'],
  properties: { low: { type: 'number', minimum: 0.25 }, high: { type: 'number', maximum: 250 } },
} as const satisfies JSONSchema;

/**
 * What auditors of user entities look for in every SOC 1 report: that transactions are right, that duties are kept apart, who gets
 * at financial systems, and regulatory duties that change user entities' figures.
 */
export const area = {
  enum: ['accuracy', 'segregation', 'access', 'regulatory'],
} as const satisfies JSONSchema;

export const assertion = {
  enum: [
    'occurrence',
    'existence',
    'completeness',
    'accuracy',
    'valuation',
    'cut-off',
    'classification',
    'rights and obligations',
    'presentation',
  ],
} as const satisfies JSONSchema;

/** "Related to", never "equivalent": anchors in other frameworks, ids only. */
export const relatedSchema = {
  type: 'object',
  additionalProperties: false,
  properties: { cobit2019: lines, iso27001: lines, csf2: lines, sp80053: lines },
} as const satisfies JSONSchema;

export interface Effort extends FromSchema<typeof effortSchema> {}
export interface Related extends FromSchema<typeof relatedSchema> {}
export type Area = FromSchema<typeof area>;
