import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { effortSchema, relatedSchema } from './catalog.js';
import { category, date, dateRange, reportKind, severity } from './common.js';
import { commitmentSchema, exclusionSchema, serviceSchema } from './engagement.js';

const string = { type: 'string' } as const satisfies JSONSchema;
const strings = { type: 'array', items: string } as const satisfies JSONSchema;
const count = { type: 'integer', minimum: 0 } as const satisfies JSONSchema;
const rung = { enum: ['absent', 'informal', 'designed', 'implemented', 'operating'] } as const satisfies JSONSchema;
const reportType = { enum: [1, 2] } as const satisfies JSONSchema;
const conclusion = {
  enum: ['ready', 'at-risk', 'not-ready', 'not-assessed', 'not-applicable'],
} as const satisfies JSONSchema;

/** Every field of an assessment is always there; null says that there is nothing to say. */
const object = <const P extends Readonly<Record<string, JSONSchema>>>(properties: P) =>
  ({
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties) as readonly (keyof P & string)[],
    properties,
  }) as const;

export const reasonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['because', 'says'],
  properties: {
    because: string,
    says: string,
    data: {
      type: 'object',
      additionalProperties: { anyOf: [{ type: ['string', 'number', 'boolean'] }, strings] },
    },
  },
} as const satisfies JSONSchema;
const reasons = { type: 'array', items: reasonSchema } as const satisfies JSONSchema;

/** How many requirements stand where. Always shown whole: a share without its counts says nothing. */
export const countsSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['total', 'ready', 'atRisk', 'notReady', 'notAssessed', 'notApplicable'],
  properties: { total: count, ready: count, atRisk: count, notReady: count, notAssessed: count, notApplicable: count },
} as const satisfies JSONSchema;

/** Expected occurrences of a control in a period. expected = filled + missing + toCome, and filled = onTime + late. */
export const occurrencesSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['expected', 'filled', 'onTime', 'late', 'missing', 'toCome', 'lateWindows', 'missingWindows'],
  properties: {
    expected: count,
    filled: count,
    onTime: count,
    /** Performed after its window, within the grace that the control declares. */
    late: count,
    /** Missed and past any grace: these cannot be cured any more. */
    missing: count,
    toCome: count,
    lateWindows: { type: 'array', items: dateRange },
    missingWindows: { type: 'array', items: dateRange },
  },
} as const satisfies JSONSchema;

/** Where a control stands for one type of one report. `base` is before the caps, `rung` after them. */
export const standingSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['base', 'rung', 'needed', 'reasons', 'occurrences'],
  properties: {
    base: rung,
    rung,
    needed: rung,
    reasons,
    occurrences: { anyOf: [occurrencesSchema, { type: 'null' }] },
  },
} as const satisfies JSONSchema;

export const controlStandingSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['report', 'type1', 'type2'],
  properties: { report: reportKind, type1: standingSchema, type2: { anyOf: [standingSchema, { type: 'null' }] } },
} as const satisfies JSONSchema;

export const assessedControlSchema = {
  type: 'object',
  additionalProperties: false,
  required: [
    'id',
    'title',
    'text',
    'owner',
    'performers',
    'procedure',
    'nature',
    'kind',
    'frequency',
    'key',
    'leaves',
    'systems',
    'reliesOn',
    'since',
    'until',
    'satisfies',
    'serves',
    'requirements',
    'standings',
    'evidence',
    'latestEvidence',
    'findings',
  ],
  properties: {
    id: string,
    title: string,
    text: { type: ['string', 'null'] },
    owner: { type: ['string', 'null'] },
    performers: strings,
    procedure: { type: ['string', 'null'] },
    nature: { type: ['string', 'null'] },
    kind: { type: ['string', 'null'] },
    frequency: { type: ['string', 'null'] },
    key: { type: 'boolean' },
    leaves: { type: ['string', 'null'] },
    systems: strings,
    reliesOn: strings,
    since: { type: ['string', 'null'] },
    until: { type: ['string', 'null'] },
    satisfies: strings,
    /** The reports in scope that it serves; two say that one effort serves both. */
    serves: { type: 'array', items: reportKind },
    /** Ids of the requirements in scope that it bears on. */
    requirements: strings,
    standings: { type: 'array', items: controlStandingSchema },
    /** How many evidence items are on file, and the date of the newest. */
    evidence: count,
    latestEvidence: { type: ['string', 'null'] },
    findings: strings,
  },
} as const satisfies JSONSchema;

