import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { line, lines, text } from './common.js';

/** A word or phrase to look for, in small letters, and what to write in its place. A final `*` stands for any ending. */
const terms = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['term', 'instead'],
    properties: { term: line, instead: line },
  },
} as const satisfies JSONSchema;

/** catalogs/wording.yaml: the words that `catalog lint` looks for. */
export const wordingSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'soc-gap wording',
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'vague', 'attestation', 'absolute', 'outcomes', 'operational', 'financial'],
  properties: {
    kind: { const: 'wording' },
    note: text,
    /** Words that leave open who, what or when. */
    vague: terms,
    /** Words that a SOC report, which is an attestation, never earns anybody. */
    attestation: terms,
    /** Words that promise more than reasonable assurance. */
    absolute: terms,
    /** Words that name an outcome which an auditor can test. */
    outcomes: lines,
    /** Words of aims that are purely operational. */
    operational: lines,
    /** Words that tie an aim to the financial reporting of user entities. */
    financial: lines,
  },
} as const satisfies JSONSchema;

export interface Wording extends FromSchema<typeof wordingSchema> {}
export type Term = Wording['vague'][number];
