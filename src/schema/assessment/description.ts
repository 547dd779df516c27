import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { effortSchema } from '../catalog.js';
import { reportKind } from '../common.js';
import { count, object, reasonSchema, string } from './primitives.js';

const stringOrNull = { type: ['string', 'null'] } as const satisfies JSONSchema;

/** Something that is there for an item. `line` is null where it stands all over a file. */
const foundSchema = object({ what: string, file: stringOrNull, line: { type: ['integer', 'null'] } });

/** What management itself says of an item, in words or as the statement that there is none. */
const saidSchema = object({
  text: stringOrNull,
  file: stringOrNull,
  none: { type: 'boolean' },
  by: stringOrNull,
  on: stringOrNull,
  updated: stringOrNull,
});

/** One item of a system description (DC 200; AT-C 320), held against what the workspace has for it. */
export const describedItemSchema = object({
  id: string,
  /** The criterion that it is a part of, else null. */
  under: stringOrNull,
  title: string,
  asks: string,
  enough: string,
  /** thin: something is there and less than enough; not-asked: a type 1 report does not tell it. */
  state: { enum: ['present', 'thin', 'missing', 'not-asked'] },
  says: string,
  found: { type: 'array', items: foundSchema },
  /** What is short, each with its reason. */
  short: { type: 'array', items: reasonSchema },
  said: { anyOf: [saidSchema, { type: 'null' }] },
  effort: effortSchema,
});

export const describedReportSchema = object({
  report: reportKind,
  counts: object({ total: count, present: count, thin: count, missing: count, notAsked: count }),
  items: { type: 'array', items: describedItemSchema },
});

export interface DescribedItem extends FromSchema<typeof describedItemSchema> {}
export interface DescribedReport extends FromSchema<typeof describedReportSchema> {}
