import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { dateRange, reportKind } from '../common.js';
import { assertion } from '../catalog.js';
import { string, strings, count, rung, reasons } from './primitives.js';
import { relianceSchema } from './system.js';
import { controlWordingSchema } from './wording.js';

/** Expected occurrences of a control in a period. expected = filled + missing + toCome, and filled = onTime + late. */
export const occurrencesSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['expected', 'filled', 'onTime', 'late', 'missing', 'toCome', 'lateWindows', 'missingWindows'],
  properties: {
    expected: count,
    filled: count,
    onTime: count,
    /** Performed after its window, within the grace that the control declares. */
    late: count,
    /** Missed and past any grace: these cannot be cured any more. */
    missing: count,
    toCome: count,
    lateWindows: { type: 'array', items: dateRange },
    missingWindows: { type: 'array', items: dateRange },
  },
} as const satisfies JSONSchema;

/** Where a control stands for one type of one report. `base` is before the caps, `rung` after them. */
export const standingSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['base', 'rung', 'needed', 'reasons', 'occurrences'],
  properties: {
    base: rung,
    rung,
    needed: rung,
    reasons,
    occurrences: { anyOf: [occurrencesSchema, { type: 'null' }] },
  },
} as const satisfies JSONSchema;

export const controlStandingSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['report', 'type1', 'type2'],
  properties: { report: reportKind, type1: standingSchema, type2: { anyOf: [standingSchema, { type: 'null' }] } },
} as const satisfies JSONSchema;

export const assessedControlSchema = {
  type: 'object',
  additionalProperties: false,
  required: [
    'id',
    'title',
    'text',
    'owner',
    'performers',
    'procedure',
    'nature',
    'kind',
    'frequency',
    'key',
    'leaves',
    'systems',
    'reliesOn',
    'assertions',
    'reliance',
    'since',
    'until',
    'satisfies',
    'serves',
    'requirements',
    'standings',
    'evidence',
    'latestEvidence',
    'wording',
    'findings',
  ],
  properties: {
    id: string,
    title: string,
    text: { type: ['string', 'null'] },
    owner: { type: ['string', 'null'] },
    performers: strings,
    procedure: { type: ['string', 'null'] },
    nature: { type: ['string', 'null'] },
    kind: { type: ['string', 'null'] },
    frequency: { type: ['string', 'null'] },
    key: { type: 'boolean' },
    leaves: { type: ['string', 'null'] },
    systems: strings,
    reliesOn: strings,
    /** Assertions that it says it bears on; empty: those of its objectives. */
    assertions: { type: 'array', items: assertion },
    /** The reliance chain of an automated or IT-dependent control: its systems and all that they run on, nearest first. */
    reliance: { type: 'array', items: relianceSchema },
    since: { type: ['string', 'null'] },
    until: { type: ['string', 'null'] },
    satisfies: strings,
    /** The reports in scope that it serves; two say that one effort serves both. */
    serves: { type: 'array', items: reportKind },
    /** Ids of the requirements in scope that it bears on. */
    requirements: strings,
    standings: { type: 'array', items: controlStandingSchema },
    /** How many evidence items are on file, and the date of the newest. */
    evidence: count,
    latestEvidence: { type: ['string', 'null'] },
    wording: controlWordingSchema,
    findings: strings,
  },
} as const satisfies JSONSchema;

export interface Occurrences extends FromSchema<typeof occurrencesSchema> {}
export interface Standing extends FromSchema<typeof standingSchema> {}
export interface AssessedControl extends FromSchema<typeof assessedControlSchema> {}