export const assessedPointSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'expectation', 'evidence', 'remedy', 'effort', 'state', 'type1', 'type2', 'controls', 'reason'],
  properties: {
    id: string,
    expectation: string,
    evidence: strings,
    remedy: string,
    effort: effortSchema,
    /** covered: a control is mapped to it; said: an answer alone; not-assessed: silence; not-applicable: with a reason. */
    state: { enum: ['covered', 'said', 'missing', 'not-assessed', 'not-applicable'] },
    /** Best rung among its controls; null where there is none and nobody said anything. */
    type1: { enum: [...rung.enum, null] },
    type2: { enum: [...rung.enum, null] },
    controls: strings,
    reason: { type: ['string', 'null'] },
  },
} as const satisfies JSONSchema;

export const verdictSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['conclusion', 'reached', 'needed', 'reasons'],
  properties: {
    conclusion,
    /** Best rung among the controls that bear on the requirement; null: nothing is known. */
    reached: { enum: [...rung.enum, null] },
    needed: rung,
    reasons,
  },
} as const satisfies JSONSchema;

export const assessedRequirementSchema = {
  type: 'object',
  additionalProperties: false,
  required: [
    'id',
    'report',
    'catalog',
    'group',
    'category',
    'title',
    'statement',
    'risk',
    'coso',
    'assertions',
    'cuecs',
    'csocs',
    'demand',
    'related',
    'type1',
    'type2',
    'points',
    'controls',
    'findings',
  ],
  properties: {
    id: string,
    report: reportKind,
    catalog: string,
    group: string,
    category: { anyOf: [category, { type: 'null' }] },
    title: string,
    statement: string,
    risk: string,
    coso: { type: 'array', items: { type: 'integer' } },
    assertions: strings,
    cuecs: strings,
    csocs: strings,
    demand: { type: 'integer' },
    related: relatedSchema,
    type1: verdictSchema,
    /** null where the report has no period. */
    type2: { anyOf: [verdictSchema, { type: 'null' }] },
    points: { type: 'array', items: assessedPointSchema },
    /** Controls that bear on it: mapped to it or to one of its points. */
    controls: strings,
    findings: strings,
  },
} as const satisfies JSONSchema;

export const groupResultSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'type1', 'type2'],
  properties: { id: string, title: string, type1: countsSchema, type2: { anyOf: [countsSchema, { type: 'null' }] } },
} as const satisfies JSONSchema;

export const assessedReportSchema = {
  type: 'object',
  additionalProperties: false,
  required: [
    'report',
    'type',
    'asOf',
    'period',
    'catalogs',
    'categories',
    'scope',
    'type1',
    'type2',
    'parts',
    'points',
  ],
  properties: {
    report: reportKind,
    type: reportType,
    /** The date that the type 1 verdict looks at. */
    asOf: date,
    period: { anyOf: [dateRange, { type: 'null' }] },
    catalogs: strings,
    categories: { type: 'array', items: category },
    /** What is in and what is out, and why. */
    scope: {
      type: 'object',
      additionalProperties: false,
      required: ['requirements', 'points', 'excluded'],
      properties: {
        requirements: count,
        points: count,
        excluded: {
          type: 'array',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['id', 'title', 'reason'],
            properties: { id: string, title: string, reason: string },
          },
        },
      },
    },
    type1: countsSchema,
    type2: { anyOf: [countsSchema, { type: 'null' }] },
    /** Per category (SOC 2) or pack (SOC 1), then per group within. */
    parts: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'title', 'type1', 'type2', 'groups'],
        properties: { ...groupResultSchema.properties, groups: { type: 'array', items: groupResultSchema } },
      },
    },
    points: {
      type: 'object',
      additionalProperties: false,
      required: ['total', 'covered', 'said', 'missing', 'notAssessed', 'notApplicable'],
      properties: {
        total: count,
        covered: count,
        said: count,
        missing: count,
        notAssessed: count,
        notApplicable: count,
      },
    },
  },
} as const satisfies JSONSchema;

