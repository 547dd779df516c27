import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { date, id, ids, line, text } from '../common.js';

/** An incident of a system. Which ones the description tells is decided by their cause and by what they led to (DC 200, DC4). */
export const incidentSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'on', 'title'],
  properties: {
    id,
    /** The day on which it began, or was found where nobody knows. */
    on: date,
    title: line,
    /** Its nature: what happened. */
    what: text,
    /** A control that would not have stopped it even if it ran, one that did not run as it should, or something else. */
    cause: { enum: ['control-design', 'control-operation', 'other'] },
    /** Its extent: who and what was affected, and how far. */
    effect: text,
    /** What was done about it. */
    handled: text,
    resolved: date,
    systems: ids,
    /** Controls that did not prevent it. */
    controls: ids,
    requirements: ids,
    /** Service commitments that were not met because of it; none: an empty list. */
    commitments: ids,
    /** Management's decision to tell it in the description or not, where it differs from what cause and effect say. */
    disclose: { type: 'boolean' },
    /** Why that decision was taken. */
    why: text,
  },
} as const satisfies JSONSchema;

export const changeKind = {
  enum: ['system', 'process', 'control', 'people', 'vendor', 'location', 'other'],
} as const satisfies JSONSchema;

/** A change of the system or of its controls. A type 2 description tells the significant ones of its period (DC9, AT-C 320). */
export const changeSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'on', 'title', 'kind', 'significant'],
  properties: {
    id,
    /** The day from which it applied. */
    on: date,
    title: line,
    what: text,
    kind: changeKind,
    /** Readers of the report would want to know of it. */
    significant: { type: 'boolean' },
    why: text,
    systems: ids,
    controls: ids,
  },
} as const satisfies JSONSchema;

export interface Incident extends FromSchema<typeof incidentSchema> {}
export interface Change extends FromSchema<typeof changeSchema> {}
export type ChangeKind = FromSchema<typeof changeKind>;
