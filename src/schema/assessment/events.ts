import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { reportKind } from '../common.js';
import { changeKind } from '../registers.js';
import { count, object, string, strings } from './primitives.js';

const stringOrNull = { type: ['string', 'null'] } as const satisfies JSONSchema;
const source = { anyOf: [object({ file: string, line: count }), { type: 'null' }] } as const satisfies JSONSchema;

export const assessedIncidentSchema = object({
  id: string,
  on: string,
  title: string,
  what: stringOrNull,
  cause: { enum: ['control-design', 'control-operation', 'other', null] },
  effect: stringOrNull,
  handled: stringOrNull,
  resolved: stringOrNull,
  systems: strings,
  controls: strings,
  requirements: strings,
  commitments: strings,
  /** Whether the description tells it; undecided: nobody recorded what that depends on. */
  disclosure: { enum: ['to-tell', 'left-out', 'not-needed', 'undecided'] },
  says: string,
  source,
});

export const assessedChangeSchema = object({
  /** Its id in events.yaml; of a change that only the control register shows, what happened and the control's id. */
  id: string,
  on: string,
  title: string,
  what: stringOrNull,
  kind: changeKind,
  /** null: nobody has said. */
  significant: { type: ['boolean', 'null'] },
  why: stringOrNull,
  systems: strings,
  controls: strings,
  origin: { enum: ['recorded', 'derived'] },
  /** Derived ones: the change on record that tells it, else null. */
  recordedAs: stringOrNull,
  source,
});

const eventsSchema = {
  from: string,
  to: string,
  incidents: { type: 'array', items: assessedIncidentSchema },
  changes: { type: 'array', items: assessedChangeSchema },
} as const satisfies Readonly<Record<string, JSONSchema>>;

/**
 * What happened on the days that a report speaks of, oldest first: `from` and `to` are the period as far as it has passed, or the one
 * day of a type 1 report.
 */
export const reportEventsSchema = object({
  report: reportKind,
  ...eventsSchema,
  /** From the day after the period to the day of the assessment: what a bridge letter speaks of. null: that day has not come. */
  after: { anyOf: [object(eventsSchema), { type: 'null' }] },
});

export interface AssessedIncident extends FromSchema<typeof assessedIncidentSchema> {}
export interface AssessedChange extends FromSchema<typeof assessedChangeSchema> {}
export interface ReportEvents extends FromSchema<typeof reportEventsSchema> {}
