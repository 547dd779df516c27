import type { FromSchema, JSONSchema } from 'json-schema-to-ts';

const told = { type: ['string', 'null'] } as const satisfies JSONSchema;
/** What an auditor looks for in the text of a control. */
const element = { enum: ['who', 'what', 'when', 'how', 'trace'] } as const satisfies JSONSchema;

/**
 * How the text of a control reads. `state`: read; unwritten, where there is no text; other-language, where the text is not English,
 * the only language that the rules know. Only a text that was read says anything by what is absent from it.
 */
export const controlWordingSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['state', 'who', 'what', 'when', 'how', 'trace', 'fromFields', 'missing', 'vague', 'suggestion'],
  properties: {
    state: { enum: ['read', 'unwritten', 'other-language'] },
    /** The words of the text that tell it, or the field of the register that does; null where neither does. */
    who: told,
    what: told,
    when: told,
    how: told,
    trace: told,
    /** Elements that the text leaves to a field of the register. */
    fromFields: { type: 'array', items: element },
    /** Elements that the text should tell and does not. */
    missing: { type: 'array', items: element },
    /** Vague words, each with what to write instead. */
    vague: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['says', 'instead'],
        properties: { says: { type: 'string' }, instead: { type: 'string' } },
      },
    },
    /** A sentence built of the register's fields, with [brackets] where it knows nothing; null where nothing is missing. */
    suggestion: told,
  },
} as const satisfies JSONSchema;

export interface ControlWording extends FromSchema<typeof controlWordingSchema> {}
export type WordingElement = FromSchema<typeof element>;
