import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { assertion } from '../catalog.js';
import { reportKind } from '../common.js';
import { stepKind } from '../registers/process.js';
import { count, object, reportType, rung, string, strings } from './primitives.js';

const textOrNull = { type: ['string', 'null'] } as const;
const flag = { type: 'boolean' } as const;

/** A control beside something that it covers, with its rung for the report's type; null: in no report in scope. */
const mark = object({ id: string, rung: { enum: [...rung.enum, null] } } as const);
const marks = { type: 'array', items: mark } as const satisfies JSONSchema;
const coverState = { enum: ['covered', 'short', 'nobody', 'not-needed'] } as const;

/** What the controls named make of something that needs one. */
const cover = { state: coverState, controls: marks, says: string } as const;

export const assessedStepSchema = object({
  id: string,
  name: textOrNull,
  kind: stepKind,
  systems: strings,
  ...cover,
} as const);

/** A statement line of user entities, with a cell for each assertion that the process bears on. */
export const assessedLineSchema = object({
  name: string,
  cells: { type: 'array', items: object({ assertion, ...cover } as const) },
} as const);

export const assessedProcessSchema = object({
  id: string,
  name: string,
  description: textOrNull,
  owner: textOrNull,
  /** It changes figures in the books of user entities. */
  financial: flag,
  systems: strings,
  steps: { type: 'array', items: assessedStepSchema },
  lines: { type: 'array', items: assessedLineSchema },
} as const);

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
      /** carried: no control is named, the current report of the vendor that runs the system covers it. */
      state: { enum: ['holds', 'short', 'carried', 'unnamed'] },
      controls: marks,
    } as const),
  },
  says: string,
} as const);

export const assessedSystemSchema = object({
  id: string,
  name: string,
  description: textOrNull,
  owner: textOrNull,
  vendor: textOrNull,
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

const end = object({
  kind: { enum: ['system', 'vendor', 'user-entities', 'outside'] },
  id: string,
  name: string,
} as const);

export const assessedInterfaceSchema = object({
  id: string,
  name: string,
  from: end,
  to: end,
  carries: strings,
  sensitive: { type: ['boolean', 'null'] },
  /** Reports that ask for a check of what passes it. */
  reports: { type: 'array', items: reportKind },
  ...cover,
} as const);

export const assessedKeyReportSchema = object({
  id: string,
  name: string,
  system: string,
  process: textOrNull,
  usedBy: strings,
  forUsers: flag,
  query: textOrNull,
  controls: marks,
  evidence: strings,
  tested: textOrNull,
  /** not-assessed: no report in scope counts on it. */
  state: { enum: ['proven', 'doubtful', 'unproven', 'not-assessed'] },
  says: string,
} as const);

/** Where sensitive data lies, and the fewest systems that hold each kind of it at least once today. */
export const sensitiveDataSchema = object({
  kinds: { type: 'array', items: object({ kind: string, systems: strings } as const) },
  systems: {
    type: 'array',
    items: object({
      id: string,
      kinds: strings,
      /** Processes that use it or something that runs on it. None: no process on record needs the data there. */
      neededBy: strings,
    } as const),
  },
  fewest: object({
    /** exact: there is no smaller set. greedy: too many systems to try all sets, a smaller one may exist. */
    method: { enum: ['exact', 'greedy'] },
    systems: strings,
  } as const),
} as const);

/** Processes, systems and the flows between them, with what covers each. */
export const mapSchema = object({
  /** At least one process has steps or statement lines. */
  kept: flag,
  processes: { type: 'array', items: assessedProcessSchema },
  systems: { type: 'array', items: assessedSystemSchema },
  dataStores: {
    type: 'array',
    items: object({
      id: string,
      name: string,
      system: string,
      holds: strings,
      sensitive: { type: ['boolean', 'null'] },
    } as const),
  },
  interfaces: { type: 'array', items: assessedInterfaceSchema },
  keyReports: { type: 'array', items: assessedKeyReportSchema },
  sensitive: sensitiveDataSchema,
} as const);

/** A system that an automated or IT-dependent control rests on, and whether its general controls carry the control. */
export const relianceSchema = object({
  system: string,
  /** The system above it, on which the control rests and which runs on this one; null: the control names it itself. */
  under: textOrNull,
  reports: {
    type: 'array',
    items: object({ report: reportKind, type1: flag, type2: { type: ['boolean', 'null'] } } as const),
  },
} as const);

export interface AssessedMap extends FromSchema<typeof mapSchema> {}
export interface AssessedProcess extends FromSchema<typeof assessedProcessSchema> {}
export interface AssessedStep extends FromSchema<typeof assessedStepSchema> {}
export interface AssessedSystem extends FromSchema<typeof assessedSystemSchema> {}
export interface AssessedFoundation extends FromSchema<typeof foundationSchema> {}
export interface AssessedInterface extends FromSchema<typeof assessedInterfaceSchema> {}
export interface AssessedKeyReport extends FromSchema<typeof assessedKeyReportSchema> {}
export interface AssessedReliance extends FromSchema<typeof relianceSchema> {}
export interface SensitiveData extends FromSchema<typeof sensitiveDataSchema> {}
