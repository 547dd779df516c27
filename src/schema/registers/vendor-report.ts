import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { category, date, dateRange, ids, line, lines, text } from '../common.js';

/** An exception of a vendor's report: a line, or what it means for us and the controls of ours that make it good. */
export const vendorExceptionSchema = {
  anyOf: [
    text,
    {
      type: 'object',
      additionalProperties: false,
      required: ['text'],
      properties: { text, impact: text, controls: ids },
    },
  ],
} as const satisfies JSONSchema;

/** An organization whose controls the vendor's own report counts on (nested subservice organization). */
export const nestedSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  properties: {
    name: line,
    service: line,
    method: { enum: ['carve-out', 'inclusive'] },
    /** How we look at it: its report read as well, the vendor's own monitoring read, or why it does not matter to us. */
    impact: text,
  },
} as const satisfies JSONSchema;

export const vendorReportSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['kind'],
  properties: {
    kind: { enum: ['soc1', 'soc2', 'soc3', 'iso27001', 'other'] },
    type: { enum: [1, 2] },
    asOf: date,
    period: dateRange,
    /** The day of the auditor's signature. */
    issued: date,
    opinion: { enum: ['unqualified', 'qualified', 'adverse', 'disclaimer'] },
    /** What the report covers: categories of a SOC 2 report, objectives of a SOC 1 report in its own words. */
    covers: {
      type: 'object',
      additionalProperties: false,
      properties: { categories: { type: 'array', items: category }, objectives: lines },
    },
    reviewed: date,
    reviewer: line,
    /** Exceptions in the report, each with what it means for us; `impact` below may speak for all of them. */
    exceptions: { type: 'array', items: vendorExceptionSchema },
    /** What a qualified opinion or the exceptions mean for us. */
    impact: text,
    subservice: { type: 'array', items: nestedSchema },
  },
} as const satisfies JSONSchema;

/** A letter of the vendor's management about the days after its report. It is no report: nobody has examined it. */
export const bridgeSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['signed', 'to'],
  properties: {
    signed: date,
    /** Absent: from the day after the newest report. */
    from: date,
    to: date,
    signer: line,
    /** What it states: `none`, or in a few words. Absent: nobody recorded that it states anything. */
    statements: {
      type: 'object',
      additionalProperties: false,
      properties: { changes: text, exceptions: text, incidents: text },
    },
    /** What the stated changes, exceptions or incidents mean for us. */
    impact: text,
  },
} as const satisfies JSONSchema;

export interface VendorReport extends FromSchema<typeof vendorReportSchema> {}
export interface BridgeLetter extends FromSchema<typeof bridgeSchema> {}
