import { shippedWording } from './shipped-wording';
import { orderCatalogs } from '../../src/catalogs/order-catalogs.js';
import { joinKnowledge } from '../../src/catalogs/join-knowledge.js';
import { tailor } from '../../src/catalogs/tailor.js';
import { shippedTable } from '../sampling/a-table.js';
import { aCatalog, aPoint, aRequirement } from './a-catalog.js';

const catalog = aCatalog({
  id: 'soc1-core',
  requirements: [
    aRequirement({ id: 'core-01', points: [aPoint('core-01.p1'), aPoint('core-01.p2')] }),
    aRequirement({ id: 'core-02', points: [aPoint('core-02.p1')] }),
  ],
});
const base = { kind: 'tailoring', catalog: 'soc1-core' } as const;
const idsOf = (of: typeof catalog): string[] =>
  of.requirements.flatMap(({ id, points }) => [id, ...points.map((point) => point.id)]);

describe('tailoring a catalog', () => {
  it('takes a requirement out and keeps its title and the reason', () => {
    const drop = [{ id: 'core-01', reason: 'We set up no clients.' }];
    const tailored = tailor(catalog, [{ ...base, drop }]);
    expect(idsOf(tailored)).toEqual(['core-02', 'core-02.p1']);
    expect(tailored.dropped).toEqual([
      { id: 'core-01', title: catalog.requirements[0]?.title, reason: 'We set up no clients.' },
    ]);
  });

  it('takes a single point out under its expectation', () => {
    const tailored = tailor(catalog, [{ ...base, drop: [{ id: 'core-01.p2', reason: 'Nothing is keyed by hand.' }] }]);
    expect(idsOf(tailored)).toEqual(['core-01', 'core-01.p1', 'core-02', 'core-02.p1']);
    expect(tailored.dropped[0]?.title).toBe(aPoint('core-01.p2').expectation);
  });

  it('changes only the words that were given', () => {
    const tailored = tailor(catalog, [{ ...base, reword: [{ id: 'core-01', reason: 'Our words.', title: 'New client' }] }]);
    expect(tailored.requirements[0]).toEqual({ ...catalog.requirements[0], title: 'New client' });
    expect(tailored.requirements[1]).toEqual(catalog.requirements[1]);
  });

  it('rewords what a point expects', () => {
    const reword = [{ id: 'core-02.p1', reason: 'Our words.', expectation: 'The desk signs every batch.' }];
    const tailored = tailor(catalog, [{ ...base, reword }]);
    expect(tailored.requirements[1]?.points[0]?.expectation).toBe('The desk signs every batch.');
  });

  it('adds points after those of the requirement, and requirements after all others', () => {
    const added = aRequirement({ id: 'core-90', points: [aPoint('core-90.p1')] });
    const tailored = tailor(catalog, [
      { ...base, add: [{ to: 'core-01', points: [aPoint('core-01.own1')] }], requirements: [added] },
    ]);
    expect(idsOf(tailored)).toEqual([
      ...['core-01', 'core-01.p1', 'core-01.p2', 'core-01.own1'],
      ...['core-02', 'core-02.p1', 'core-90', 'core-90.p1'],
    ]);
  });

  it('marks the catalog as tailored and leaves the given one as it was', () => {
    const before = structuredClone(catalog);
    expect(tailor(catalog, [{ ...base, drop: [{ id: 'core-01', reason: 'Not ours.' }] }]).tailored).toBe(true);
    expect(catalog).toEqual(before);
  });

  it('leaves a catalog alone that no tailoring names', () => {
    expect(tailor(catalog, [{ ...base, catalog: 'soc2', drop: [{ id: 'core-01', reason: 'Not ours.' }] }])).toBe(catalog);
  });

  it('applies several tailorings one after the other', () => {
    const tailored = tailor(catalog, [
      { ...base, drop: [{ id: 'core-01', reason: 'Not ours.' }] },
      { ...base, drop: [{ id: 'core-02.p1', reason: 'Not ours either.' }] },
    ]);
    expect(tailored.dropped.map(({ id }) => id)).toEqual(['core-01', 'core-02.p1']);
  });
});

describe('joining shipped and own catalogs', () => {
  const named = (id: string, report: 'soc1' | 'soc2', origin: 'shipped' | 'workspace' = 'shipped') =>
    aCatalog({ id, report, origin });

  it('orders core, itgc, the packs of a trade by id, SOC 2, then own ones by id', () => {
    const shuffled = [
      named('own-b', 'soc1', 'workspace'),
      named('soc2', 'soc2'),
      named('soc1-treasury', 'soc1'),
      named('own-a', 'soc2', 'workspace'),
      named('soc1-payroll', 'soc1'),
      named('soc1-claims', 'soc1'),
      named('soc1-itgc', 'soc1'),
      named('soc1-core', 'soc1'),
    ];
    expect(orderCatalogs(shuffled).map(({ id }) => id)).toEqual([
      ...['soc1-core', 'soc1-itgc', 'soc1-claims', 'soc1-payroll', 'soc1-treasury'],
      ...['soc2', 'own-a', 'own-b'],
    ]);
  });

  it('tailors the catalogs that the workspace names and keeps duties', () => {
    const duties = [{ id: 'pay', process: 'payroll', title: 'Pay' }];
    const joined = joinKnowledge(
      { catalogs: [named('soc2', 'soc2'), catalog], duties, dutyPairs: [], documents: [], training: [], wording: shippedWording, reviewTopics: [], together: [], description: { items: [], statementDays: 92, assertion: { typeOneMonths: 12, monitoring: [] } }, sampleSizes: shippedTable() },
      {
        ownCatalogs: [named('own-a', 'soc1', 'workspace')],
        tailorings: [{ ...base, drop: [{ id: 'core-01', reason: 'Not ours.' }] }],
      },
    );
    expect(joined.catalogs.map(({ id, tailored }) => [id, tailored])).toEqual([
      ['soc1-core', true],
      ['soc2', false],
      ['own-a', false],
    ]);
    expect(joined.duties).toEqual(duties);
  });
});

test('duties and pairs of the workspace stand behind those that ship', () => {
  const shipped = { catalogs: [], duties: [{ id: 'a', process: 'p', title: 'A' }], dutyPairs: [], documents: [], training: [], wording: shippedWording, reviewTopics: [], together: [], description: { items: [], statementDays: 92, assertion: { typeOneMonths: 12, monitoring: [] } }, sampleSizes: shippedTable() };
  const joined = joinKnowledge(shipped, {
    ownCatalogs: [],
    tailorings: [],
    duties: [{ id: 'b', process: 'p', title: 'B' }],
    dutyPairs: [{ id: 'OWN-1', duties: ['a', 'b'], risk: 'r', severity: 'low' }],
  });
  expect(joined.duties.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(joined.dutyPairs).toEqual([{ id: 'OWN-1', duties: ['a', 'b'], risk: 'r', severity: 'low' }]);
});
