import type { FromSchema } from 'json-schema-to-ts';
import { assertion } from '../catalog.js';
import { reportKind } from '../common.js';
import { stepKind } from '../registers/process.js';
import { object, string, strings } from './primitives.js';
import { assessedSystemSchema, marks } from './system.js';

const textOrNull = { type: ['string', 'null'] } as const;
const flag = { type: 'boolean' } as const;

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

export interface AssessedMap extends FromSchema<typeof mapSchema> {}
export interface AssessedProcess extends FromSchema<typeof assessedProcessSchema> {}
export interface AssessedStep extends FromSchema<typeof assessedStepSchema> {}
export interface AssessedInterface extends FromSchema<typeof assessedInterfaceSchema> {}
export interface AssessedKeyReport extends FromSchema<typeof assessedKeyReportSchema> {}
export interface SensitiveData extends FromSchema<typeof sensitiveDataSchema> {}
