import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { date, id, ids, line, lines } from '../common.js';

export const personSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name'],
  properties: {
    id,
    name: line,
    role: line,
    duties: ids,
    /** Other names under which exports and logs know the person. */
    accounts: lines,
    /** The last day. Whoever still holds a role after it is a finding. */
    left: date,
    /** Person-days a week for readiness work; 0: none at all. */
    capacity: { type: 'number', minimum: 0, maximum: 5 },
  },
} as const satisfies JSONSchema;

export interface Person extends FromSchema<typeof personSchema> {}
