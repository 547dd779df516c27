import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { date, dateRange, id, ids, line, lines, severity, text } from '../common.js';

/** A file of the workspace, with `/` between folders. */
const file = line;
const delimiter = { type: 'string', minLength: 1, maxLength: 1 } as const satisfies JSONSchema;

/** How days are written in an export that does not write YYYY-MM-DD; zeros in front and a time behind may be there or not. */
export const dayForm = {
  enum: ['YYYY-MM-DD', 'YYYY/MM/DD', 'DD.MM.YYYY', 'DD/MM/YYYY', 'MM/DD/YYYY', 'DD-MM-YYYY', 'MM-DD-YYYY'],
} as const satisfies JSONSchema;

/** The name of the column that holds each thing: told once, and read the same way from each later export. */
const accessColumns = {
  type: 'object',
  additionalProperties: false,
  required: ['role'],
  properties: {
    /** Who holds the role. Without it, or where its cell is empty, the account does. */
    person: line,
    account: line,
    role: line,
    system: line,
    from: line,
    until: line,
    status: line,
  },
} as const satisfies JSONSchema;

/** An export of who holds which role in a system. */
export const accessListSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'file', 'columns'],
  properties: {
    id,
    file,
    /** Id in systems.yaml. Absent: a column names the system, or the list speaks of one that has no id. */
    system: id,
    columns: accessColumns,
    /** Found from the header where it is not given. */
    delimiter,
    /** The form of the days in its columns. Absent: YYYY-MM-DD. */
    days: dayForm,
    /** What stands between the roles of one cell, where a cell holds several. */
    separator: line,
    /** Values of the status column that say that the account is closed. Absent: the usual words, e.g. disabled, no. */
    inactive: lines,
    exported: date,
    /** The query or report parameters that gave it. */
    query: text,
    by: line,
  },
} as const satisfies JSONSchema;

/** Which duties a role carries. An empty list says that somebody looked and it carries none; no list says that nobody looked yet. */
export const roleSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['role'],
  properties: { system: id, role: line, duties: ids, note: text },
} as const satisfies JSONSchema;

/** An account that is no single person's. Everybody who can use it holds its duties. */
export const sharedAccountSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['account', 'kind'],
  properties: {
    account: line,
    system: id,
    kind: { enum: ['shared', 'service'] },
    /** Ids or names in people.yaml of those who can use it, or who answer for a service account. */
    people: lines,
    note: text,
  },
} as const satisfies JSONSchema;

export const ownDutySchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'process', 'title'],
  properties: { id, process: line, title: line },
} as const satisfies JSONSchema;

export const ownDutyPairSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'duties', 'risk', 'severity'],
  properties: { id, duties: { type: 'array', minItems: 2, maxItems: 2, items: id }, risk: line, severity },
} as const satisfies JSONSchema;

/** What stands in where two duties cannot be kept apart. It counts while it is in force and its controls are in operation. */
export const mitigationSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'pairs', 'kind', 'controls', 'owner', 'approved', 'expires'],
  properties: {
    id,
    /** Ids of pairs of duties. */
    pairs: { type: 'array', minItems: 1, items: id },
    /** Ids or names of those whose conflict it meets. Absent: everybody's. */
    people: lines,
    /** Systems in which the duties are held. Absent: all of them. */
    systems: ids,
    kind: { enum: ['independent-review', 'dual-approval', 'reconciliation', 'logging'] },
    /** The controls that do it. */
    controls: { type: 'array', minItems: 1, items: id },
    owner: line,
    approver: line,
    approved: date,
    expires: date,
    note: text,
  },
} as const satisfies JSONSchema;

/** A log of transactions with who did what to each. */
export const transactionLogSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'file', 'kind', 'columns'],
  properties: {
    id,
    file,
    kind: { enum: ['journal', 'payment', 'pay-change', 'vendor-change', 'invoice', 'refund', 'access', 'other'] },
    columns: {
      type: 'object',
      additionalProperties: false,
      required: ['id'],
      properties: {
        id: line,
        initiated: line,
        approved: line,
        recorded: line,
        released: line,
        beneficiary: line,
        date: line,
      },
    },
    delimiter,
    /** The form of the days in its column. Absent: YYYY-MM-DD. */
    days: dayForm,
    system: id,
    /** The control that should have kept the duties apart: a row that breaks it is a deviation from it. */
    control: id,
    /** The days of which the log is complete. */
    covers: dateRange,
    exported: date,
    query: text,
  },
} as const satisfies JSONSchema;

export interface AccessList extends FromSchema<typeof accessListSchema> {}
export type DayForm = FromSchema<typeof dayForm>;
export type AccessColumns = AccessList['columns'];
export interface RoleDuties extends FromSchema<typeof roleSchema> {}
export interface SharedAccount extends FromSchema<typeof sharedAccountSchema> {}
export interface OwnDuty extends FromSchema<typeof ownDutySchema> {}
export interface OwnDutyPair extends FromSchema<typeof ownDutyPairSchema> {}
export interface Mitigation extends FromSchema<typeof mitigationSchema> {}
export interface TransactionLog extends FromSchema<typeof transactionLogSchema> {}
