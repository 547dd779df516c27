import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { id, ids, line } from '../common.js';

export const personSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name'],
  properties: { id, name: line, role: line, duties: ids },
} as const satisfies JSONSchema;

export interface Person extends FromSchema<typeof personSchema> {}
