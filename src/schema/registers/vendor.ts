import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { date, dateRange, id, ids, line, lines, text } from '../common.js';

export const vendorReportSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['kind'],
  properties: {
    kind: { enum: ['soc1', 'soc2', 'soc3', 'iso27001', 'other'] },
    type: { enum: [1, 2] },
    asOf: date,
    period: dateRange,
    opinion: { enum: ['unqualified', 'qualified', 'adverse', 'disclaimer'] },
    reviewed: date,
    reviewer: line,
    /** Exceptions in the report and what they mean for us. */
    exceptions: { type: 'array', items: text },
    impact: text,
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
    /** Its controls are needed to meet our objectives or commitments (AT-C 320, DC7). */
    subservice: { type: 'boolean' },
    method: { enum: ['carve-out', 'inclusive'] },
    reports: { type: 'array', items: vendorReportSchema },
    /** A bridge letter of its management covers the days after the report's end up to this date. */
    bridge: {
      type: 'object',
      additionalProperties: false,
      required: ['signed', 'to'],
      properties: { signed: date, to: date, signer: line },
    },
    /** Controls of the vendor that we rely on (complementary subservice organization controls). */
    csocs: lines,
    /** Controls that the vendor's report expects of us, and ours that answer them. */
    cuecs: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['text'],
        properties: { text, controls: ids },
      },
    },
  },
} as const satisfies JSONSchema;

export interface VendorReport extends FromSchema<typeof vendorReportSchema> {}
export interface Vendor extends FromSchema<typeof vendorSchema> {}
