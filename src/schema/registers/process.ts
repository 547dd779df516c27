import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { assertion } from '../catalog.js';
import { id, ids, line, text } from '../common.js';

/** What a step does to a transaction (AT-C 320: how transactions are initiated, authorized, recorded, processed, corrected, reported). */
export const stepKind = {
  enum: ['initiate', 'authorize', 'record', 'process', 'correct', 'report'],
} as const satisfies JSONSchema;

export const stepSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'kind'],
  properties: {
    /** Unique within its process. */
    id,
    name: line,
    kind: stepKind,
    /** Ids in systems.yaml that it is done on. */
    systems: ids,
    /** Controls that keep it right. */
    controls: ids,
    /** Why it needs no control. */
    notNeeded: text,
  },
} as const satisfies JSONSchema;

/** AT-C 320 asks for the procedures "as appropriate": a kind of step that no transaction takes has a reason instead. */
const withoutSchema = {
  type: 'object',
  additionalProperties: false,
  properties: { initiate: text, authorize: text, record: text, process: text, correct: text, report: text },
} as const satisfies JSONSchema;

/** A line of user entities' financial statements that a process feeds, with the assertions that it bears on. */
export const statementLineSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'assertions'],
  properties: {
    name: line,
    assertions: { type: 'array', minItems: 1, items: assertion },
    /** Controls that bear on this line beside those on the steps of its process. */
    controls: ids,
  },
} as const satisfies JSONSchema;

export const processSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name'],
  properties: {
    id,
    name: line,
    description: text,
    owner: line,
    systems: ids,
    /** It changes figures in the books of user entities. */
    financial: { type: 'boolean' },
    /** From initiation to reporting, in the order in which they are done. */
    steps: { type: 'array', items: stepSchema },
    /** Kinds of step that its transactions don't take, each with the reason. */
    without: withoutSchema,
    lines: { type: 'array', items: statementLineSchema },
  },
} as const satisfies JSONSchema;

export type StepKind = FromSchema<typeof stepKind>;
export type Assertion = FromSchema<typeof assertion>;
export interface Step extends FromSchema<typeof stepSchema> {}
export interface StatementLine extends FromSchema<typeof statementLineSchema> {}
export interface Process extends FromSchema<typeof processSchema> {}
