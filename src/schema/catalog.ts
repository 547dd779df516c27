import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { ownSignalSchema } from './advice.js';
import { category, id, ids, line, lines, provenance, reportKind, text } from './common.js';
import { conditionSchema } from './condition.js';
import { area, assertion, effortSchema, relatedSchema } from './catalog-words.js';

export * from './catalog-words.js';

/** A SOC 2 point of focus, or a control activity that a SOC 1 objective expects. */
export const pointSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'expectation', 'evidence', 'remedy', 'effort'],
  properties: {
    id,
    /** SOC 2: the engagements the point speaks to: all, system (system level), or one category. */
    scope: { enum: ['all', 'system', 'availability', 'processing-integrity', 'confidentiality', 'privacy'] },
    /** Privacy only: whom the point concerns. Absent means both roles. */
    role: { enum: ['controller', 'processor'] },
    /** SOC 1 only: the area that the activity belongs to, where it belongs to one. */
    area,
    expectation: line,
    evidence: { type: 'array', minItems: 1, items: line },
    remedy: line,
    effort: effortSchema,
    when: conditionSchema,
  },
} as const satisfies JSONSchema;

/** A SOC 2 criterion or a SOC 1 control objective. */
export const requirementSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'group', 'title', 'statement', 'risk', 'question', 'demand', 'points'],
  properties: {
    id,
    group: id,
    category,
    coso: { type: 'array', items: { type: 'integer', minimum: 1, maximum: 17 } },
    title: line,
    statement: text,
    risk: text,
    question: line,
    /** How often customers' security and vendor reviews ask about it: 1 seldom, 2 often, 3 nearly always. */
    demand: { enum: [1, 2, 3] },
    assertions: { type: 'array', items: assertion },
    /** SOC 1 only: objectives of general packs that this one states in the terms of its trade; both in one report say it twice. */
    covers: ids,
    cuecs: lines,
    csocs: lines,
    when: conditionSchema,
    related: relatedSchema,
    points: { type: 'array', minItems: 1, items: pointSchema },
  },
} as const satisfies JSONSchema;

export const groupSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title'],
  properties: { id, title: line, category },
} as const satisfies JSONSchema;

/** One catalog: a single file, or a folder whose catalog.yaml lists the files that hold its requirements. */
export const catalogSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'soc-gap catalog',
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'id', 'report', 'title', 'edition', 'standard', 'provenance', 'groups'],
  properties: {
    kind: { const: 'catalog' },
    id,
    report: reportKind,
    title: line,
    edition: line,
    standard: line,
    provenance,
    /** What must be true of the engagement for this catalog to be proposed. */
    when: conditionSchema,
    /**
     * SOC 1 only: the trade that it is for, as the question about financial processes offers it. `place`: its position among them; without one it
     * comes after those that have one.
     */
    trade: {
      type: 'object',
      additionalProperties: false,
      required: ['value', 'label'],
      properties: { value: id, label: line, place: { type: 'integer', minimum: 1 } },
    },
    /** SOC 1 only: what speaks for and against choosing this pack, in the interview and in `advise`. */
    signals: { type: 'array', items: ownSignalSchema },
    groups: { type: 'array', minItems: 1, items: groupSchema },
    cuecs: lines,
    csocs: lines,
    /** SOC 1 only: areas that no objective of this pack holds, and where they are held instead, or why there are none. */
    areasElsewhere: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['area', 'where'],
        properties: { area, where: line },
      },
    },
    parts: { type: 'array', items: { type: 'string', pattern: '^[a-z0-9-]+\\.yaml$' } },
    requirements: { type: 'array', items: requirementSchema },
  },
} as const satisfies JSONSchema;

/** A file of a folder catalog: more requirements. */
export const catalogPartSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'soc-gap catalog part',
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'catalog', 'requirements'],
  properties: {
    kind: { const: 'catalog-part' },
    catalog: id,
    requirements: { type: 'array', minItems: 1, items: requirementSchema },
  },
} as const satisfies JSONSchema;

/** A workspace's changes to a shipped catalog; each says why, because DC8 and the auditor ask. */
export const tailoringSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'soc-gap catalog tailoring',
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'catalog'],
  properties: {
    kind: { const: 'tailoring' },
    catalog: id,
    drop: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'reason'],
        properties: { id, reason: text },
      },
    },
    /** A requirement's title, statement, question; a point's expectation. */
    reword: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'reason'],
        properties: { id, reason: text, title: line, statement: text, question: line, expectation: line },
      },
    },
    add: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['to', 'points'],
        properties: { to: id, points: { type: 'array', minItems: 1, items: pointSchema } },
      },
    },
    requirements: { type: 'array', items: requirementSchema },
  },
} as const satisfies JSONSchema;

export interface Point extends FromSchema<typeof pointSchema> {}
export interface Requirement extends FromSchema<typeof requirementSchema> {}
export interface CatalogFile extends FromSchema<typeof catalogSchema> {}
export interface CatalogPart extends FromSchema<typeof catalogPartSchema> {}
export interface Tailoring extends FromSchema<typeof tailoringSchema> {}
export type Category = FromSchema<typeof category>;
export type ReportKind = FromSchema<typeof reportKind>;
