import { knownStructure } from '../../src/catalogs/lint/known-structure.js';
import type { LintContext } from '../../src/catalogs/lint/rule.js';
import type { Catalog } from '../../src/model/catalog.js';
import { aCatalog, aPoint, aRequirement } from './a-catalog.js';
import { shippedContext } from './shipped.js';

const structure: LintContext['structure'] = {
  kind: 'catalog-structure',
  basis: 'A small one.',
  structures: [
    {
      catalog: 'small',
      edition: '1',
      requirements: 2,
      points: 3,
      scopes: { all: 2, privacy: 1 },
      each: [
        { id: 'A1', coso: 4, points: { all: 1, privacy: 1 } },
        { id: 'A2', points: { all: 1 } },
      ],
    },
  ],
};

const first = aRequirement({
  id: 'A1',
  coso: [4],
  points: [aPoint('A1.p1', { scope: 'all' }), aPoint('A1.p2', { scope: 'privacy' })],
});
const second = aRequirement({ id: 'A2', points: [aPoint('A2.p1', { scope: 'all' })] });
const small = (changes: Partial<Catalog> = {}): Catalog =>
  aCatalog({ id: 'small', report: 'soc2', requirements: [first, second], ...changes });
const told = (catalog: Catalog): string[] =>
  knownStructure.run(catalog, { ...shippedContext, structure }).map(({ code, message }) => `${code}: ${message}`);

it('is silent where every count is right', () => {
  expect(told(small())).toEqual([]);
});

it('counts the points of each scope, in all and for each requirement', () => {
  const requirements = [first, { ...second, points: [aPoint('A2.p1', { scope: 'privacy' })] }];
  expect(told(small({ requirements }))).toEqual([
    'wrong-count: the catalog has 1 points of the scope all, this edition has 2',
    'wrong-count: the catalog has 2 points of the scope privacy, this edition has 1',
    'wrong-count: A2 has 0 points of the scope all, this edition has 1',
    'wrong-count: A2 has 1 points of the scope privacy, this edition has 0',
  ]);
});

it('misses a requirement and knows a foreign one', () => {
  const foreign = aRequirement({ id: 'A3', points: [aPoint('A3.p1', { scope: 'all' })] });
  expect(told(small({ requirements: [first, foreign] }))).toEqual([
    'missing-requirement: the catalog lacks A2',
    'unknown-requirement: this edition has no requirement A3',
  ]);
});

it('numbers the points in their order', () => {
  const requirements = [first, { ...second, points: [aPoint('A2.p2', { scope: 'all' })] }];
  expect(told(small({ requirements }))).toEqual(['wrong-number: point 1 of A2 has not the id A2.p1']);
});

it('holds a requirement to its COSO principle', () => {
  expect(told(small({ requirements: [{ ...first, coso: [5] }, second] }))).toEqual([
    'wrong-principle: A1 belongs to COSO principle 4',
  ]);
});

it('says that it knows nothing of another edition', () => {
  expect(told(small({ edition: '2' }))).toEqual([
    'unknown-edition: nothing is known of the structure of the edition "2"',
  ]);
});

it('leaves tailored and unknown catalogs alone', () => {
  expect(told(small({ requirements: [first], tailored: true }))).toEqual([]);
  expect(told(small({ id: 'other', requirements: [first] }))).toEqual([]);
});
