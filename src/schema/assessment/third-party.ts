import type { FromSchema } from 'json-schema-to-ts';
import { category, date, dateRange, reportKind } from '../common.js';
import { contractSchema, vendorDecisionSchema } from '../registers/vendor.js';
import { count, object, reasonSchema, rung, string, strings } from './primitives.js';

const words = { type: ['string', 'null'] } as const;
const day = { anyOf: [date, { type: 'null' }] } as const;

/** A control of ours as an answer or a watch: where it stands, and its newest evidence. `rung` null: it serves no report in scope. */
export const controlStateSchema = object({
  id: string,
  rung: { enum: [...rung.enum, null] },
  latestEvidence: day,
});

/** A report of a vendor, with what it does for each report of ours. */
export const thirdPartyReportSchema = object({
  title: string,
  issued: day,
  opinion: words,
  reviewed: day,
  reviewer: words,
  impact: words,
  categories: { type: 'array', items: category },
  objectives: strings,
  exceptions: { type: 'array', items: object({ text: string, impact: words, controls: strings }) },
  nested: { type: 'array', items: object({ name: string, service: words, method: words, impact: words }) },
  judgments: {
    type: 'array',
    items: object({
      report: reportKind,
      fit: { enum: ['fits', 'wrong-kind', 'wrong-type', 'undated', 'not-yet', 'too-old', 'no-reliance'] },
      says: string,
    }),
  },
});

/** How far a vendor's reports carry one of ours, and what the method means there. */
export const thirdPartyCoverageSchema = object({
  report: reportKind,
  /** Something in this report rests on the vendor. */
  matters: { type: 'boolean' },
  /** none-needed: by the inclusive method its controls are described and tested in our report. */
  state: { enum: ['current', 'lapsed', 'qualified', 'adverse', 'wrong-kind', 'none', 'none-needed'] },
  gapDays: count,
  gaps: { type: 'array', items: dateRange },
  coveredTo: day,
  says: string,
  /** What follows from the method for this report. */
  consequence: string,
  /** Requirements of this report that it carries, and those whose controls rely on it. */
  carries: strings,
  bearsOn: strings,
  next: {
    anyOf: [
      object({
        expected: date,
        period: dateRange,
        overdue: { type: 'boolean' },
        inTime: { type: 'boolean' },
        says: string,
      }),
      { type: 'null' },
    ],
  },
});

/** A vendor with all that rests on it. */
export const thirdPartySchema = object({
  id: string,
  name: string,
  service: words,
  owner: words,
  role: { enum: ['subservice', 'vendor', 'undecided'] },
  /** What rests on it needs its report: a subservice organization, or treated as one until somebody decides. */
  reliedOn: { type: 'boolean' },
  /** Why it is what it is said to be. */
  why: strings,
  conflict: words,
  decision: { anyOf: [vendorDecisionSchema, { type: 'null' }] },
  method: { enum: ['carve-out', 'inclusive', null] },
  /** What its reports on file carry, in a sentence. */
  report: string,
  coverage: { type: 'array', items: thirdPartyCoverageSchema },
  reports: { type: 'array', items: thirdPartyReportSchema },
  bridge: {
    anyOf: [
      object({
        signed: date,
        from: day,
        to: date,
        signer: words,
        after: day,
        days: count,
        changes: words,
        exceptions: words,
        incidents: words,
        impact: words,
        faults: { type: 'array', items: reasonSchema },
      }),
      { type: 'null' },
    ],
  },
  /** What its report expects of us. */
  cuecs: {
    type: 'array',
    items: object({
      text: string,
      state: { enum: ['answered', 'no-evidence', 'undesigned', 'unanswered', 'set-aside'] },
      reason: words,
      controls: { type: 'array', items: controlStateSchema },
    }),
  },
  /** What we assume of it. */
  csocs: {
    type: 'array',
    items: object({ text: string, requirements: strings, monitoredBy: { type: 'array', items: controlStateSchema } }),
  },
  monitoredBy: strings,
  contract: { anyOf: [contractSchema, { type: 'null' }] },
  /** Controls in service that rest on it. */
  controls: strings,
  findings: strings,
});

/** A control that is expected of our user entities. */
export const assessedUserControlSchema = object({
  id: string,
  text: string,
  requirements: strings,
  needed: words,
  audience: words,
  findings: strings,
});

/** A typical control of user entities from the catalogs that nobody has taken up for these requirements: a proposal, no fact. */
export const userControlProposalSchema = object({
  text: string,
  requirements: strings,
  /** One of ours that says much the same for another requirement. */
  like: words,
});

export interface ControlState extends FromSchema<typeof controlStateSchema> {}
export interface ThirdPartyReport extends FromSchema<typeof thirdPartyReportSchema> {}
export interface ThirdPartyCoverage extends FromSchema<typeof thirdPartyCoverageSchema> {}
export interface ThirdParty extends FromSchema<typeof thirdPartySchema> {}
export interface AssessedUserControl extends FromSchema<typeof assessedUserControlSchema> {}
export interface UserControlProposal extends FromSchema<typeof userControlProposalSchema> {}
