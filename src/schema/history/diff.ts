import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { conclusion, count, object, reasonSchema, reportType, string, strings } from '../assessment/primitives.js';
import { findingSchema } from '../assessment/finding.js';
import { date, reportKind, severity } from '../common.js';
import { snapshotReportSchema } from './snapshot.js';

const dateOrNull = { anyOf: [date, { type: 'null' }] } as const;

/** One side of a comparison. */
const headSchema = object({
  asOf: date,
  tool: string,
  organization: string,
  reports: { type: 'array', items: snapshotReportSchema },
  requirements: count,
  controls: count,
  evidence: count,
  findings: count,
});

const sideSchema = object({
  severity,
  status: findingSchema.properties.status,
  measure: { type: 'number' },
  due: dateOrNull,
});

/**
 * What became of a finding. Gone for a good reason and gone from sight are told apart: left-scope, subject-gone, period-moved and hidden
 * (its control fell to a lower rung) close nothing. same: neither better nor worse.
 */
export const changeKind = {
  enum: [
    'new',
    'reopened',
    'entered-scope',
    'closed',
    'left-scope',
    'subject-gone',
    'period-moved',
    'hidden',
    'worse',
    'better',
    'same',
  ],
} as const;

export const findingChangeSchema = object({
  id: string,
  fingerprint: string,
  title: string,
  severity,
  change: changeKind,
  /** Accepted since, or an acceptance that held and holds no more. */
  acceptance: { enum: ['accepted', 'ended', null] },
  /** Management's due date has passed and the finding is still there. */
  overdue: { type: 'boolean' },
  before: { anyOf: [sideSchema, { type: 'null' }] },
  after: { anyOf: [sideSchema, { type: 'null' }] },
  /** Why it is held to have changed so. */
  says: string,
});

export const conclusionChangeSchema = object({
  id: string,
  report: reportKind,
  type: reportType,
  before: conclusion,
  after: conclusion,
  direction: { enum: ['better', 'worse', 'other'] },
  says: string,
});

/** A finding that was open when the period of the last report ended, and still is or is again. */
export const repeatSchema = object({
  report: reportKind,
  through: date,
  /** The day of the snapshot that the last report is held to; null: none was taken by its end, so nothing is known. */
  snapshot: dateOrNull,
  says: string,
  findings: { type: 'array', items: object({ id: string, title: string, severity }) },
});

/** What changed from one assessment to a later one. */
export const diffSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'soc-gap diff',
  ...object({
    schema: { const: 'soc-gap/diff/v1' },
    attestation: string,
    before: headSchema,
    after: headSchema,
    /** What makes the two sides less than comparable. */
    caveats: { type: 'array', items: reasonSchema },
    counts: object({
      new: count,
      reopened: count,
      enteredScope: count,
      closed: count,
      leftScope: count,
      subjectGone: count,
      periodMoved: count,
      hidden: count,
      worse: count,
      better: count,
      same: count,
      accepted: count,
      acceptanceEnded: count,
      overdue: count,
    }),
    /** Those that changed, whose acceptance changed or that are overdue. */
    findings: { type: 'array', items: findingChangeSchema },
    conclusions: { type: 'array', items: conclusionChangeSchema },
    scope: { type: 'array', items: object({ report: reportKind, entered: strings, left: strings }) },
    repeats: { type: 'array', items: repeatSchema },
  }),
} as const satisfies JSONSchema;

export interface Diff extends FromSchema<typeof diffSchema> {}
export interface FindingChange extends FromSchema<typeof findingChangeSchema> {}
export interface ConclusionChange extends FromSchema<typeof conclusionChangeSchema> {}
export interface Repeat extends FromSchema<typeof repeatSchema> {}
export type ChangeKind = FromSchema<typeof changeKind>;
