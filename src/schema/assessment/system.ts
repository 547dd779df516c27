import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { reportKind } from '../common.js';
import { count, object, reportType, rung, string, strings } from './primitives.js';

const textOrNull = { type: ['string', 'null'] } as const;
const flag = { type: 'boolean' } as const;

/** A control beside something that it covers, with its rung for the report's type; null: in no report in scope. */
const mark = object({ id: string, rung: { enum: [...rung.enum, null] } } as const);
export const marks = { type: 'array', items: mark } as const satisfies JSONSchema;

/**
 * The IT general controls of a system for one type of one report, as reliance looks at them: by their own record, before what they
 * rest on themselves. holds: what rests on the system may stand where the report needs it.
 */
export const foundationSchema = object({
  report: reportKind,
  type: reportType,
  holds: flag,
  areas: {
    type: 'array',
    items: object({
      area: { enum: ['access', 'change', 'operations'] },
      /**
       * No control is named. carried: the current report of the vendor that runs the system covers it; uncarried: that report falls
       * short; unnamed: it is ours.
       */
      state: { enum: ['holds', 'short', 'carried', 'uncarried', 'unnamed'] },
      controls: marks,
    } as const),
  },
  says: string,
} as const);

/** The vendor that runs a system, and whether its report carries what rests there; null: no report of it is asked for, as it says. */
const runBySchema = object({
  vendor: string,
  name: string,
  reports: {
    type: 'array',
    items: object({ report: reportKind, carries: { type: ['boolean', 'null'] }, says: string } as const),
  },
} as const);

export const assessedSystemSchema = object({
  id: string,
  name: string,
  description: textOrNull,
  owner: textOrNull,
  vendor: textOrNull,
  /** null: no vendor runs it. */
  runBy: { anyOf: [runBySchema, { type: 'null' }] },
  /** Why it is out of scope; null: in scope. */
  outOfScope: textOrNull,
  /** null: nobody has said. */
  sensitive: { type: ['boolean', 'null'] },
  holds: strings,
  /** Financial processes, or what runs on it for them, bring it onto the map. */
  financial: flag,
  runsOn: strings,
  generalControls: { type: 'array', items: foundationSchema },
  /** How many things of each kind use it; data stores lie in it. */
  uses: object({
    processes: count,
    steps: count,
    interfaces: count,
    controls: count,
    keyReports: count,
    systems: count,
    dataStores: count,
  } as const),
} as const);

/**
 * A system that an automated or IT-dependent control rests on, and whether its general controls carry the control; `vendor`: whether
 * the report of the vendor that runs it does, null where none is asked for.
 */
export const relianceSchema = object({
  system: string,
  /** The system above it, on which the control rests and which runs on this one; null: the control names it itself. */
  under: textOrNull,
  reports: {
    type: 'array',
    items: object({
      report: reportKind,
      type1: flag,
      type2: { type: ['boolean', 'null'] },
      vendor: { type: ['boolean', 'null'] },
    } as const),
  },
} as const);

export interface AssessedSystem extends FromSchema<typeof assessedSystemSchema> {}
export interface AssessedFoundation extends FromSchema<typeof foundationSchema> {}
export interface AssessedReliance extends FromSchema<typeof relianceSchema> {}