/** The terms of the priority: severity × reach × demand ÷ effort. Printed, so that nobody has to trust the score. */
export const prioritySchema = {
  type: 'object',
  additionalProperties: false,
  required: ['score', 'severity', 'reach', 'demand', 'effort'],
  properties: {
    score: { type: 'number' },
    severity: { type: 'number' },
    reach: { type: 'number' },
    demand: { type: 'number' },
    effort: { type: 'number' },
  },
} as const satisfies JSONSchema;

export const findingSchema = {
  type: 'object',
  additionalProperties: false,
  required: [
    'id',
    'fingerprint',
    'check',
    'severity',
    'gap',
    'subject',
    'title',
    'condition',
    'criteria',
    'cause',
    'effect',
    'recommendation',
    'reports',
    'requirements',
    'controls',
    'blocksPeriod',
    'effort',
    'priority',
    'status',
    'compensatedBy',
    'dependsOn',
    'acceptance',
    'response',
    'source',
    'data',
    'measure',
  ],
  properties: {
    /** `check:subject`. Rewording never changes it. */
    id: string,
    fingerprint: string,
    check: string,
    severity,
    /** What kind of gap: in the design, the operation, the evidence, the documentation, or the scope. */
    gap: { enum: ['design', 'operation', 'evidence', 'documentation', 'scope', 'third-party'] },
    subject: object({
      kind: { enum: ['requirement', 'control', 'evidence', 'person', 'vendor', 'system', 'engagement', 'acceptance'] },
      id: string,
    }),
    title: string,
    /** What is. */
    condition: string,
    /** What should be. */
    criteria: string,
    /** Why it is so: known only to management, null until they say it. */
    cause: { type: ['string', 'null'] },
    /** What it leads to. */
    effect: string,
    recommendation: string,
    reports: { type: 'array', items: reportKind },
    requirements: strings,
    controls: strings,
    /** It must be closed before a type 2 period can start cleanly. */
    blocksPeriod: { type: 'boolean' },
    effort: effortSchema,
    priority: prioritySchema,
    status: { enum: ['open', 'in-progress', 'accepted', 'acceptance-expired', 'said-done'] },
    compensatedBy: strings,
    /** Findings to close first: a control has to be written before it can leave evidence. */
    dependsOn: strings,
    acceptance: {
      anyOf: [object({ reason: string, approver: string, accepted: date, expires: date }), { type: 'null' }],
    },
    response: {
      anyOf: [
        {
          type: 'object',
          additionalProperties: false,
          properties: {
            response: string,
            owner: string,
            due: date,
            status: string,
            ticket: string,
            closingEvidence: string,
          },
        },
        { type: 'null' },
      ],
    },
    /** Where in the workspace the subject stands. */
    source: { anyOf: [object({ file: string, line: count }), { type: 'null' }] },
    data: reasonSchema.properties.data,
    /** A number that grows when the same finding gets worse; a baseline compares it. */
    measure: { type: 'number' },
  },
} as const satisfies JSONSchema;

export const evidenceRequestSchema = object({
  id: string,
  control: string,
  requirements: strings,
  artefact: string,
  period: string,
  owner: { type: ['string', 'null'] },
  missing: count,
  why: string,
});

