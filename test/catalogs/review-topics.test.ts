import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type CatalogIndex, loadCatalogIndex, loadKnowledge } from '../../src/io/catalogs/knowledge.js';
import type { ReviewTopics } from '../../src/schema/review-topics.js';
import { home } from './shipped.js';

const { topics, together } = parse(readFileSync(join(home, 'catalogs', 'review-topics.yaml'), 'utf8')) as ReviewTopics;

const repeated = (ids: readonly string[]): string[] => ids.filter((id, index) => ids.indexOf(id) !== index);

describe('the shipped review topics', () => {
  let index: CatalogIndex;
  beforeAll(async () => {
    index = await loadCatalogIndex({ home });
  });

  it('have ids and titles of their own', () => {
    expect(repeated(topics.map(({ id }) => id))).toEqual([]);
    expect(repeated(topics.map(({ title }) => title))).toEqual([]);
    expect(repeated(together.map(({ id }) => id))).toEqual([]);
  });

  it('are tied to requirements that exist, each named once', () => {
    for (const { requirements } of [...topics, ...together]) {
      expect(requirements.filter((id) => !index.known.requirements.has(id))).toEqual([]);
      expect(repeated(requirements)).toEqual([]);
    }
  });

  it('reach every SOC 2 criterion of the security category but those that nobody asks about', () => {
    const asked = new Set(topics.flatMap(({ requirements }) => requirements));
    const criteria = index.catalogs.find(({ id }) => id === 'soc2')?.requirements.map(({ id }) => id) ?? [];
    expect(criteria.filter((id) => id.startsWith('CC') && !asked.has(id))).toEqual(['CC2.1', 'CC5.1']);
  });

  it('put a requirement into one piece of work at most, with another one at least', () => {
    expect(repeated(together.flatMap(({ requirements }) => requirements))).toEqual([]);
    expect(together.filter(({ requirements }) => requirements.length < 2)).toEqual([]);
  });

  it('are loaded as they stand', async () => {
    const { knowledge } = await loadKnowledge({ home }, { catalogs: [] });
    expect(knowledge.reviewTopics).toEqual(topics);
    expect(knowledge.together).toEqual(together);
  });
});
