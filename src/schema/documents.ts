import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { effortSchema } from './catalog.js';
import { category, id, ids, line, provenance, reportKind } from './common.js';
import { conditionSchema } from './condition.js';

const months = { type: 'integer', minimum: 1, maximum: 60 } as const satisfies JSONSchema;

/** A document that a report leans on: what it is for, what it holds, and how fresh it has to be. */
export const expectedDocumentSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'form', 'reports', 'requirements', 'holds', 'reviewWithin', 'approver', 'effort'],
  properties: {
    id,
    title: line,
    /** Policies, plans, procedures and descriptions are approved by somebody; a record is written by the work itself. */
    form: { enum: ['policy', 'plan', 'procedure', 'description', 'record'] },
    reports: { type: 'array', minItems: 1, items: reportKind },
    /** SOC 2: asked for where one of these categories is in scope. Absent: whatever the categories are. */
    categories: { type: 'array', minItems: 1, items: category },
    /** Requirements that lean on it. */
    requirements: ids,
    /** What must be in it, a line each. */
    holds: { type: 'array', minItems: 2, items: line },
    /** Months from one review, or for a record from one look at it, to the next. */
    reviewWithin: months,
    /** Plans that are rehearsed: months from one test to the next. */
    testWithin: months,
    /** Who usually approves it, or signs the record off. */
    approver: line,
    effort: effortSchema,
    when: conditionSchema,
  },
} as const satisfies JSONSchema;

/** catalogs/documents.yaml. The register of what a workspace has is another schema: `documents`. */
export const expectedDocumentsSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'soc-gap expected documents',
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'edition', 'provenance', 'documents'],
  properties: {
    kind: { const: 'expected-documents' },
    edition: line,
    provenance,
    documents: { type: 'array', minItems: 1, items: expectedDocumentSchema },
  },
} as const satisfies JSONSchema;

export interface ExpectedDocument extends FromSchema<typeof expectedDocumentSchema> {}
export interface ExpectedDocuments extends FromSchema<typeof expectedDocumentsSchema> {}