/** A line of the request list that an auditor hands over before fieldwork (PBC): one for each control in scope. */
export const requestLineSchema = object({
  id: string,
  control: string,
  requirements: strings,
  artefact: string,
  /** What the sample is drawn from, and how that list is to be produced. */
  population: string,
  period: string,
  owner: { type: ['string', 'null'] },
  due: { anyOf: [date, { type: 'null' }] },
  status: { enum: ['on-file', 'part', 'nothing'] },
  /** The newest evidence on file: id and where it is. */
  onFile: strings,
});

/** The one result. Every report renders it and nothing else. */
export const assessmentSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'soc-gap assessment',
  type: 'object',
  additionalProperties: false,
  required: [
    'schema',
    'tool',
    'asOf',
    'attestation',
    'organization',
    'services',
    'commitments',
    'exclusions',
    'subservice',
    'catalogs',
    'inputs',
    'reports',
    'requirements',
    'controls',
    'findings',
    'order',
    'evidenceRequests',
    'requestList',
    'overlap',
    'gate',
  ],
  properties: {
    schema: { const: 'soc-gap/assessment/v1' },
    tool: object({ name: string, version: string }),
    asOf: date,
    /** That this is no attestation: stands in every report. */
    attestation: string,
    organization: object({ name: string, description: { type: ['string', 'null'] } }),
    services: { type: 'array', items: serviceSchema },
    commitments: { type: 'array', items: commitmentSchema },
    exclusions: { type: 'array', items: exclusionSchema },
    subservice: {
      type: 'array',
      items: object({
        id: string,
        name: string,
        service: { type: ['string', 'null'] },
        method: { type: ['string', 'null'] },
        report: string,
      }),
    },
    catalogs: {
      type: 'array',
      items: object({
        id: string,
        title: string,
        edition: string,
        origin: { enum: ['shipped', 'workspace'] },
        sha256: string,
        tailored: { type: 'boolean' },
      }),
    },
    inputs: { type: 'array', items: object({ path: string, sha256: string, bytes: count }) },
    reports: { type: 'array', items: assessedReportSchema },
    requirements: { type: 'array', items: assessedRequirementSchema },
    controls: { type: 'array', items: assessedControlSchema },
    /** Worst first, then by catalog position. */
    findings: { type: 'array', items: findingSchema },
    /** Ids of open findings in the order in which to work on them. */
    order: strings,
    evidenceRequests: { type: 'array', items: evidenceRequestSchema },
    requestList: { type: 'array', items: requestLineSchema },
    overlap: object({ shared: strings, soc1Only: strings, soc2Only: strings, neither: strings }),
    /** What a pipeline needs: open findings by severity, and what is not assessed. */
    gate: object({ critical: count, high: count, medium: count, low: count, accepted: count, notAssessed: count }),
  },
} as const satisfies JSONSchema;

export interface Assessment extends FromSchema<typeof assessmentSchema> {}
export interface AssessedReport extends FromSchema<typeof assessedReportSchema> {}
export interface AssessedRequirement extends FromSchema<typeof assessedRequirementSchema> {}
export interface AssessedPoint extends FromSchema<typeof assessedPointSchema> {}
export interface AssessedControl extends FromSchema<typeof assessedControlSchema> {}
export interface Standing extends FromSchema<typeof standingSchema> {}
export interface Verdict extends FromSchema<typeof verdictSchema> {}
export interface Occurrences extends FromSchema<typeof occurrencesSchema> {}
export interface Finding extends FromSchema<typeof findingSchema> {}
export interface RequestLine extends FromSchema<typeof requestLineSchema> {}
export interface EvidenceRequest extends FromSchema<typeof evidenceRequestSchema> {}
export interface Counts extends FromSchema<typeof countsSchema> {}
export interface GroupResult extends FromSchema<typeof groupResultSchema> {}
export type Conclusion = FromSchema<typeof conclusion>;
