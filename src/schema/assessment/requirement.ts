import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { area, effortSchema, relatedSchema } from '../catalog.js';
import { category, reportKind } from '../common.js';
import { string, strings, rung, conclusion, reasons } from './primitives.js';

export const assessedPointSchema = {
  type: 'object',
  additionalProperties: false,
  required: [
    'id',
    'area',
    'expectation',
    'evidence',
    'remedy',
    'effort',
    'state',
    'type1',
    'type2',
    'controls',
    'reason',
  ],
  properties: {
    id: string,
    /** SOC 1: the area that the activity belongs to, where it belongs to one. */
    area: { anyOf: [area, { type: 'null' }] },
    expectation: string,
    evidence: strings,
    remedy: string,
    effort: effortSchema,
    /** carried: a carved-out organization meets it. covered: a control is mapped to it; said: an answer alone; not-assessed: silence; not-applicable: with a reason. */
    state: { enum: ['covered', 'carried', 'said', 'missing', 'not-assessed', 'not-applicable'] },
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

export interface AssessedPoint extends FromSchema<typeof assessedPointSchema> {}
export interface Verdict extends FromSchema<typeof verdictSchema> {}
export interface AssessedRequirement extends FromSchema<typeof assessedRequirementSchema> {}
