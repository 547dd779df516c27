import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { date, dateRange, id, ids, line, lines, sha256, text } from './common.js';

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

/** A dated trace that a control operated. */
export const evidenceSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'control', 'performed'],
  properties: {
    id,
    control: id,
    /** The day the control was performed, not the day the file was taken. */
    performed: date,
    /** The interval that the performance covers, where it isn't the window around `performed`. */
    covers: dateRange,
    /** The day the file was taken from its system. */
    collected: date,
    kind: evidenceKind,
    /** Lists and reports of a system: the query or the parameters that gave them. */
    query: line,
    /** Lists and reports of a system: how many rows they hold, without the header. */
    rows: { type: 'integer', minimum: 0 },
    /** Path inside the workspace. */
    file: line,
    sha256,
    /** Bytes of the file when it was recorded. */
    size: { type: 'integer', minimum: 0 },
    /** Where else it is kept: a ticket, a link. */
    ref: line,
    by: line,
    note: text,
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

export const systemSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name'],
  properties: {
    id,
    name: line,
    description: text,
    owner: line,
    vendor: id,
    /** What it holds, e.g. payroll records, personal information. */
    holds: lines,
    sensitive: { type: 'boolean' },
    /** Why it is out of scope. Absent: in scope. */
    outOfScope: text,
    /** Its IT general controls: access, change and operations, by id. Automated controls rest on them. */
    generalControls: {
      type: 'object',
      additionalProperties: false,
      properties: { access: ids, change: ids, operations: ids },
    },
  },
} as const satisfies JSONSchema;

export const processSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name'],
  properties: { id, name: line, description: text, owner: line, systems: ids, financial: { type: 'boolean' } },
} as const satisfies JSONSchema;

export const personSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name'],
  properties: { id, name: line, role: line, duties: ids },
} as const satisfies JSONSchema;

/** One item of a pre-audit test that was not as the control says. A remedy never erases it. */
export const deviationSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['item', 'cause'],
  properties: {
    item: line,
    note: text,
    /** isolated, recurring (or concentrated), or the design itself. */
    cause: { enum: ['isolated', 'recurring', 'design'] },
    remedied: date,
  },
} as const satisfies JSONSchema;

export const testSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'control', 'on', 'sample'],
  properties: {
    id,
    control: id,
    on: date,
    by: line,
    covers: dateRange,
    population: {
      type: 'object',
      additionalProperties: false,
      required: ['count', 'source'],
      properties: { count: { type: 'integer', minimum: 0 }, source: line },
    },
    sample: { type: 'integer', minimum: 0 },
    /** planned: the sample is drawn and nothing was looked at yet. Absent: done. */
    status: { enum: ['planned', 'done'] },
    deviations: { type: 'array', items: deviationSchema },
    note: text,
  },
} as const satisfies JSONSchema;

/** An accepted risk. It names a finding and ends on a date; then the finding is back. */
export const acceptanceSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['finding', 'reason', 'approver', 'accepted', 'expires'],
  properties: { finding: line, reason: text, approver: line, accepted: date, expires: date },
} as const satisfies JSONSchema;

/** What management says to a finding: the columns of the gap register that are theirs. */
export const responseSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['finding'],
  properties: {
    finding: line,
    response: text,
    owner: line,
    due: date,
    status: { enum: ['open', 'in-progress', 'done'] },
    ticket: line,
    cause: text,
    closingEvidence: line,
  },
} as const satisfies JSONSchema;

/** What somebody said when asked. `in-place` alone stands on the rung informal: the control itself belongs in controls.yaml. */
export const answerSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'answer'],
  properties: {
    /** The requirement or point that was asked about. */
    id,
    answer: { enum: ['in-place', 'partly', 'missing', 'not-applicable', 'skipped'] },
    reason: text,
    by: line,
    on: date,
  },
} as const satisfies JSONSchema;

/** A document of the organization. `type` is an id of catalogs/documents.yaml, or one of its own where none fits. */
export const documentSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'type', 'title'],
  properties: {
    id,
    type: id,
    title: line,
    owner: line,
    approver: line,
    /** The day of the approval of the present edition. */
    approved: date,
    /** The last review; for a record, the day somebody last looked at the newest entries. */
    reviewed: date,
    /** Plans: the last rehearsal. */
    tested: date,
    /** Path inside the workspace. */
    file: line,
    /** Where else it is kept: a document store, a link. */
    ref: line,
    note: text,
  },
} as const satisfies JSONSchema;

/** One round of a course. `course` is an id of catalogs/training.yaml, or one of the organization's own. */
export const trainingSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'course', 'assigned', 'completed'],
  properties: {
    id,
    course: id,
    /** Whom this round was for, where the audience is trained in several groups. */
    audience: line,
    /** How many people had to take it, and how many have. */
    assigned: { type: 'integer', minimum: 0 },
    completed: { type: 'integer', minimum: 0 },
    /** The day it was held, or the day of the completion figures. */
    on: date,
    /** The day by which it is to be completed. Until then the round is running. */
    due: date,
    /** Ids in people.yaml, or names, of those who completed it. */
    people: lines,
    /** Path inside the workspace. */
    file: line,
    /** Where else the list is kept: a learning system, a link. */
    ref: line,
    note: text,
  },
} as const satisfies JSONSchema;

export interface Control extends FromSchema<typeof controlSchema> {}
export interface Evidence extends FromSchema<typeof evidenceSchema> {}
export interface VendorReport extends FromSchema<typeof vendorReportSchema> {}
export interface Vendor extends FromSchema<typeof vendorSchema> {}
export interface System extends FromSchema<typeof systemSchema> {}
export interface Process extends FromSchema<typeof processSchema> {}
export interface Person extends FromSchema<typeof personSchema> {}
export interface Deviation extends FromSchema<typeof deviationSchema> {}
export interface Test extends FromSchema<typeof testSchema> {}
export interface Acceptance extends FromSchema<typeof acceptanceSchema> {}
export interface Response extends FromSchema<typeof responseSchema> {}
export interface Answer extends FromSchema<typeof answerSchema> {}
export interface Document extends FromSchema<typeof documentSchema> {}
export interface Training extends FromSchema<typeof trainingSchema> {}
export type Frequency = FromSchema<typeof frequency>;
export type EvidenceKind = FromSchema<typeof evidenceKind>;
