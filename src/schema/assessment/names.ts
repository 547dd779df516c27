import type { FromSchema } from 'json-schema-to-ts';
import { object, string } from './primitives.js';

const named = { type: 'array', items: object({ id: string, name: string }) } as const;

/** Who and what is spoken of by name: what redaction replaces. A person whom only other registers name has no id. */
export const namesSchema = object({
  people: {
    type: 'array',
    items: object({ id: { type: ['string', 'null'] }, name: string, role: { type: ['string', 'null'] } }),
  },
  systems: named,
  vendors: named,
});

export type Names = FromSchema<typeof namesSchema>;
