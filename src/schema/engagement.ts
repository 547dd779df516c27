import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { category, date, dateRange, id, ids, line, lines, text } from './common.js';
import { lifecycleFactsSchema } from './lifecycle.js';

const type = { enum: [1, 2] } as const satisfies JSONSchema;

/** SOC 1: `type` 1 has a date (`asOf`), type 2 a period; the packs hold the control objectives in scope. */
export const soc1ReportSchema = {
  type: 'object',
  additionalProperties: false,
  properties: { type, asOf: date, period: dateRange, packs: ids },
} as const satisfies JSONSchema;

/** SOC 2: security is always in scope (TSP 100), the other categories by choice. */
export const soc2ReportSchema = {
  type: 'object',
  additionalProperties: false,
  properties: { type, asOf: date, period: dateRange, categories: { type: 'array', items: category } },
} as const satisfies JSONSchema;

export const serviceSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name'],
  properties: { id, name: line, description: text },
} as const satisfies JSONSchema;

/** A principal service commitment or system requirement: SOC 2 criteria are judged against these (DC2). */
export const commitmentSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'text'],
  properties: { id, text, category, source: line },
} as const satisfies JSONSchema;

export const exclusionSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['what', 'reason'],
  properties: { what: line, reason: text },
} as const satisfies JSONSchema;

const yesNo = { type: 'boolean' } as const satisfies JSONSchema;

/** soc-gap.yaml: what the organization says of itself. Each value is a fact that catalogs' `when` may ask for by its path. */
export const engagementSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'soc-gap engagement',
  type: 'object',
  additionalProperties: false,
  required: ['version', 'organization'],
  properties: {
    version: { const: 1 },
    organization: {
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      properties: {
        name: line,
        description: text,
        industry: line,
        headcount: { type: 'integer', minimum: 1 },
        services: { type: 'array', items: serviceSchema },
      },
    },
    audience: {
      type: 'object',
      additionalProperties: false,
      properties: {
        /** Who asks for the report. */
        asks: {
          type: 'array',
          items: {
            enum: [
              'user-auditors',
              'customer-finance',
              'customer-security',
              'regulators',
              'investors',
              'partners',
              'prospects',
              'nobody-yet',
            ],
          },
        },
        why: text,
        neededBy: date,
      },
    },
    reports: {
      type: 'object',
      additionalProperties: false,
      properties: { soc1: soc1ReportSchema, soc2: soc2ReportSchema },
    },
    scope: {
      type: 'object',
      additionalProperties: false,
      properties: {
        /** The services change figures in the customers' books (AT-C 320). */
        financialReporting: yesNo,
        /** Ids of the financial processes that are run for customers. */
        financialProcesses: lines,
        movesMoney: yesNo,
        storesCustomerData: yesNo,
        hostsSystems: yesNo,
        uptimeCommitments: yesNo,
        recoveryCommitments: yesNo,
        confidentialityCommitments: yesNo,
        resultsReliedOn: yesNo,
        personalInformation: yesNo,
        /** Collects personal information from people directly and decides its use. */
        privacyCommitments: yesNo,
        privacyRole: { enum: ['controller', 'processor', 'both'] },
        developsSoftware: yesNo,
        ownDataCentre: yesNo,
        remoteWork: yesNo,
        usesSubservice: yesNo,
        board: yesNo,
        sensitiveData: lines,
        locations: lines,
      },
    },
    commitments: { type: 'array', items: commitmentSchema },
    exclusions: { type: 'array', items: exclusionSchema },
    /** Where each report is on its way, as far as management alone knows it. */
    lifecycle: lifecycleFactsSchema,
    holidays: { type: 'array', items: date },
    /** Scoping questions that were left for later; `soc-gap assess --revisit` asks them again. */
    skipped: ids,
    /** The step inside a question at which an interview stopped. The next one goes on there and takes this away. */
    asking: {
      type: 'object',
      additionalProperties: false,
      required: ['question'],
      properties: { question: id, item: id, step: id },
    },
  },
} as const satisfies JSONSchema;

export interface Soc1Report extends FromSchema<typeof soc1ReportSchema> {}
export interface Soc2Report extends FromSchema<typeof soc2ReportSchema> {}
export interface Commitment extends FromSchema<typeof commitmentSchema> {}
export interface Engagement extends FromSchema<typeof engagementSchema> {}
