import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { date, id, line, text } from '../common.js';

/**
 * What management says of itself for an item of the system description (catalogs/description.yaml), where the registers cannot tell
 * it: words of its own, a file that holds them, or the statement that there is none.
 */
export const descriptionEntrySchema = {
  type: 'object',
  additionalProperties: false,
  required: ['item'],
  properties: {
    /** An item of the catalog: DC4, DC3.people, SD2. */
    item: id,
    text,
    /** Path inside the workspace. */
    file: line,
    /** There was or is none, e.g. no incident in the period. It needs `by` and `on`: silence is no statement. */
    none: { const: true },
    by: line,
    /** The day of the statement. */
    on: date,
    /** The day on which the words were last brought up to date. */
    updated: date,
    owner: line,
  },
} as const satisfies JSONSchema;

export interface DescriptionEntry extends FromSchema<typeof descriptionEntrySchema> {}
