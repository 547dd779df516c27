import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { reportAssertionSchema } from './assessment/assertion.js';
import { assessedControlSchema } from './assessment/control.js';
import { describedReportSchema } from './assessment/description.js';
import { reportEventsSchema } from './assessment/events.js';
import { assessedDutiesSchema } from './assessment/duties.js';
import { findingSchema } from './assessment/finding.js';
import { reportLifecycleResultSchema } from './assessment/lifecycle.js';
import { namesSchema } from './assessment/names.js';
import { mapSchema } from './assessment/map.js';
import { overlapSchema } from './assessment/overlap.js';
import { count, object, string, strings } from './assessment/primitives.js';
import { planSchema } from './assessment/plan.js';
import { assessedQuestionSchema } from './assessment/questionnaire.js';
import { assessedReportSchema } from './assessment/report.js';
import { evidenceRequestSchema, requestLineSchema } from './assessment/requests.js';
import { assessedRequirementSchema } from './assessment/requirement.js';
import { assessedUserControlSchema, thirdPartySchema, userControlProposalSchema } from './assessment/third-party.js';
import { date, redactable } from './common.js';
import { commitmentSchema, exclusionSchema, serviceSchema } from './engagement.js';
import { scheduleSchema } from './schedule.js';

export * from './assessment/control.js';
export * from './assessment/wording.js';
export * from './assessment/requirement.js';
export * from './assessment/report.js';
export * from './assessment/finding.js';
export * from './assessment/duties.js';
export * from './assessment/plan.js';
export * from './assessment/requests.js';
export * from './assessment/third-party.js';
export * from './assessment/description.js';
export * from './assessment/events.js';
export * from './assessment/assertion.js';
export * from './assessment/map.js';
export * from './assessment/system.js';
export * from './assessment/overlap.js';
export * from './assessment/lifecycle.js';
export * from './assessment/questionnaire.js';
export type { Conclusion, Counts } from './assessment/primitives.js';

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
    'redacted',
    'organization',
    'services',
    'commitments',
    'exclusions',
    'thirdParties',
    'userControls',
    'userControlProposals',
    'catalogs',
    'inputs',
    'reports',
    'requirements',
    'controls',
    'map',
    'findings',
    'order',
    'schedule',
    'plan',
    'evidenceRequests',
    'requestList',
    'questionnaire',
    'overlap',
    'names',
    'description',
    'events',
    'assertion',
    'duties',
    'gate',
    'lifecycle',
  ],
  properties: {
    schema: { const: 'soc-gap/assessment/v1' },
    tool: object({ name: string, version: string }),
    asOf: date,
    /** That this is no attestation: stands in every report. */
    attestation: string,
    /** Whose names were replaced before this copy was handed on; empty in what was assessed. */
    redacted: { type: 'array', items: { enum: redactable } },
    organization: object({ name: string, description: { type: ['string', 'null'] } }),
    services: { type: 'array', items: serviceSchema },
    commitments: { type: 'array', items: commitmentSchema },
    exclusions: { type: 'array', items: exclusionSchema },
    /** Vendors in the order of the register; subservice organizations are those with that role. */
    thirdParties: { type: 'array', items: thirdPartySchema },
    /** What is expected of our user entities, and what the catalogs propose besides. */
    userControls: { type: 'array', items: assessedUserControlSchema },
    userControlProposals: { type: 'array', items: userControlProposalSchema },
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
    /** The financial map: processes, systems, data, flows and key reports. */
    map: mapSchema,
    /** Worst first, then by catalog position. */
    findings: { type: 'array', items: findingSchema },
    /** Ids of open findings in the order in which to work on them. */
    order: strings,
    /** When a type 2 period can start, by the estimates on record. */
    schedule: scheduleSchema,
    /** The work on open findings as actions, and what can be dropped. */
    plan: planSchema,
    evidenceRequests: { type: 'array', items: evidenceRequestSchema },
    requestList: { type: 'array', items: requestLineSchema },
    /** Every question of the scope at hand, with its answer where there is one. */
    questionnaire: { type: 'array', items: assessedQuestionSchema },
    /** What both reports share, what each adds, and what must still be looked at twice. */
    overlap: overlapSchema,
    names: namesSchema,
    /** Each item of the system description, with what is there for it and what is short. */
    description: { type: 'array', items: describedReportSchema },
    /** Incidents and changes, per report. */
    events: { type: 'array', items: reportEventsSchema },
    /** What management's assertion rests on, per report. */
    assertion: { type: 'array', items: reportAssertionSchema },
    /** Segregation of duties: who holds what should be kept apart, and what stands in for it. */
    duties: assessedDutiesSchema,
    /** What a pipeline needs: open findings by severity, and what is not assessed. */
    gate: object({ critical: count, high: count, medium: count, low: count, accepted: count, notAssessed: count }),
    /** Where each report stands on its way, and what the next stage still needs. */
    lifecycle: { type: 'array', items: reportLifecycleResultSchema },
  },
} as const satisfies JSONSchema;

export interface Assessment extends FromSchema<typeof assessmentSchema> {}
