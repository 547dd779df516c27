import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { date, id, line, lines, text } from '../common.js';

/** A document of the organization. `type` is an id of catalogs/documents.yaml, or one of its own where none fits. */
export const documentSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'type', 'title'],
  properties: {
    id,
    type: id,
    title: line,
    owner: line,
    approver: line,
    /** The day of the approval of the present edition. */
    approved: date,
    /** The last review; for a record, the day somebody last looked at the newest entries. */
    reviewed: date,
    /** Plans: the last rehearsal. */
    tested: date,
    /** Path inside the workspace. */
    file: line,
    /** Where else it is kept: a document store, a link. */
    ref: line,
    note: text,
  },
} as const satisfies JSONSchema;

/** One round of a course. `course` is an id of catalogs/training.yaml, or one of the organization's own. */
export const trainingSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'course', 'assigned', 'completed'],
  properties: {
    id,
    course: id,
    /** Whom this round was for, where the audience is trained in several groups. */
    audience: line,
    /** How many people had to take it, and how many have. */
    assigned: { type: 'integer', minimum: 0 },
    completed: { type: 'integer', minimum: 0 },
    /** The day it was held, or the day of the completion figures. */
    on: date,
    /** The day by which it is to be completed. Until then the round is running. */
    due: date,
    /** Ids in people.yaml, or names, of those who completed it. */
    people: lines,
    /** Path inside the workspace. */
    file: line,
    /** Where else the list is kept: a learning system, a link. */
    ref: line,
    note: text,
  },
} as const satisfies JSONSchema;

export interface Document extends FromSchema<typeof documentSchema> {}
export interface Training extends FromSchema<typeof trainingSchema> {}
