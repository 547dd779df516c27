import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { id, line, text } from './common.js';
import { conditionSchema } from './condition.js';

/** One fact that speaks for or against a report, a type, a category or a pack, and the sentence that says why. */
export const signalSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'when', 'speaks', 'of', 'says'],
  properties: {
    id,
    when: conditionSchema,
    speaks: { enum: ['for', 'against'] },
    /** soc1, soc2, type-1, type-2, a category of the Trust Services Criteria, or the id of a SOC 1 pack. */
    of: id,
    says: text,
    /** A decisive signal outweighs any number of others that point the other way. */
    decisive: { type: 'boolean' },
  },
} as const satisfies JSONSchema;

/** Which report, which type, which categories and packs: the signals, and what there is to choose from. */
export const adviceSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'soc-gap advice',
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'edition', 'basis', 'packs', 'signals'],
  properties: {
    kind: { const: 'advice' },
    edition: line,
    basis: text,
    packs: { type: 'array', minItems: 1, items: id },
    signals: { type: 'array', minItems: 1, items: signalSchema },
  },
} as const satisfies JSONSchema;

export interface Signal extends FromSchema<typeof signalSchema> {}
export interface Advice extends FromSchema<typeof adviceSchema> {}
