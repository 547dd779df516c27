import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { conditionFaults } from '../../src/catalogs/lint/condition-faults.js';
import { engagementFacts } from '../../src/catalogs/lint/engagement-facts.js';
import { findTerms } from '../../src/model/wording/find-terms.js';
import { type CatalogIndex, loadCatalogIndex, loadKnowledge } from '../../src/io/catalogs/knowledge.js';
import type { ExpectedDocuments } from '../../src/schema/documents.js';
import type { Courses } from '../../src/schema/training.js';
import { home, shippedContext } from './shipped.js';

const data = (name: string): unknown => parse(readFileSync(join(home, 'catalogs', `${name}.yaml`), 'utf8')) as unknown;

const { documents } = data('documents') as ExpectedDocuments;
const { courses } = data('training') as Courses;
const entries = [...documents, ...courses];
const texts = [
  ...documents.flatMap(({ id, title, holds }) => [title, ...holds].map((text) => ({ id, text }))),
  ...courses.flatMap(({ id, topic, covers, evidence }) => [topic, ...covers, ...evidence].map((text) => ({ id, text }))),
];

describe('the shipped documents and courses', () => {
  let index: CatalogIndex;
  beforeAll(async () => {
    index = await loadCatalogIndex({ home });
  });
  const reportOf = (requirement: string): string | undefined =>
    index.catalogs.find(({ requirements }) => requirements.some(({ id }) => id === requirement))?.report;

  it('have ids of their own, without the dot that sets a workspace’s own apart', () => {
    for (const list of [documents, courses]) {
      const ids = list.map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)]);
      expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
    }
  });

  it('are tied to requirements that exist, at least one in each report that they name and none in another', () => {
    const wrong = entries.filter(({ reports, requirements }) => {
      const tied = requirements.map(reportOf);
      return tied.some((report) => !reports.some((own) => own === report)) || reports.some((own) => !tied.includes(own));
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('name no requirement twice', () => {
    const wrong = entries.filter(({ requirements }) => new Set(requirements).size !== requirements.length);
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('restrict to categories only what is asked for in SOC 2', () => {
    expect(entries.filter(({ categories, reports }) => categories && !reports.includes('soc2'))).toEqual([]);
  });

  it('have tests only where there is a plan, and efforts that are ranges', () => {
    expect(documents.filter(({ testWithin, form }) => testWithin !== undefined && form !== 'plan')).toEqual([]);
    expect(entries.filter(({ effort }) => effort.low >= effort.high)).toEqual([]);
  });

  it('have conditions that can hold', () => {
    const faults = entries.flatMap(({ id, when }) =>
      when ? conditionFaults(when, engagementFacts).map(({ message }) => `${id}: ${message}`) : [],
    );
    expect(faults).toEqual([]);
  });

  it('say nothing twice, nothing vague, and nothing that an attestation does not give', () => {
    const seen = new Set<string>();
    const twice = texts.filter(({ text }) => seen.size === seen.add(text.toLowerCase()).size);
    expect(twice).toEqual([]);
    const { vague, attestation } = shippedContext.wording;
    expect(texts.filter(({ text }) => findTerms(text, [...vague, ...attestation]).length > 0)).toEqual([]);
  });

  it('cover the documents that readers of each report ask for first', () => {
    const asked = (report: 'soc1' | 'soc2'): string[] => documents.filter(({ reports }) => reports.includes(report)).map(({ id }) => id);
    expect(asked('soc1')).toEqual(
      expect.arrayContaining(['control-narratives', 'process-flows', 'transaction-logs', 'reconciliation-records', 'change-log']),
    );
    expect(asked('soc2')).toEqual(
      expect.arrayContaining(['system-activity-logs', 'incident-response-plan', 'disaster-recovery-plan', 'risk-register', 'vendor-list']),
    );
  });

  it('are what a run loads', async () => {
    const { knowledge } = await loadKnowledge({ home }, { catalogs: [] });
    expect([knowledge.documents, knowledge.training]).toEqual([documents, courses]);
  });
});
