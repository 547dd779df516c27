import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { id, line, reportKind, text } from './common.js';
import { conditionSchema } from './condition.js';

const signal = {
  id,
  when: conditionSchema,
  speaks: { enum: ['for', 'against'] },
  says: text,
  /** A decisive signal outweighs any number of others that point the other way. */
  decisive: { type: 'boolean' },
} as const satisfies Record<string, JSONSchema>;

/** One fact that speaks for or against the catalog that it stands in, and the sentence that says why. */
export const ownSignalSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'when', 'speaks', 'says'],
  properties: signal,
} as const satisfies JSONSchema;

/** The same of a report, a type or a category. */
export const signalSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'when', 'speaks', 'of', 'says'],
  properties: {
    ...signal,
    /** soc1, soc2, type-1, type-2 or a category of the Trust Services Criteria; joined, the id of a SOC 1 pack too. */
    of: id,
    /** A signal about a type that readers of one report alone give. */
    report: reportKind,
  },
} as const satisfies JSONSchema;

/** Which report, which type and which categories: the signals. Those about a SOC 1 pack stand in the pack's own file. */
export const adviceSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'soc-gap advice',
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'edition', 'basis', 'signals'],
  properties: {
    kind: { const: 'advice' },
    edition: line,
    basis: text,
    signals: { type: 'array', minItems: 1, items: signalSchema },
  },
} as const satisfies JSONSchema;

export interface Signal extends FromSchema<typeof signalSchema> {}
export interface AdviceFile extends FromSchema<typeof adviceSchema> {}

/** Joined with what the packs say of themselves. */
export interface Advice extends AdviceFile {
  /** Ids of the SOC 1 packs that there are to choose from, in the fixed order. */
  readonly packs: readonly string[];
}
