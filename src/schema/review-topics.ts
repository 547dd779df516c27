import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { id, ids, line, provenance } from './common.js';

/** One to three, as catalogs/review-topics.yaml explains. */
const weight = { enum: [1, 2, 3] } as const satisfies JSONSchema;

/** A topic that customers' security and vendor reviews ask about. */
export const reviewTopicSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'asks', 'demand', 'posture', 'owner', 'requirements'],
  properties: {
    id,
    title: line,
    /** What a reviewer wants to know, in a sentence. */
    asks: line,
    /** How usual it is: 1 in some questionnaires, 2 in most, 3 in nearly every one. */
    demand: weight,
    /** How directly a gap lowers security: 1 it steers or shows, 2 it detects or limits harm, 3 it lets harm in. */
    posture: weight,
    /** The role that usually owns it. */
    owner: line,
    /** Requirements that answer it. */
    requirements: ids,
  },
} as const satisfies JSONSchema;

/** Requirements, of both reports where it fits, that one set of controls usually answers: their design gaps are one piece of work. */
export const togetherSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'owner', 'requirements'],
  properties: { id, title: line, owner: line, requirements: ids },
} as const satisfies JSONSchema;

/** catalogs/review-topics.yaml. */
export const reviewTopicsSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'soc-gap review topics',
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'edition', 'provenance', 'topics', 'together'],
  properties: {
    kind: { const: 'review-topics' },
    edition: line,
    provenance,
    topics: { type: 'array', minItems: 1, items: reviewTopicSchema },
    together: { type: 'array', minItems: 1, items: togetherSchema },
  },
} as const satisfies JSONSchema;

export interface ReviewTopic extends FromSchema<typeof reviewTopicSchema> {}
export interface Together extends FromSchema<typeof togetherSchema> {}
export interface ReviewTopics extends FromSchema<typeof reviewTopicsSchema> {}
