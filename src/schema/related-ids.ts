import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { line, text } from './common.js';

const known = {
  type: 'object',
  additionalProperties: false,
  required: ['edition', 'ids'],
  properties: { edition: line, ids: { type: 'array', minItems: 1, items: line } },
} as const satisfies JSONSchema;

/** catalogs/related-ids.yaml: the ids that exist in the frameworks which catalogs point to. Ids only: their texts are not ours. */
export const relatedIdsSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'soc-gap related ids',
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'basis', 'cobit2019', 'iso27001', 'csf2', 'sp80053'],
  properties: {
    kind: { const: 'related-ids' },
    basis: text,
    cobit2019: known,
    iso27001: known,
    csf2: known,
    sp80053: known,
  },
} as const satisfies JSONSchema;

export interface RelatedIds extends FromSchema<typeof relatedIdsSchema> {}
