import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { date, id, ids, line, lines, text } from '../common.js';

/** The word that stands for all user entities at the end of an interface. */
export const userEntities = 'user-entities';
/** The word for anybody else outside who is no vendor, such as tax agencies. */
export const outside = 'outside';

/** Where data lies: a database, a bucket, a share. */
export const dataStoreSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name', 'system'],
  properties: {
    id,
    name: line,
    /** The system that it belongs to. */
    system: id,
    holds: lines,
    sensitive: { type: 'boolean' },
  },
} as const satisfies JSONSchema;

/**
 * A flow of data between two ends: ids in systems.yaml or vendors.yaml, `user-entities` or `outside`. Where a system and a vendor have
 * the same id, the system is meant.
 */
export const interfaceSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name', 'from', 'to'],
  properties: {
    id,
    name: line,
    from: id,
    to: id,
    carries: lines,
    sensitive: { type: 'boolean' },
    /** Controls that find what was lost, doubled or changed on the way. */
    controls: ids,
    /** Why it needs no such control. */
    notNeeded: text,
  },
} as const satisfies JSONSchema;

/** Information produced by a system that a control or a user entity relies on. */
export const keyReportSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name', 'system'],
  properties: {
    id,
    name: line,
    /** The system that gives it. */
    system: id,
    process: id,
    /** Controls that are performed with it. */
    usedBy: ids,
    /** User entities and their auditors receive it. */
    forUsers: { type: 'boolean' },
    /** The query, or the report and its parameters. */
    query: line,
    /** Controls that check it for completeness and accuracy. */
    controls: ids,
    /** Evidence that it was complete and accurate: ids in evidence.yaml. */
    evidence: ids,
    /** The day on which somebody compared it with its source. Without evidence this is a word, no proof. */
    tested: date,
  },
} as const satisfies JSONSchema;

export interface DataStore extends FromSchema<typeof dataStoreSchema> {}
export interface Interface extends FromSchema<typeof interfaceSchema> {}
export interface KeyReport extends FromSchema<typeof keyReportSchema> {}
