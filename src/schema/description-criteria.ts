import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { effortSchema } from './catalog.js';
import { id, ids, line, provenance, reportKind, text } from './common.js';
import { changeKind } from './registers.js';

const words = { type: 'integer', minimum: 1, maximum: 1000 } as const satisfies JSONSchema;

/** What a part of a description is filled from. Each has a function of this name in src/engine/description/sources. */
export const materialSource = {
  enum: [
    'organization',
    'services',
    'commitments',
    'categories',
    'locations',
    'sensitive-data',
    'systems',
    'processes',
    'steps',
    'step-reasons',
    'corrections',
    'reporting',
    'user-reports',
    'people',
    'subservice',
    'requirements',
    'controls',
    'user-entity-controls',
    'user-controls',
    'left-out',
  ],
} as const satisfies JSONSchema;

/** Material that an item is made of: so many entries, each with these fields. */
const partSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['from', 'one', 'many'],
  properties: {
    from: materialSource,
    /** What an entry is called in a sentence. */
    one: line,
    many: line,
    /** Fewer entries than this are short. Absent: none is needed. */
    least: { type: 'integer', minimum: 1, maximum: 1000 },
    each: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['field', 'without'],
        properties: {
          field: id,
          /** Fewer words than this are short. Absent: anything will do. */
          words,
          /** What an entry without it stands without: "an owner". */
          without: line,
        },
      },
    },
    /** Fields that belong together: told entry by entry, how many of them are there and which are not. */
    whole: {
      type: 'object',
      additionalProperties: false,
      required: ['noun', 'lacking', 'of'],
      properties: {
        /** What the fields are called together: "kinds of step". */
        noun: line,
        /** What comes before those that are not there: "how transactions are". */
        lacking: line,
        of: {
          type: 'array',
          minItems: 2,
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['field', 'told'],
            properties: { field: id, told: line },
          },
        },
      },
    },
    /** A fact of soc-gap.yaml that, where it is false, says that there is none. */
    noneWhere: line,
  },
} as const satisfies JSONSchema;

/** One thing that a system description has to tell. */
export const descriptionItemSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'report', 'title', 'asks', 'enough', 'effort'],
  properties: {
    id,
    report: reportKind,
    /** The criterion that it is a part of. */
    under: id,
    title: line,
    /** What has to be told. */
    asks: text,
    /** What would be enough. */
    enough: text,
    /** Asked for in a type 2 report alone. */
    type2Only: { const: true },
    /** Management may say that there is none: it then stands in description.yaml with name and day. */
    mayBeNone: { const: true },
    parts: { type: 'array', minItems: 1, items: partSchema },
    /** Words of management's own. */
    text: {
      type: 'object',
      additionalProperties: false,
      required: ['words'],
      properties: {
        words,
        /** The registers cannot tell it: without words of its own the item is short. */
        needed: { const: true },
        /** A document of one of these types (catalogs/documents.yaml) stands for the words. */
        orDocument: ids,
        /** Entries of this source are management's own list and stand for the words. */
        orEntries: materialSource,
      },
    },
    /** It is told from events.yaml. */
    events: { enum: ['incidents', 'changes'] },
    /** Kinds of significant change after which words written earlier may no longer hold. */
    staleAfter: { type: 'array', minItems: 1, items: changeKind },
    /** Person-days to write what is missing. */
    effort: effortSchema,
  },
} as const satisfies JSONSchema;

/** catalogs/description.yaml: what system descriptions hold, and what an assertion of management rests on. */
export const descriptionCriteriaSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'soc-gap description criteria',
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'edition', 'provenance', 'statementDays', 'assertion', 'items'],
  properties: {
    kind: { const: 'description-criteria' },
    edition: line,
    provenance,
    /** Days for which a statement that there was none holds while the period is still running. */
    statementDays: { type: 'integer', minimum: 1, maximum: 366 },
    assertion: {
      type: 'object',
      additionalProperties: false,
      required: ['typeOneMonths', 'monitoring'],
      properties: {
        /** Months before the date of a type 1 report in which a test of management's own still speaks for it. */
        typeOneMonths: { type: 'integer', minimum: 1, maximum: 24 },
        /** Requirements whose controls watch over other controls. */
        monitoring: ids,
      },
    },
    items: { type: 'array', minItems: 1, items: descriptionItemSchema },
  },
} as const satisfies JSONSchema;

export interface DescriptionItem extends FromSchema<typeof descriptionItemSchema> {}
export interface DescriptionCriteria extends FromSchema<typeof descriptionCriteriaSchema> {}
export type MaterialSource = FromSchema<typeof materialSource>;
export type DescriptionPart = NonNullable<DescriptionItem['parts']>[number];
