import type { FromSchema, JSONSchema } from 'json-schema-to-ts';

const factName = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z0-9-]+)*$' } as const;
const scalar = { type: ['string', 'number', 'boolean'] } as const;

/**
 * One statement about one fact. A fact is a value of soc-gap.yaml, named by its path: `reports.soc2.categories`.
 * `is` equality; `in` one of; `has` a list holds the value; `known` the fact was answered; `atLeast` a number.
 */
export const statementSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['fact'],
  minProperties: 2,
  maxProperties: 2,
  properties: {
    fact: factName,
    is: scalar,
    in: { type: 'array', minItems: 1, items: scalar },
    has: scalar,
    known: { type: 'boolean' },
    atLeast: { type: 'number' },
  },
} as const satisfies JSONSchema;

const statements = { type: 'array', minItems: 1, items: statementSchema } as const;

/** Conditions are data, never code: a list of statements that must all hold, or one of which must. */
export const conditionSchema = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: { all: statements, any: statements, none: statements },
} as const satisfies JSONSchema;

export interface Statement extends FromSchema<typeof statementSchema> {}
export interface Condition extends FromSchema<typeof conditionSchema> {}
