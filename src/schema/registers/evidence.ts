import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { date, dateRange, id, line, sha256, text } from '../common.js';
import { evidenceKind } from './control.js';

/** A dated trace that a control operated. */
export const evidenceSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'control', 'performed'],
  properties: {
    id,
    control: id,
    /** The day the control was performed, not the day the file was taken. */
    performed: date,
    /** The interval that the performance covers, where it isn't the window around `performed`. */
    covers: dateRange,
    /** The day the file was taken from its system. */
    collected: date,
    kind: evidenceKind,
    /** Lists and reports of a system: the query or the parameters that gave them. */
    query: line,
    /** Lists and reports of a system: how many rows they hold, without the header. */
    rows: { type: 'integer', minimum: 0 },
    /** Path inside the workspace. */
    file: line,
    sha256,
    /** Bytes of the file when it was recorded. */
    size: { type: 'integer', minimum: 0 },
    /** Where else it is kept: a ticket, a link. */
    ref: line,
    by: line,
    note: text,
  },
} as const satisfies JSONSchema;

export interface Evidence extends FromSchema<typeof evidenceSchema> {}
