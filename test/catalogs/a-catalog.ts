import type { Catalog, Point, Requirement } from '../../src/model/catalog.js';

/** Each word of a sentence carries the id, so that no two of them are alike unless a test wants it. */
const sentence = (id: string, words: string): string =>
  words.replaceAll(/\w+/g, (word) => `${word}${id.replaceAll(/\W/g, '')}`);

export const aPoint = (id: string, changes: Partial<Point> = {}): Point => ({
  id,
  expectation: sentence(id, 'A second person checks the batch.'),
  evidence: [`Signed batch report ${id}`],
  remedy: sentence(id, 'Name the second person and keep the signed report.'),
  effort: { low: 1, high: 3 },
  ...changes,
});

export const aRequirement = (changes: Partial<Requirement> & Pick<Requirement, 'id'>): Requirement => ({
  group: 'group',
  title: `Title of ${changes.id}`,
  statement: `Controls provide reasonable assurance that ${sentence(changes.id, 'daily batches of the')} transactions are complete.`,
  risk: sentence(changes.id, 'Balances are wrong.'),
  question: sentence(changes.id, 'Does somebody check?'),
  demand: 2,
  assertions: ['completeness'],
  points: [aPoint(`${changes.id}.p1`)],
  ...changes,
});

/** A small SOC 1 catalog that no lint rule remarks on. */
export const aCatalog = (changes: Partial<Catalog> = {}): Catalog => ({
  kind: 'catalog',
  id: 'own-objectives',
  report: 'soc1',
  title: 'Own objectives',
  edition: '1',
  standard: 'AT-C section 320',
  provenance: { author: 'us', basis: 'Our own words.', reviewed: '2026-01-31' },
  groups: [{ id: 'group', title: 'A group' }],
  requirements: [aRequirement({ id: 'own-01' })],
  origin: 'shipped',
  sha256: '0'.repeat(64),
  tailored: false,
  dropped: [],
  ...changes,
});
