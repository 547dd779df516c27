import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { effortSchema } from './catalog.js';
import { category, id, ids, line, provenance, reportKind } from './common.js';
import { conditionSchema } from './condition.js';

/** Training of one audience on one topic. */
export const courseSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'audience', 'topic', 'reports', 'requirements', 'every', 'covers', 'evidence', 'effort'],
  properties: {
    id,
    audience: line,
    topic: line,
    reports: { type: 'array', minItems: 1, items: reportKind },
    /** SOC 2: asked for where one of these categories is in scope. Absent: whatever the categories are. */
    categories: { type: 'array', minItems: 1, items: category },
    /** Requirements that lean on it. */
    requirements: ids,
    /** Months from one round to the next. */
    every: { type: 'integer', minimum: 1, maximum: 60 },
    covers: { type: 'array', minItems: 2, items: line },
    /** What shows that it took place. */
    evidence: { type: 'array', minItems: 1, items: line },
    /** Person-days to set it up, without the time of those who attend. */
    effort: effortSchema,
    when: conditionSchema,
  },
} as const satisfies JSONSchema;

/** catalogs/training.yaml. The register of what was held is another schema: `training`. */
export const coursesSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'soc-gap training courses',
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'edition', 'provenance', 'courses'],
  properties: {
    kind: { const: 'training-courses' },
    edition: line,
    provenance,
    courses: { type: 'array', minItems: 1, items: courseSchema },
  },
} as const satisfies JSONSchema;

export interface Course extends FromSchema<typeof courseSchema> {}
export interface Courses extends FromSchema<typeof coursesSchema> {}
