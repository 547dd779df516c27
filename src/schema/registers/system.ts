import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { id, ids, line, lines, text } from '../common.js';

export const systemSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name'],
  properties: {
    id,
    name: line,
    description: text,
    owner: line,
    vendor: id,
    /** Systems that it runs on: database, host, cloud platform. What rests on it rests on those too. */
    runsOn: ids,
    /** What it holds, e.g. payroll records, personal information. */
    holds: lines,
    sensitive: { type: 'boolean' },
    /** Why it is out of scope. Absent: in scope. */
    outOfScope: text,
    /** Its IT general controls: access, change and operations, by id. Automated controls rest on them. */
    generalControls: {
      type: 'object',
      additionalProperties: false,
      properties: { access: ids, change: ids, operations: ids },
    },
  },
} as const satisfies JSONSchema;

export interface System extends FromSchema<typeof systemSchema> {}
