import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { id, line, text } from './common.js';

const count = { type: 'integer', minimum: 0 } as const satisfies JSONSchema;

/** How many points a requirement has, by the engagements that they speak to; a scope that is not named has none. */
export const pointCountsSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    all: count,
    system: count,
    availability: count,
    'processing-integrity': count,
    confidentiality: count,
    privacy: count,
  },
} as const satisfies JSONSchema;

/** What is known of the official structure of one edition: numbers and ids, no wording. */
export const knownStructureSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['catalog', 'edition', 'requirements', 'points', 'scopes', 'each'],
  properties: {
    catalog: id,
    edition: line,
    requirements: count,
    points: count,
    scopes: pointCountsSchema,
    each: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'points'],
        properties: {
          id,
          /** The COSO principle that the requirement repeats. */
          coso: { type: 'integer', minimum: 1, maximum: 17 },
          points: pointCountsSchema,
        },
      },
    },
  },
} as const satisfies JSONSchema;

/** catalogs/structure.yaml: what a catalog's counts are held against. */
export const catalogStructureSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'soc-gap known structure of catalogs',
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'basis', 'structures'],
  properties: {
    kind: { const: 'catalog-structure' },
    basis: text,
    structures: { type: 'array', items: knownStructureSchema },
  },
} as const satisfies JSONSchema;

export interface PointCounts extends FromSchema<typeof pointCountsSchema> {}
export interface KnownStructure extends FromSchema<typeof knownStructureSchema> {}
export interface CatalogStructure extends FromSchema<typeof catalogStructureSchema> {}
