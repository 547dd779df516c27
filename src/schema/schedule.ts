import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { count, object, string, strings } from './assessment/primitives.js';
import { date, dateRange, reportKind } from './common.js';

const dateOrNull = { anyOf: [date, { type: 'null' }] } as const satisfies JSONSchema;
const daysShort = { type: ['integer', 'null'] } as const satisfies JSONSchema;

/** Why a day cannot be named: nobody has time for the work, or it lies beyond the horizon. */
const undated = { enum: ['no-capacity', 'too-far', null] } as const satisfies JSONSchema;

/** The work on one action of the plan. */
export const taskSchema = object({
  action: string,
  /** Who does it, by name; null: nobody is named, and all such tasks share one queue. */
  owner: { type: ['string', 'null'] },
  /** Person-days a week that the owner has for readiness work. */
  capacity: { type: 'number' },
  /** Person-days: the middle of the action's range. */
  effort: { type: 'number' },
  /** First and last day of the work itself. */
  from: dateOrNull,
  worked: dateOrNull,
  /** The day on which it is closed: the last day of the work, or a later due date. */
  to: dateOrNull,
  due: dateOrNull,
  /** holds: the due date leaves enough time; short: it comes before the work can be done; overdue: it is past. */
  plan: { enum: ['none', 'holds', 'short', 'overdue'] },
  /** Actions that it waits for. */
  after: strings,
  /** What sets its first day; null: nothing, it starts right away. */
  heldBy: {
    anyOf: [object({ kind: { enum: ['dependency', 'queue'] }, action: string }), { type: 'null' }],
  },
  undated,
});

/** One link of the chain of tasks that ends last. */
export const pathLinkSchema = object({
  action: string,
  /** now: starts right away; due: management's due date sets its end; else what it waits for. */
  kind: { enum: ['now', 'dependency', 'queue', 'due'] },
  after: { type: ['string', 'null'] },
  says: string,
});

/** What would be short if the period were started on a day anyway. Days short: by how much the start comes too early. */
export const ifStartedSchema = object({
  date,
  kind: { enum: ['planned', 'next-day', 'asked'] },
  controls: {
    type: 'array',
    items: object({
      control: string,
      /** The longest of its findings; null: no day can be named. */
      daysShort,
      findings: { type: 'array', items: object({ finding: string, daysShort }) },
    }),
  },
  /** Findings about no control: a requirement that has none, papers, third parties. */
  withoutControl: { type: 'array', items: object({ finding: string, requirements: strings, daysShort }) },
});

/** The period that a report is planned for, and what the calendar leaves of it. */
export const plannedPeriodSchema = object({
  period: dateRange,
  state: { enum: ['ahead', 'running', 'over'] },
  /** By date: controls that are still to be performed in it, and the last day for the next time. */
  savable: { type: 'array', items: object({ control: string, by: date, toCome: count }) },
  /** By date: controls with occurrences that have passed without evidence, and the first of those windows. */
  lost: { type: 'array', items: object({ control: string, missing: count, first: dateRange }) },
});

/** When the type 2 period of one report can start cleanly. */
export const cleanStartSchema = object({
  report: reportKind,
  /** Ids of open findings that block its period. */
  blockers: strings,
  /** Requirements about which nothing is known. What they need is not estimated: the start is not before they are assessed. */
  notAssessed: strings,
  /** The day after the last blocker is closed. */
  start: dateOrNull,
  undated,
  periods: {
    type: 'array',
    items: object({ months: count, from: date, to: date, reportBy: date }),
  },
  /** From the task that starts right away to the one that ends last. */
  criticalPath: { type: 'array', items: pathLinkSchema },
  ifStarted: { anyOf: [ifStartedSchema, { type: 'null' }] },
  planned: { anyOf: [plannedPeriodSchema, { type: 'null' }] },
});

/** When can we start? Estimates, no promise: every figure follows from efforts, capacities and due dates on record. */
export const scheduleSchema = object({
  assumptions: object({
    /** Person-days a week of whoever has no capacity on record. */
    capacity: { type: 'number' },
    /** Weeks from the end of a type 2 period to the report. */
    fieldworkWeeks: count,
    /** No day after this one is named. */
    horizon: date,
  }),
  /** In the order in which they are planned. */
  tasks: { type: 'array', items: taskSchema },
  reports: { type: 'array', items: cleanStartSchema },
});

export interface Schedule extends FromSchema<typeof scheduleSchema> {}
export interface Task extends FromSchema<typeof taskSchema> {}
export interface PathLink extends FromSchema<typeof pathLinkSchema> {}
export interface IfStarted extends FromSchema<typeof ifStartedSchema> {}
export interface PlannedPeriod extends FromSchema<typeof plannedPeriodSchema> {}
export interface CleanStart extends FromSchema<typeof cleanStartSchema> {}
export type Undated = FromSchema<typeof undated>;
