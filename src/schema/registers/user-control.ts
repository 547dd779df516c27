import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { id, ids, line, text } from '../common.js';

/** A control that our user entities have to run for our objectives to be met (CUEC). Only the necessary ones belong here. */
export const userControlSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'text'],
  properties: {
    id,
    text,
    /** Requirements that count on it. */
    requirements: ids,
    /** What fails without it: the reason that it is necessary. */
    needed: text,
    /** Which user entities it concerns, where not all. */
    audience: line,
  },
} as const satisfies JSONSchema;

export interface UserControl extends FromSchema<typeof userControlSchema> {}
