import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { date, id, line, text } from '../common.js';

/** What somebody said when asked. `in-place` alone stands on the rung informal: the control itself belongs in controls.yaml. */
export const answerSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'answer'],
  properties: {
    /** The requirement or point that was asked about. */
    id,
    answer: { enum: ['in-place', 'partly', 'missing', 'not-applicable', 'skipped'] },
    reason: text,
    by: line,
    on: date,
  },
} as const satisfies JSONSchema;

export interface Answer extends FromSchema<typeof answerSchema> {}
