import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import {
  conclusion,
  count,
  countsSchema,
  object,
  reportType,
  rung,
  string,
  strings,
} from '../assessment/primitives.js';
import { findingSchema } from '../assessment/finding.js';
import { reportLifecycleResultSchema } from '../assessment/lifecycle.js';
import { date, dateRange, reportKind, severity } from '../common.js';

const dateOrNull = { anyOf: [date, { type: 'null' }] } as const;

const shortVerdictSchema = object({
  conclusion,
  reached: { enum: [...rung.enum, null] },
  /** Why, in the first words of the assessment. */
  says: string,
});

/** One report of a snapshot: what it looked at, and its counts. */
export const snapshotReportSchema = object({
  report: reportKind,
  type: reportType,
  asOf: date,
  period: { anyOf: [dateRange, { type: 'null' }] },
  stage: reportLifecycleResultSchema.properties.stage,
  lastReport: reportLifecycleResultSchema.properties.lastReport,
  type1: countsSchema,
  type2: { anyOf: [countsSchema, { type: 'null' }] },
});

export const snapshotRequirementSchema = object({
  id: string,
  report: reportKind,
  type1: shortVerdictSchema,
  type2: { anyOf: [shortVerdictSchema, { type: 'null' }] },
});

/** A finding as far as later assessments are held against it. */
export const snapshotFindingSchema = object({
  id: string,
  fingerprint: string,
  title: string,
  severity,
  gap: findingSchema.properties.gap,
  status: findingSchema.properties.status,
  measure: { type: 'number' },
  due: dateOrNull,
  subject: findingSchema.properties.subject,
  reports: { type: 'array', items: reportKind },
  requirements: strings,
});

/** A control's rung for each report that it serves, of the type that the report is for. */
const snapshotControlSchema = object({
  id: string,
  rungs: {
    type: 'object',
    additionalProperties: false,
    properties: { soc1: rung, soc2: rung },
  },
});

/** The part of an assessment that comparisons need: small enough to be committed with the workspace. */
export const snapshotSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'soc-gap snapshot',
  ...object({
    schema: { const: 'soc-gap/snapshot/v1' },
    tool: object({ name: string, version: string }),
    asOf: date,
    attestation: string,
    organization: string,
    catalogs: { type: 'array', items: object({ id: string, edition: string, sha256: string }) },
    reports: { type: 'array', items: snapshotReportSchema },
    requirements: { type: 'array', items: snapshotRequirementSchema },
    controls: { type: 'array', items: snapshotControlSchema },
    /** Pieces of evidence that count for a control. */
    evidence: count,
    thirdParties: strings,
    findings: { type: 'array', items: snapshotFindingSchema },
  }),
} as const satisfies JSONSchema;

export interface Snapshot extends FromSchema<typeof snapshotSchema> {}
export interface SnapshotReport extends FromSchema<typeof snapshotReportSchema> {}
export interface SnapshotRequirement extends FromSchema<typeof snapshotRequirementSchema> {}
export interface SnapshotFinding extends FromSchema<typeof snapshotFindingSchema> {}
