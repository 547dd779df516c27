import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { line, text } from './common.js';

/** How a firm's reports look and what they say besides: brand.yaml. It never takes the place of what soc-gap says. */
export const brandSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'soc-gap brand',
  type: 'object',
  additionalProperties: false,
  required: ['firm'],
  properties: {
    firm: {
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      properties: { name: line, contact: line },
    },
    /** A PNG or SVG picture, by its path from the brand file; it stands in the same folder or below. */
    logo: line,
    colors: {
      type: 'object',
      additionalProperties: false,
      properties: { primary: { type: 'string', pattern: '^#[0-9A-Fa-f]{6}$' } },
    },
    texts: {
      type: 'object',
      additionalProperties: false,
      properties: { confidentiality: text, introduction: text },
    },
  },
} as const satisfies JSONSchema;

export interface BrandFile extends FromSchema<typeof brandSchema> {}
