import type { JSONSchema } from 'json-schema-to-ts';
import { id, line, provenance, severity } from './common.js';

/** Pairs of duties that nobody should hold together. */
export const dutiesSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'soc-gap segregation of duties',
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'edition', 'provenance', 'duties', 'pairs'],
  properties: {
    kind: { const: 'segregation-of-duties' },
    edition: line,
    provenance,
    duties: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'process', 'title'],
        properties: { id, process: line, title: line },
      },
    },
    pairs: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'duties', 'risk', 'severity'],
        properties: {
          id,
          duties: { type: 'array', minItems: 2, maxItems: 2, items: id },
          risk: line,
          severity,
        },
      },
    },
  },
} as const satisfies JSONSchema;
