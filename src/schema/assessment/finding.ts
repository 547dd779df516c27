import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { effortSchema } from '../catalog.js';
import { date, reportKind, severity } from '../common.js';
import { string, strings, count, object, reasonSchema } from './primitives.js';

/** The terms of the priority: severity × reach × demand × posture ÷ effort. Printed, so that nobody has to trust the score. */
export const prioritySchema = {
  type: 'object',
  additionalProperties: false,
  required: ['score', 'severity', 'reach', 'demand', 'posture', 'effort', 'asked'],
  properties: {
    score: { type: 'number' },
    severity: { type: 'number' },
    reach: { type: 'number' },
    demand: { type: 'number' },
    posture: { type: 'number' },
    effort: { type: 'number' },
    /** Topics of customers' reviews that set the demand; empty: it is the catalog's own figure. */
    asked: strings,
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
      kind: {
        enum: [
          'requirement',
          'control',
          'evidence',
          'person',
          'vendor',
          'system',
          'process',
          'interface',
          'key-report',
          'engagement',
          'acceptance',
          'user-control',
          'holder',
          'account',
          'duty-pair',
          'mitigation',
          'access-list',
          'transaction-log',
        ],
      },
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

export interface Finding extends FromSchema<typeof findingSchema> {}
