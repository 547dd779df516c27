import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { id, ids, line } from '../common.js';

export const personSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name'],
  properties: {
    id,
    name: line,
    role: line,
    duties: ids,
    /** Person-days a week for readiness work; 0: none at all. */
    capacity: { type: 'number', minimum: 0, maximum: 5 },
  },
} as const satisfies JSONSchema;

export interface Person extends FromSchema<typeof personSchema> {}
