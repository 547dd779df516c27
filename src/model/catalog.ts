import type { CatalogFile, Point, Requirement } from '../schema/catalog.js';
import type { DescriptionCriteria } from '../schema/description-criteria.js';
import type { ExpectedDocument } from '../schema/documents.js';
import type { ReviewTopic, Together } from '../schema/review-topics.js';
import type { SampleSizes } from '../schema/sample-sizes.js';
import type { Questions } from '../schema/questions.js';
import type { Course } from '../schema/training.js';
import type { Wording } from '../schema/wording.js';

/** A requirement or point that a workspace's tailoring took out, with its reason (DC8 asks for it). */
export interface Dropped {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
}

/** A catalog as the engine sees it: parts joined, tailoring applied. */
export interface Catalog extends Omit<CatalogFile, 'requirements' | 'parts'> {
  readonly requirements: readonly Requirement[];
  readonly origin: 'shipped' | 'workspace';
  /** SHA-256 over the source text of its files, in their order. */
  readonly sha256: string;
  readonly tailored: boolean;
  readonly dropped: readonly Dropped[];
}

/** One pair of duties that nobody should hold together (catalogs/segregation-of-duties.yaml). */
export interface DutyPair {
  readonly id: string;
  readonly duties: readonly [string, string];
  readonly risk: string;
  readonly severity: 'critical' | 'high' | 'medium' | 'low';
}

export interface Duty {
  readonly id: string;
  readonly process: string;
  readonly title: string;
}

/** Everything that is knowledge and comes with the product or the workspace. */
export interface Knowledge {
  /** Shipped and own catalogs, in a fixed order: soc1 packs, then soc2, then own ones by id. */
  readonly catalogs: readonly Catalog[];
  readonly duties: readonly Duty[];
  readonly dutyPairs: readonly DutyPair[];
  /** Documents that reports lean on, in the catalog's order. */
  readonly documents: readonly ExpectedDocument[];
  /** Courses, in the catalog's order. */
  readonly training: readonly Course[];
  /** What system descriptions hold, in the order in which reports tell it. */
  readonly description: Pick<DescriptionCriteria, 'items' | 'statementDays' | 'assertion'>;
  /** What customers' reviews ask about, in the order of the data file. */
  readonly reviewTopics: readonly ReviewTopic[];
  /** Requirements that one piece of work answers. */
  readonly together: readonly Together[];
  /** How texts are read: words that leave something open, words that name who, when, how. */
  readonly wording: Wording;
  /** How many items of a control an auditor may look at: the shipped table, or the workspace's own. */
  readonly sampleSizes: SampleSizes;
  /** The scoping questionnaire; without it the assessment lists no question about the scope. */
  readonly questions?: Questions;
}

export type { CatalogFile, Point, Requirement };
