import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { date, line, text } from '../common.js';

/** An accepted risk. It names a finding and ends on a date; then the finding is back. */
export const acceptanceSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['finding', 'reason', 'approver', 'accepted', 'expires'],
  properties: { finding: line, reason: text, approver: line, accepted: date, expires: date },
} as const satisfies JSONSchema;

/** What management says to a finding: the columns of the gap register that are theirs. */
export const responseSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['finding'],
  properties: {
    finding: line,
    response: text,
    owner: line,
    due: date,
    status: { enum: ['open', 'in-progress', 'done'] },
    ticket: line,
    cause: text,
    closingEvidence: line,
  },
} as const satisfies JSONSchema;

export interface Acceptance extends FromSchema<typeof acceptanceSchema> {}
export interface Response extends FromSchema<typeof responseSchema> {}
