import type { FromSchema, JSONSchema } from 'json-schema-to-ts';

export const string = { type: 'string' } as const satisfies JSONSchema;
export const strings = { type: 'array', items: string } as const satisfies JSONSchema;
export const count = { type: 'integer', minimum: 0 } as const satisfies JSONSchema;
export const rung = {
  enum: ['absent', 'informal', 'designed', 'implemented', 'operating'],
} as const satisfies JSONSchema;
export const reportType = { enum: [1, 2] } as const satisfies JSONSchema;
export const conclusion = {
  enum: ['ready', 'at-risk', 'not-ready', 'not-assessed', 'not-applicable'],
} as const satisfies JSONSchema;

/** Every field of an assessment is always there; null says that there is nothing to say. */
export const object = <const P extends Readonly<Record<string, JSONSchema>>>(properties: P) =>
  ({
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties) as readonly (keyof P & string)[],
    properties,
  }) as const;

export const reasonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['because', 'says'],
  properties: {
    because: string,
    says: string,
    data: {
      type: 'object',
      additionalProperties: { anyOf: [{ type: ['string', 'number', 'boolean'] }, strings] },
    },
  },
} as const satisfies JSONSchema;
export const reasons = { type: 'array', items: reasonSchema } as const satisfies JSONSchema;

/** How many requirements stand where. Always shown whole: a share without its counts says nothing. */
export const countsSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['total', 'ready', 'atRisk', 'notReady', 'notAssessed', 'notApplicable'],
  properties: { total: count, ready: count, atRisk: count, notReady: count, notAssessed: count, notApplicable: count },
} as const satisfies JSONSchema;

export interface Counts extends FromSchema<typeof countsSchema> {}
export type Conclusion = FromSchema<typeof conclusion>;
