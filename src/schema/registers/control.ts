import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { assertion } from '../catalog.js';
import { date, id, ids, line, lines, text } from '../common.js';

/** How often a control is performed. The engine turns it into windows of dates (src/engine/occurrences.ts). */
export const frequency = {
  enum: [
    'annual',
    'semi-annual',
    'quarterly',
    'monthly',
    'semi-monthly',
    'weekly',
    'business-daily',
    'daily',
    'many-a-day',
    'per-event',
    'continuous',
  ],
} as const satisfies JSONSchema;

/** What a piece of evidence is. Lists and reports of a system are as good as the query that gave them. */
export const evidenceKind = {
  enum: ['screenshot', 'system-list', 'ticket', 'signed-document', 'configuration', 'report', 'log', 'other'],
} as const satisfies JSONSchema;

/** What the organization does. One register serves SOC 1 and SOC 2. */
export const controlSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'satisfies'],
  properties: {
    id,
    title: line,
    /** Who does what, when, how, and what it leaves behind. */
    text,
    owner: line,
    /** Ids in people.yaml, or names, of those who perform it. */
    performers: lines,
    /** Requirements or points that the control satisfies. */
    satisfies: ids,
    /** Assertions that it bears on, where they are fewer than those of the SOC 1 objectives that it satisfies. */
    assertions: { type: 'array', items: assertion },
    /** Where the written procedure is: a document, a link. */
    procedure: line,
    nature: { enum: ['manual', 'automated', 'it-dependent'] },
    kind: { enum: ['preventive', 'detective', 'corrective'] },
    frequency,
    key: { type: 'boolean' },
    /** What shows that it happened: the trace it leaves. */
    leaves: line,
    /** The kind of evidence that it has to leave; another kind is a finding. */
    evidenceKind,
    /** Ids in systems.yaml that it runs on or relies on. */
    systems: ids,
    /** Ids in vendors.yaml: subservice organizations that it relies on. */
    reliesOn: ids,
    /** Duties (catalogs/segregation-of-duties.yaml) that its performer exercises. */
    duties: ids,
    /** Ids of controls whose weakness this one makes good. */
    compensates: ids,
    /** Ids of controls that it watches over. It counts where other people perform it, and where it works itself. */
    monitors: ids,
    since: date,
    until: date,
    /** Days after the end of a window within which it is performed in the ordinary course, e.g. a month closed by the tenth day. */
    dueWithin: { type: 'integer', minimum: 0, maximum: 92 },
    /** Further days in which a performance is late; after them it is missed. */
    grace: { type: 'integer', minimum: 0, maximum: 92 },
    /** Frequencies that it had before, oldest first, each up to and including a day. */
    earlierFrequencies: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['frequency', 'until'],
        properties: { frequency, until: date },
      },
    },
    /** Stretches in which it had no need to operate; each says why. */
    pauses: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['from', 'to', 'reason'],
        properties: { from: date, to: date, reason: text },
      },
    },
    /** The control whose place it took: it answers for that one's occurrences too. */
    replaces: id,
    /** The control operates only in part: what is missing. */
    partly: text,
  },
} as const satisfies JSONSchema;

export type Frequency = FromSchema<typeof frequency>;
export type EvidenceKind = FromSchema<typeof evidenceKind>;
export interface Control extends FromSchema<typeof controlSchema> {}
