import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { effortSchema } from '../catalog.js';
import { date, reportKind, severity } from '../common.js';
import { prioritySchema } from './finding.js';
import { count, object, string, strings } from './primitives.js';

const dateOrNull = { anyOf: [date, { type: 'null' }] } as const satisfies JSONSchema;
const textOrNull = { type: ['string', 'null'] } as const satisfies JSONSchema;

/** What sort of work an action is; the order is that of dependencies on one subject. */
export const actionKind = {
  enum: ['decide', 'write', 'document', 'separate', 'obtain', 'train', 'rely', 'operate', 'cover'],
} as const satisfies JSONSchema;

/** When in the life of a report it is needed. */
export const phase = {
  enum: ['before-period', 'during-period', 'before-fieldwork', 'later'],
} as const satisfies JSONSchema;

/** One piece of work that closes findings, over both reports. */
export const actionSchema = object({
  /** `kind:subject`; a number follows where management planned the work on one subject in several pieces. */
  id: string,
  kind: actionKind,
  title: string,
  subject: object({ kind: string, id: string }),
  /** Ids of the open findings that it closes: each open finding is closed by one action. */
  closes: strings,
  reports: { type: 'array', items: reportKind },
  requirements: strings,
  controls: strings,
  /** The worst of its findings. */
  severity,
  blocksPeriod: { type: 'boolean' },
  /** Person-days: the largest of its findings in full, the others at half. */
  effort: effortSchema,
  priority: prioritySchema,
  /** null: nobody is named. */
  owner: textOrNull,
  /** Who usually does it, where nobody is named. */
  proposed: textOrNull,
  phase,
  /** Why in this phase. */
  because: string,
  /** First and last day of the work, and the day on which it is closed: the last, or a later due date. */
  from: dateOrNull,
  worked: dateOrNull,
  to: dateOrNull,
  due: dateOrNull,
  /** Actions to finish first, each with why. */
  dependsOn: { type: 'array', items: object({ action: string, because: string }) },
  /** It holds the start of a period back. */
  critical: { type: 'boolean' },
  /** Why it is quick to win; null: it isn't. */
  quickWin: textOrNull,
  /** What will show that it is done. */
  proof: strings,
});

/** A control that costs work and carries nothing that others don't. */
export const wasteSchema = object({
  control: string,
  kind: { enum: ['serves-nothing', 'template', 'duplicate', 'non-key'] },
  because: string,
  /** Controls that stay and carry what it carried. */
  keep: strings,
  /** Requirements and points that only it is mapped to: it is to be made real rather than dropped. */
  onlyFor: strings,
  /** Evidence items and person-days a year that dropping it frees; null: its frequency doesn't say. */
  frees: object({ items: { type: ['integer', 'null'] }, days: { type: ['number', 'null'] } }),
});

export const planSchema = object({
  assumptions: object({
    /** A quick win takes so many person-days at most. */
    quickWinDays: { type: 'number' },
    /** Person-days to keep one item of evidence, for what dropping a control frees. */
    daysAnItem: { type: 'number' },
  }),
  /** In their order; `by`: the day that the phase ends on, where a period says so. */
  phases: { type: 'array', items: object({ phase, by: dateOrNull, says: string, actions: strings }) },
  /** In the order of work: by phase, then by priority, what others wait for first. */
  actions: { type: 'array', items: actionSchema },
  quickWins: strings,
  /** What holds any report's start back, in the order of work. */
  criticalPath: strings,
  /** Waits that were left out because they led round in a circle. */
  circles: { type: 'array', items: object({ action: string, after: string, because: string }) },
  /** Controls by register order. */
  waste: { type: 'array', items: wasteSchema },
  /** Controls in service, against which the waste is counted. */
  controlsInService: count,
});

export interface Plan extends FromSchema<typeof planSchema> {}
export interface Action extends FromSchema<typeof actionSchema> {}
export interface Waste extends FromSchema<typeof wasteSchema> {}
export type ActionKind = FromSchema<typeof actionKind>;
export type Phase = FromSchema<typeof phase>;
