import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { count, object, string, strings } from './assessment/primitives.js';
import { date, dateRange, reportKind } from './common.js';
import { bySeverity, dateOrNull, effort, lossSchema, totalsSchema } from './what-if.js';

/** A single change that was tried, with what it saves and what it costs. */
export const suggestionSchema = object({
  phrase: string,
  says: string,
  about: { enum: ['report', 'category', 'pack', 'objective', 'system', 'vendor', 'type'] },
  /** free: nothing on record speaks for what would go; weighed: something does; decisive: it outweighs any saving. */
  standing: { enum: ['free', 'weighed', 'decisive'] },
  /** Evaluated as a whole. Else the figures are read from one assessment: what falls away, without what it brings. */
  evaluated: { type: 'boolean' },
  saves: object({ requirements: count, findings: bySeverity, effort, evidence: count, requests: count }),
  /** Findings that the change brings. Known only where it was evaluated. */
  brings: { anyOf: [bySeverity, { type: 'null' }] },
  starts: {
    type: 'array',
    items: object({ report: reportKind, before: dateOrNull, after: dateOrNull }),
  },
  losses: { type: 'array', items: lossSchema },
  supports: strings,
  why: string,
});

/** Sensitive data in a system that other systems in scope hold anyhow. */
export const movableDataSchema = object({
  system: string,
  /** Kinds of data, each with the systems to keep it in. */
  kinds: { type: 'array', items: object({ kind: string, systems: strings }) },
  /** Processes that need the system itself. */
  neededBy: strings,
  /** What would have to do with that data no more. */
  frees: object({ dataStores: strings, interfaces: strings, controls: strings }),
  says: string,
});

/** A type 2 period that starts when the plan is done. It moves work and saves none, so no person-days are named. */
export const laterPeriodSchema = object({
  report: reportKind,
  phrase: string,
  was: dateRange,
  period: dateRange,
  /** About when the report could be had. */
  reportBy: date,
  /** Findings that are no gaps of that period: what they speak of lies before it. */
  past: strings,
  /** Findings that would hold that period back too, and that the plan closes before it starts. */
  closed: strings,
  brings: strings,
  /** Requirements about which nothing is known: the start is not before they are assessed. */
  notAssessed: strings,
  losses: { type: 'array', items: lossSchema },
});

export const suggestionsSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'soc-gap what-if suggestions',
  ...object({
    schema: { const: 'soc-gap/what-if-suggestions/v1' },
    asOf: date,
    attestation: string,
    /** How the figures came about. */
    method: string,
    before: totalsSchema,
    tried: count,
    /** Changes that save nothing, by phrase. */
    idle: strings,
    suggestions: { type: 'array', items: suggestionSchema },
    /** Sensitive data that could move; what it would save is not estimated. */
    data: { type: 'array', items: movableDataSchema },
    periods: { type: 'array', items: laterPeriodSchema },
    /** What is not tried, and why. */
    untried: strings,
  }),
} as const satisfies JSONSchema;

export interface Suggestions extends FromSchema<typeof suggestionsSchema> {}
export type Suggestion = FromSchema<typeof suggestionSchema>;
export type MovableData = FromSchema<typeof movableDataSchema>;
export type LaterPeriod = FromSchema<typeof laterPeriodSchema>;
