import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { category, date, dateRange, reportKind } from '../common.js';
import { string, strings, count, reportType, countsSchema } from './primitives.js';

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
      required: ['total', 'covered', 'carried', 'said', 'missing', 'notAssessed', 'notApplicable'],
      properties: {
        total: count,
        covered: count,
        carried: count,
        said: count,
        missing: count,
        notAssessed: count,
        notApplicable: count,
      },
    },
  },
} as const satisfies JSONSchema;

export interface GroupResult extends FromSchema<typeof groupResultSchema> {}
export interface AssessedReport extends FromSchema<typeof assessedReportSchema> {}
