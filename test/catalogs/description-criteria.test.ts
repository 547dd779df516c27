import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { engagementFacts } from '../../src/catalogs/lint/engagement-facts.js';
import { findTerms } from '../../src/model/wording/find-terms.js';
import { loadCatalogIndex, loadKnowledge } from '../../src/io/catalogs/knowledge.js';
import type { DescriptionCriteria } from '../../src/schema/description-criteria.js';
import type { ExpectedDocuments } from '../../src/schema/documents.js';
import { home, shippedContext } from './shipped.js';

const data = (name: string): unknown => parse(readFileSync(join(home, 'catalogs', `${name}.yaml`), 'utf8')) as unknown;
const shipped = data('description') as DescriptionCriteria;
const { items } = shipped;
const { documents } = data('documents') as ExpectedDocuments;

test('the nine description criteria are there, with the five components of DC3', () => {
  const criteria = new Set(items.filter(({ report }) => report === 'soc2').map(({ id, under }) => under ?? id));
  expect([...criteria]).toEqual(['DC1', 'DC2', 'DC3', 'DC4', 'DC5', 'DC6', 'DC7', 'DC8', 'DC9']);
  expect(items.filter(({ under }) => under === 'DC3').map(({ id }) => id.slice(4))).toEqual([
    'infrastructure',
    'software',
    'people',
    'procedures',
    'data',
  ]);
});

test('SOC 1 has ten elements', () => {
  const elements = new Set(items.filter(({ report }) => report === 'soc1').map(({ id, under }) => under ?? id));
  expect([...elements]).toEqual(Array.from({ length: 10 }, (_, index) => `SD${index + 1}`));
});

test('no id stands twice, and a part begins with the id of what it is a part of', () => {
  const ids = items.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  expect(items.filter(({ id, under }) => under !== undefined && !id.startsWith(`${under}.`))).toEqual([]);
});

test('every item is filled from something, and only changes are a matter of type 2 alone', () => {
  expect(items.filter(({ parts, text, events }) => !parts && !text && !events)).toEqual([]);
  expect(items.filter(({ type2Only }) => type2Only).map(({ id, events }) => `${id} ${events ?? ''}`)).toEqual([
    'SD10 changes',
    'DC9 changes',
  ]);
});

test('documents that stand in for words are known', () => {
  const wrong = items.flatMap(({ id, text }) =>
    (text?.orDocument ?? [])
      .filter((type) => !documents.some((document) => document.id === type))
      .map((type) => `${id}: ${type}`),
  );
  expect(wrong).toEqual([]);
});

test('facts that say that there is none are yes-or-no facts of soc-gap.yaml', () => {
  const facts = items.flatMap(({ parts = [] }) => parts.flatMap(({ noneWhere }) => noneWhere ?? []));
  expect(facts.length).toBeGreaterThan(0);
  expect(facts.filter((path) => !engagementFacts.has(path))).toEqual([]);
});

test('requirements of monitoring exist', async () => {
  const { known } = await loadCatalogIndex({ home });
  expect(shipped.assertion.monitoring.filter((id) => !known.requirements.has(id))).toEqual([]);
});

test('nothing is vague and nothing promises what an attestation does not give', () => {
  const { vague, attestation } = shippedContext.wording;
  const texts = items.flatMap(({ id, title, asks, enough }) => [title, asks, enough].map((text) => ({ id, text })));
  expect(texts.filter(({ text }) => findTerms(text, [...vague, ...attestation]).length > 0)).toEqual([]);
});

test('they are what a run loads, and their ids are known to references', async () => {
  const { knowledge, index } = await loadKnowledge({ home }, { catalogs: [] });
  expect(knowledge.description.items).toEqual(items);
  expect([...index.known.description]).toEqual(items.map(({ id }) => id));
});
