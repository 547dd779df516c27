import { adviceSchema } from './advice.js';
import { assessmentSchema } from './assessment.js';
import { brandSchema } from './brand.js';
import { catalogStructureSchema } from './catalog-structure.js';
import { descriptionCriteriaSchema } from './description-criteria.js';
import { expectedDocumentsSchema } from './documents.js';
import { dutiesSchema } from './duties.js';
import { diffSchema } from './history/diff.js';
import { snapshotSchema } from './history/snapshot.js';
import { trendSchema } from './history/trend.js';
import { portfolioSchema } from './portfolio.js';
import { questionsSchema } from './questions.js';
import { relatedIdsSchema } from './related-ids.js';
import { reviewTopicsSchema } from './review-topics.js';
import { coursesSchema } from './training.js';
import { sampleSizesSchema } from './sample-sizes.js';
import { whatIfSchema } from './what-if.js';
import { suggestionsSchema } from './what-if-suggestions.js';
import { wordingSchema } from './wording.js';
import { fileSchemas } from './workspace-files.js';

/** Every schema by name: each has a compiled validator and is published for editors and other tools. */
export const allSchemas = {
  ...fileSchemas,
  'segregation-of-duties': dutiesSchema,
  questions: questionsSchema,
  advice: adviceSchema,
  'catalog-structure': catalogStructureSchema,
  'related-ids': relatedIdsSchema,
  wording: wordingSchema,
  'sample-sizes': sampleSizesSchema,
  'expected-documents': expectedDocumentsSchema,
  'training-courses': coursesSchema,
  'description-criteria': descriptionCriteriaSchema,
  'review-topics': reviewTopicsSchema,
  assessment: assessmentSchema,
  'what-if': whatIfSchema,
  'what-if-suggestions': suggestionsSchema,
  snapshot: snapshotSchema,
  diff: diffSchema,
  trend: trendSchema,
  portfolio: portfolioSchema,
  brand: brandSchema,
} as const;

export type SchemaName = keyof typeof allSchemas;
