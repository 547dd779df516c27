import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { date, severity } from '../common.js';
import { count, object, string, strings } from './primitives.js';

const maybe = { type: ['string', 'null'] } as const satisfies JSONSchema;

/** A pair that somebody holds. `state`: mitigated where something that counts stands in for the split. */
export const heldPairSchema = object({
  holder: string,
  kind: { enum: ['person', 'holder', 'account'] },
  name: string,
  role: maybe,
  pair: string,
  severity,
  duties: strings,
  risk: string,
  /** Where each of the two duties comes from. */
  from: { type: 'array', items: strings },
  state: { enum: ['open', 'mitigated'] },
  mitigation: maybe,
  compensatedBy: strings,
  /** Why the one that was meant to stand in does not count, or what stands in. */
  says: string,
});

export const assessedDutiesSchema = object({
  /** False: nobody's duties are on record, so nothing can be said. */
  assessed: { type: 'boolean' },
  sources: {
    type: 'array',
    items: object({
      id: string,
      file: string,
      system: maybe,
      exported: { anyOf: [date, { type: 'null' }] },
      rows: count,
      closed: count,
    }),
  },
  looked: object({ people: count, unknown: count, accounts: count }),
  /** All holders in conflict and all pairs that they hold; `conflicts` tells the first. */
  total: object({ holders: count, pairs: count }),
  conflicts: { type: 'array', items: heldPairSchema },
  pairs: {
    type: 'array',
    items: object({
      id: string,
      duties: strings,
      severity,
      risk: string,
      holders: count,
      mitigated: count,
      examples: strings,
    }),
  },
  /** Duties of those in conflict. */
  held: {
    type: 'array',
    items: object({ holder: string, name: string, duty: string, title: string, from: strings }),
  },
  mitigations: {
    type: 'array',
    items: object({
      id: string,
      kind: string,
      pairs: strings,
      controls: strings,
      owner: string,
      expires: date,
      state: { enum: ['in-force', 'expired', 'not-yet', 'unproven'] },
      says: string,
      conflicts: count,
    }),
  },
  unmapped: object({
    total: count,
    roles: { type: 'array', items: object({ list: string, system: maybe, role: string, rows: count }) },
  }),
  unknown: { type: 'array', items: object({ list: string, count, first: strings }) },
  leavers: { type: 'array', items: object({ person: string, name: string, left: date, roles: strings }) },
  accounts: {
    type: 'array',
    items: object({
      account: string,
      system: maybe,
      kind: { enum: ['shared', 'service'] },
      people: strings,
    }),
  },
  transactions: {
    type: 'array',
    items: object({
      id: string,
      file: string,
      kind: string,
      control: maybe,
      rows: count,
      untold: count,
      rules: {
        type: 'array',
        items: object({
          rule: string,
          says: string,
          count,
          examples: { type: 'array', items: object({ id: string, who: string, date: maybe }) },
        }),
      },
    }),
  },
  /** For at most five people: what to move, and what stands in for the rest. Null where it does not apply. */
  smallTeam: {
    anyOf: [
      object({
        people: count,
        before: count,
        after: count,
        exact: { type: 'boolean' },
        steps: { type: 'array', items: object({ duty: string, give: maybe, take: strings, says: string }) },
        standIns: { type: 'array', items: object({ pair: string, person: string, says: strings }) },
      }),
      { type: 'null' },
    ],
  },
});

export interface AssessedDuties extends FromSchema<typeof assessedDutiesSchema> {}
export interface AssessedHeldPair extends FromSchema<typeof heldPairSchema> {}
