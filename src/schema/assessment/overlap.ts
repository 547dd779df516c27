import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { date, dateRange } from '../common.js';
import { count, object, reasons, reportType, string, strings } from './primitives.js';

const orNull = <const S extends JSONSchema>(schema: S) => ({ anyOf: [schema, { type: 'null' }] }) as const;
const amount = { type: 'number', minimum: 0 } as const satisfies JSONSchema;

/** Between `low` and `high`; both are the same where the workspace settles it. */
const span = object({ low: amount, high: amount } as const);

/**
 * A figure for each report alone, for both done one after the other (`apart`), and for both done at once (`together`).
 * saved = apart - together; addsSoc1 = together - soc2, what SOC 1 adds where SOC 2 is done anyway. null: not in this engagement.
 */
const tallyOf = <const S extends JSONSchema>(item: S) =>
  object({
    soc1: orNull(item),
    soc2: orNull(item),
    apart: item,
    together: item,
    saved: item,
    addsSoc1: orNull(item),
    addsSoc2: orNull(item),
  } as const);

export const countTallySchema = tallyOf(count);
export const spanTallySchema = tallyOf(span);

/** What one report expects an auditor to look at of one control. */
export const plannedTestSchema = object({
  type: reportType,
  /** Days that the population is drawn from; null: type 1, one trace by the date. */
  period: orNull(dateRange),
  /** Operations in these days; `high` null: their number is not on record. */
  population: orNull(object({ low: count, high: { type: ['integer', 'null'], minimum: 0 } } as const)),
  /** Items looked at, by the table of sample sizes; null: the control has no frequency. */
  items: orNull(span),
  because: reasons,
  /** Evidence on file that this report can use. */
  evidence: count,
} as const);

export const controlEffortSchema = object({
  control: string,
  soc1: orNull(plannedTestSchema),
  soc2: orNull(plannedTestSchema),
  /** Populations to draw where both are done at once: one where their days overlap or touch. */
  populations: { type: 'array', items: dateRange },
  /** Items where one sample serves both as far as it can; null: not known. */
  together: orNull(span),
  /** Evidence on file that both reports can use. */
  evidenceShared: count,
  /** Why the two reports still look at it differently; empty: one test serves both, or only one report looks at it. */
  differently: reasons,
} as const);

export const periodOptionSchema = object({
  kind: { enum: ['as-planned', 'soc1-as-soc2', 'soc2-as-soc1', 'whole', 'common'] },
  soc1: dateRange,
  soc2: dateRange,
  sharedDays: count,
  /** Days more (or, below zero, fewer) than planned. */
  soc1Days: { type: 'integer' },
  soc2Days: { type: 'integer' },
  samples: span,
  evidenceShared: count,
  says: strings,
} as const);

export const alignmentSchema = object({
  state: { enum: ['same', 'overlapping', 'apart', 'types-differ', 'not-known'] },
  soc1: orNull(dateRange),
  soc2: orNull(dateRange),
  sharedDays: count,
  soc1OnlyDays: count,
  soc2OnlyDays: count,
  says: string,
  /** What else bears on the choice: when the report is needed, the years of user entities. */
  notes: reasons,
  /** Choices where the planned periods differ, the planned ones first. */
  options: { type: 'array', items: periodOptionSchema },
} as const);

/** Two reports, one effort: what serves both, what each adds, and why some must still be looked at twice. */
export const overlapSchema = object({
  shared: strings,
  soc1Only: strings,
  soc2Only: strings,
  neither: strings,
  /** What there is to compare, or why there is nothing. */
  says: string,
  /** The table behind the numbers of items. `risk`: the one that the items of single controls are for. */
  table: object({ edition: string, indicative: string, risk: { enum: ['low', 'moderate', 'high'] } } as const),
  /** When management needs the reports, and the places that may have to be visited. */
  neededBy: orNull(date),
  locations: strings,
  /** Dates of type 1 reports as planned; they may lie ahead. null: type 2, or none on record. */
  planned: object({ soc1: orNull(date), soc2: orNull(date) } as const),
  figures: object({
    controls: countTallySchema,
    requests: countTallySchema,
    populations: countTallySchema,
    evidence: countTallySchema,
    findings: countTallySchema,
    /** Requirements about which too little is known: what they need is in no other figure. */
    notAssessed: countTallySchema,
    /** Person-days of our own work on open findings; what is not assessed is in no figure. */
    personDays: spanTallySchema,
    /** Items that an auditor may look at, at each risk. */
    samples: object({ low: spanTallySchema, moderate: spanTallySchema, high: spanTallySchema } as const),
  } as const),
  /** Controls in scope whose items are not known: no frequency is on record. */
  unsized: strings,
  controls: { type: 'array', items: controlEffortSchema },
  /** null unless both reports are in the engagement. */
  periods: orNull(alignmentSchema),
} as const);

export interface CountTally extends FromSchema<typeof countTallySchema> {}
export interface SpanTally extends FromSchema<typeof spanTallySchema> {}
export interface PlannedTest extends FromSchema<typeof plannedTestSchema> {}
export interface ControlEffort extends FromSchema<typeof controlEffortSchema> {}
export interface PeriodOption extends FromSchema<typeof periodOptionSchema> {}
export interface Alignment extends FromSchema<typeof alignmentSchema> {}
export interface Overlap extends FromSchema<typeof overlapSchema> {}
export type Span = FromSchema<typeof span>;
