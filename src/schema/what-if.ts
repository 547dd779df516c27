import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { conclusion, count, countsSchema, object, string, strings } from './assessment/primitives.js';
import { date, dateRange, reportKind, severity } from './common.js';

export const dateOrNull = { anyOf: [date, { type: 'null' }] } as const satisfies JSONSchema;
export const number = { type: 'number' } as const satisfies JSONSchema;
const conclusionOrNull = { anyOf: [conclusion, { type: 'null' }] } as const satisfies JSONSchema;
const severityOrNull = { anyOf: [severity, { type: 'null' }] } as const satisfies JSONSchema;

/** Open findings by severity. */
export const bySeverity = object({ critical: count, high: count, medium: count, low: count });
/** Person-days. */
export const effort = object({ low: number, high: number });

/** What one change is, in a sentence, and what writing it would do to which file. */
export const toldChangeSchema = object({
  phrase: string,
  says: string,
  /** File by file what --apply writes; empty for an assumption, which cannot be written. */
  writes: { type: 'array', items: object({ file: string, says: string }) },
});

/** One report before or after. Its conclusions are those of the type that it is for. */
export const reportSideSchema = object({
  type: { enum: [1, 2] },
  period: { anyOf: [dateRange, { type: 'null' }] },
  requirements: count,
  points: count,
  conclusions: countsSchema,
  /** The earliest clean start of a type 2 period; null: none can be named. */
  start: dateOrNull,
  /** Requirements about which nothing is known: what they need is in no figure, and no clean start is before they are assessed. */
  silent: count,
});

export const totalsSchema = object({
  findings: bySeverity,
  accepted: count,
  effort,
  /** Controls that serve a report. */
  controls: count,
  /** Lines of the list of evidence to collect. */
  evidence: count,
  /** Lines of the auditor's request list. */
  requests: count,
});

/** One thing that is given up or that the figures do not hold. `decisive`: it outweighs any saving by itself. */
export const lossSchema = object({
  kind: {
    enum: [
      'commitment',
      'demand',
      'reader',
      'coverage',
      'assertion',
      'area',
      'process',
      'key-report',
      'interface',
      'system',
      'carried',
      'control',
      'data',
      'period',
      'deadline',
      'not-estimated',
    ],
  },
  says: string,
  decisive: { type: 'boolean' },
});

/** The difference that changes make. Every move has its reason. */
export const whatIfSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'soc-gap what-if',
  ...object({
    schema: { const: 'soc-gap/what-if/v1' },
    asOf: date,
    attestation: string,
    changes: { type: 'array', items: toldChangeSchema },
    /** What the figures after the changes take for granted. */
    assumptions: strings,
    reports: {
      type: 'array',
      items: object({
        report: reportKind,
        before: { anyOf: [reportSideSchema, { type: 'null' }] },
        after: { anyOf: [reportSideSchema, { type: 'null' }] },
      }),
    },
    before: totalsSchema,
    after: totalsSchema,
    losses: { type: 'array', items: lossSchema },
    /** What on record speaks for the changes. */
    supports: strings,
    requirements: {
      type: 'array',
      items: object({
        id: string,
        report: reportKind,
        title: string,
        /** unknown: it can be concluded no more, which is never better; other: it could not before, or does not apply. */
        move: { enum: ['left', 'joined', 'better', 'worse', 'unknown', 'other'] },
        from: conclusionOrNull,
        to: conclusionOrNull,
        why: string,
      }),
    },
    findings: {
      type: 'array',
      items: object({
        id: string,
        title: string,
        move: { enum: ['gone', 'new', 'lighter', 'graver'] },
        from: severityOrNull,
        to: severityOrNull,
        why: string,
      }),
    },
    evidence: object({ gone: strings, new: strings }),
    /** Controls that serve no report any more, and those that begin to. */
    controls: object({ freed: strings, joined: strings }),
  }),
} as const satisfies JSONSchema;

export interface WhatIf extends FromSchema<typeof whatIfSchema> {}
export type Loss = FromSchema<typeof lossSchema>;
export type Totals = FromSchema<typeof totalsSchema>;
export type BySeverity = FromSchema<typeof bySeverity>;
export type ToldChange = FromSchema<typeof toldChangeSchema>;
export type MovedRequirement = WhatIf['requirements'][number];
export type MovedFinding = WhatIf['findings'][number];
