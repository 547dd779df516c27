import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { date, id, ids, line, text } from '../common.js';
import { bridgeSchema, vendorReportSchema } from './vendor-report.js';

export * from './vendor-report.js';

/** The short decision whether a vendor is a subservice organization: if its controls fail, do ours? */
export const vendorDecisionSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['controlsNeeded', 'reasons'],
  properties: {
    /** Its controls are needed to meet our objectives or commitments. */
    controlsNeeded: { type: 'boolean' },
    /** What it does ends up in figures of our users' financial reporting. */
    touchesFigures: { type: 'boolean' },
    /** It holds or can reach data of our customers. */
    holdsData: { type: 'boolean' },
    /** Our own controls would notice its failure in time and make it good. */
    watchedByUs: { type: 'boolean' },
    reasons: text,
    decided: date,
    by: line,
  },
} as const satisfies JSONSchema;

/** What the contract says, as far as the reliance needs it. Absent keys were not recorded. */
export const contractSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    from: date,
    until: date,
    /** Where it is kept. */
    file: line,
    /** The right to audit, or to receive its report. */
    rightToAudit: { type: 'boolean' },
    /** Within which time it tells us of an incident or breach. */
    breachNotice: line,
    terminationNotice: line,
    /** The service level agreed. */
    sla: line,
  },
} as const satisfies JSONSchema;

export const vendorSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name'],
  properties: {
    id,
    name: line,
    service: line,
    owner: line,
    decision: vendorDecisionSchema,
    /** Its controls are needed to meet our objectives or commitments (AT-C 320, DC7). */
    subservice: { type: 'boolean' },
    method: { enum: ['carve-out', 'inclusive'] },
    /** Requirements that no control of ours meets because its controls do. */
    carries: ids,
    reports: { type: 'array', items: vendorReportSchema },
    /** A bridge letter of its management covers the days after the report's end up to this date. */
    bridge: bridgeSchema,
    /** Controls of the vendor that we rely on (complementary subservice organization controls). */
    csocs: {
      type: 'array',
      items: {
        anyOf: [
          line,
          {
            type: 'object',
            additionalProperties: false,
            required: ['text'],
            properties: { text: line, requirements: ids, monitoredBy: ids },
          },
        ],
      },
    },
    /** Controls of ours that watch the vendor as a whole: its report read, its service compared with the contract. */
    monitoredBy: ids,
    /** Controls that the vendor's report expects of us, and ours that answer them. */
    cuecs: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['text'],
        properties: {
          text,
          controls: ids,
          /** Why this one does not concern us. */
          notNeeded: text,
        },
      },
    },
    contract: contractSchema,
  },
} as const satisfies JSONSchema;

export interface Vendor extends FromSchema<typeof vendorSchema> {}
