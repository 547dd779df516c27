import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { count, countsSchema, object, reportType, string, strings } from './assessment/primitives.js';
import { date, dateRange, reportKind } from './common.js';

const dateOrNull = { anyOf: [date, { type: 'null' }] } as const satisfies JSONSchema;

/** A report of one client. `counts` are those of its own type: type 2 where the report is one. */
export const clientReportSchema = object({
  report: reportKind,
  type: reportType,
  asOf: date,
  period: { anyOf: [dateRange, { type: 'null' }] },
  counts: countsSchema,
  /** Open findings that block a clean type 2 period. */
  blockers: count,
  /** When a type 2 period can start by the estimates on record; null: no day can be named. */
  earliestStart: dateOrNull,
  /** Why no day can be named. */
  undated: { enum: ['no-capacity', 'too-far', null] },
});

/** A day that somebody has to act by or look at. */
export const dueDateSchema = object({
  date,
  kind: { enum: ['response', 'vendor-report', 'acceptance'] },
  /** Id of the finding or the vendor. */
  subject: string,
  says: string,
  overdue: { type: 'boolean' },
});

/** What the portfolio keeps of one client's assessment. */
export const clientSchema = object({
  folder: string,
  organization: string,
  reports: { type: 'array', items: clientReportSchema },
  findings: object({ critical: count, high: count, medium: count, low: count, accepted: count }),
  /** By date; overdue ones come first by that. */
  due: { type: 'array', items: dueDateSchema },
  /** Day of the newest evidence on file, and how many days before the day of the assessment; null: there is none. */
  latestEvidence: { anyOf: [object({ date, days: { type: 'integer' } }), { type: 'null' }] },
});

/** The same gap at two clients or more: where one template or one lesson serves several. */
export const commonGapSchema = object({
  kind: { enum: ['check', 'requirement'] },
  /** Id of the check or the requirement. */
  id: string,
  title: string,
  /** Folders of the clients, in the order of the portfolio. */
  clients: strings,
  /** Open findings of the check, or clients where the requirement is at risk or not ready. */
  count,
});

/** Several clients' workspaces in one summary, for the firm that looks after them. */
export const portfolioSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'soc-gap portfolio',
  ...object({
    schema: { const: 'soc-gap/portfolio/v1' },
    asOf: date,
    attestation: string,
    /** For whom it is: it names every client beside the others. */
    audience: string,
    clients: { type: 'array', items: clientSchema },
    /** Folders that could not be assessed. They are in none of the counts. */
    failures: { type: 'array', items: object({ folder: string, problems: strings }) },
    commonGaps: { type: 'array', items: commonGapSchema },
  }),
} as const satisfies JSONSchema;

export interface Portfolio extends FromSchema<typeof portfolioSchema> {}
export interface Client extends FromSchema<typeof clientSchema> {}
export interface ClientReport extends FromSchema<typeof clientReportSchema> {}
export interface DueDate extends FromSchema<typeof dueDateSchema> {}
export interface CommonGap extends FromSchema<typeof commonGapSchema> {}
