import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { orderCatalogs } from '../../catalogs/order-catalogs.js';
import type { Catalog, Duty, DutyPair, Knowledge } from '../../model/catalog.js';
import type { Host } from '../../model/host.js';
import type { KnownIds } from '../../model/known-ids.js';
import type { ReportKind } from '../../schema/catalog.js';
import type { DescriptionCriteria } from '../../schema/description-criteria.js';
import type { ExpectedDocuments } from '../../schema/documents.js';
import type { ReviewTopics } from '../../schema/review-topics.js';
import type { SampleSizes } from '../../schema/sample-sizes.js';
import type { Questions } from '../../schema/questions.js';
import type { Courses } from '../../schema/training.js';
import type { Wording } from '../../schema/wording.js';
import { diskError } from '../disk/disk-error.js';

/** What the index tells of a shipped catalog without loading it. */
export interface CatalogHead {
  readonly id: string;
  readonly report: ReportKind;
  readonly title: string;
  readonly edition: string;
  readonly sha256: string;
  readonly requirements: readonly { readonly id: string; readonly title: string; readonly points: readonly string[] }[];
}

/** Every shipped id, without the texts. */
export interface CatalogIndex {
  /** In the fixed order. */
  readonly catalogs: readonly CatalogHead[];
  readonly known: KnownIds;
}

/**
 * A data file that the build wrote from catalogs/, by its name without suffix. It was valid when it was built, so it is not judged
 * again. Throws exit 4 where it can't be read.
 */
export const loadData = (host: Pick<Host, 'home'>, name: string): Promise<unknown> => {
  const path = join(host.home, 'dist', 'catalogs', `${name}.json`);
  try {
    return Promise.resolve(JSON.parse(readFileSync(path, 'utf8')) as unknown);
  } catch (error) {
    return Promise.reject(error instanceof SyntaxError ? error : diskError('read', path, error));
  }
};

interface IndexFile {
  readonly catalogs: readonly CatalogHead[];
  readonly duties: readonly string[];
  readonly description: readonly string[];
  readonly dutyPairs: readonly string[];
}

interface DutiesData {
  readonly duties: readonly Duty[];
  readonly pairs: readonly DutyPair[];
}

/** Ids of all that ships: small, and enough to check a workspace's references. */
export const loadCatalogIndex = async (host: Pick<Host, 'home'>): Promise<CatalogIndex> => {
  const { catalogs, duties, dutyPairs, description } = (await loadData(host, 'index')) as IndexFile;
  const requirements = catalogs.flatMap((catalog) => catalog.requirements);
  const known = {
    catalogs: new Set(catalogs.map(({ id }) => id)),
    requirements: new Set(requirements.map(({ id }) => id)),
    points: new Set(requirements.flatMap(({ points }) => points)),
    duties: new Set(duties),
    description: new Set(description),
    dutyPairs: new Set(dutyPairs),
  };
  return { catalogs: orderCatalogs(catalogs), known };
};

/**
 * Shipped knowledge in the fixed order: all of it, or only the `wanted` catalogs (ids that don't ship are the workspace's own and
 * are passed over). Pass the index where it is loaded already.
 */
export const loadKnowledge = async (
  host: Pick<Host, 'home'>,
  wanted: { readonly catalogs?: readonly string[]; readonly index?: CatalogIndex } = {},
): Promise<{ readonly knowledge: Knowledge; readonly index: CatalogIndex }> => {
  const index = wanted.index ?? (await loadCatalogIndex(host));
  const ids = index.catalogs.map(({ id }) => id).filter((id) => wanted.catalogs?.includes(id) ?? true);
  const [duties, documents, training, description, reviews, wording, sampleSizes, questions, ...catalogs] = await Promise.all([
    loadData(host, 'segregation-of-duties') as Promise<DutiesData>,
    loadData(host, 'documents') as Promise<ExpectedDocuments>,
    loadData(host, 'training') as Promise<Courses>,
    loadData(host, 'description') as Promise<DescriptionCriteria>,
    loadData(host, 'review-topics') as Promise<ReviewTopics>,
    loadData(host, 'wording') as Promise<Wording>,
    loadData(host, 'sample-sizes') as Promise<SampleSizes>,
    loadData(host, 'questions') as Promise<Questions>,
    ...ids.map((id) => loadData(host, id) as Promise<Catalog>),
  ]);
  const knowledge = {
    catalogs,
    duties: duties.duties,
    dutyPairs: duties.pairs,
    documents: documents.documents,
    training: training.courses,
    description,
    reviewTopics: reviews.topics,
    together: reviews.together,
    wording,
    sampleSizes,
    questions,
  };
  return { knowledge, index };
};
