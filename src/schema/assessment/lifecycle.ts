import type { FromSchema } from 'json-schema-to-ts';
import { date, dateRange, reportKind } from '../common.js';
import { object, reportType, string, strings } from './primitives.js';

const dateOrNull = { anyOf: [date, { type: 'null' }] } as const;

/** In the order in which a report goes through them. `observation` belongs to type 2 alone; `issued` has nothing left to do. */
const stage = {
  enum: ['scoping', 'readiness', 'remediation', 'observation', 'fieldwork', 'reporting', 'issued'],
} as const;

/** Something that must be there before the next stage. not-known: nobody said, and the files do not show it. */
export const lifecycleItemSchema = object({
  /** `stage.item`, the same in every run. */
  id: string,
  text: string,
  state: { enum: ['yes', 'no', 'not-known'] },
  reason: string,
  /** Ids of findings that stand behind a no. */
  findings: strings,
});

export const lifecycleStageSchema = object({
  stage,
  /** left-open: the report has moved on by the calendar while something of this stage is still missing. */
  state: { enum: ['done', 'left-open', 'now', 'ahead'] },
  items: { type: 'array', items: lifecycleItemSchema },
});

/** Where one report stands on its way, why, and what the next stage still needs. */
export const reportLifecycleResultSchema = object({
  report: reportKind,
  type: reportType,
  stage,
  why: string,
  next: { anyOf: [stage, { type: 'null' }] },
  /** Ids of the items that the next stage still needs: open in this stage or left open before it. */
  needs: strings,
  dates: object({
    period: { anyOf: [dateRange, { type: 'null' }] },
    /** Type 1: the date of the report. */
    asOf: dateOrNull,
    fieldwork: { anyOf: [dateRange, { type: 'null' }] },
    issued: dateOrNull,
  }),
  /** The report before this one: the last day that it covered. */
  lastReport: { anyOf: [object({ through: date, issued: dateOrNull }), { type: 'null' }] },
  stages: { type: 'array', items: lifecycleStageSchema },
});

export type Stage = FromSchema<typeof stage>;
export interface LifecycleItem extends FromSchema<typeof lifecycleItemSchema> {}
export interface LifecycleStage extends FromSchema<typeof lifecycleStageSchema> {}
export interface ReportLifecycle extends FromSchema<typeof reportLifecycleResultSchema> {}
