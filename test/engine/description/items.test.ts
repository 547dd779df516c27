import { sources } from '../../../src/engine/description/sources/index';
import { materialSource } from '../../../src/schema/description-criteria';
import { aControl, aSystem, aVendor, period, soc1, soc2 } from '../a-workspace';
import { described, itemOf, none, shortOf, words } from './shipped-description';

const organization = (more: object) => ({ engagement: { organization: { name: 'Brightwater', ...more } } });

test('every source that the catalog may name has its function', () => {
  expect(Object.keys(sources).sort()).toEqual([...materialSource.enum].sort());
});

test('each report is described by its own items, and all states are counted', () => {
  const { description } = described({ reports: { soc1, soc2 } });
  expect(description.map(({ report, items }) => [report, items[0]?.id])).toEqual([
    ['soc1', 'SD1'],
    ['soc2', 'DC1'],
  ]);
  for (const { counts, items } of description) {
    const { total, present, thin, missing, notAsked } = counts;
    expect([total, present + thin + missing + notAsked]).toEqual([items.length, items.length]);
  }
});

test('an empty workspace is not described: nothing that follows from catalogs counts as told', () => {
  const states = described({ engagement: { commitments: [] } }).description.flatMap(({ items }) =>
    items.map(({ id, state }) => `${id} ${state}`),
  );
  expect(states.filter((text) => !text.endsWith('missing'))).toEqual(['DC8 present']);
});

test('DC1: services without a sentence are thin, and the short ones are named', () => {
  const services = [
    { id: 'a', name: 'Payroll', description: 'Gross to net for every pay run.' },
    { id: 'b', name: 'Portal', description: 'A portal.' },
  ];
  const item = itemOf('DC1', organization({ description: words(8), services }));
  expect([item.state, item.short.map(({ says }) => says)]).toEqual([
    'thin',
    ['Without a description of five words: 1 of 2 services (Portal).'],
  ]);
  expect(item.found).toContainEqual({ what: '2 services: Payroll and Portal', file: 'soc-gap.yaml', line: null });
  expect(itemOf('DC1', organization({ description: words(8), services: services.slice(0, 1) })).state).toBe('present');
});

test('DC2: a category in scope without a commitment is short; one of no category speaks to security', () => {
  const reports = { soc2: { ...soc2, categories: ['security' as const, 'availability' as const] } };
  const commitments = [{ id: 'c1', text: 'Data is kept safe.', source: 'Contract 4' }];
  const item = itemOf('DC2', { reports, engagement: { commitments } });
  expect(item.short.map(({ says }) => says)).toEqual([
    'Without a commitment: 1 of 2 categories in scope (availability).',
  ]);
});

test('DC3: systems out of scope are no part of the software', () => {
  const systems = [
    aSystem({ id: 'S1', name: 'Ledger', description: 'Books of client money.', owner: 'Dana' }),
    aSystem({ id: 'S2', name: 'Website', outOfScope: 'Public pages only.' }),
  ];
  const item = itemOf('DC3.software', { systems });
  expect([item.state, item.found]).toEqual(['present', [{ what: '1 system: Ledger', file: 'systems.yaml', line: 2 }]]);
});

test('SD3: a SOC 1 description looks at the systems of the financial processes', () => {
  const systems = [aSystem({ id: 'S1', name: 'Ledger' }), aSystem({ id: 'S2', name: 'Chat' })];
  const processes = [{ id: 'p', name: 'Payroll', financial: true, systems: ['S1'] }];
  const item = itemOf('SD3', { reports: { soc1 }, systems, processes });
  expect(item.short.map(({ says }) => says)[0]).toBe('Without a word on what it holds: 1 of 1 system (Ledger).');
});

test('DC5: a control that has ended stands behind no criterion', () => {
  const item = itemOf('DC5', { controls: [aControl({ until: '2026-02-01' })] });
  expect([item.state, item.short[0]?.says]).toEqual(['missing', 'Without a control: 1 of 1 criterion (R1).']);
});

test('DC7: an organization that nothing of ours rests on is short of that', () => {
  const vendors = [aVendor({ service: 'Hosting', csocs: [{ text: 'Guards doors.', requirements: ['R1'] }] })];
  expect(itemOf('DC7', { vendors }).short.map(({ says }) => says)).toEqual([
    'Without a control or system that rests on it: 1 of 1 subservice organization (Northfell).',
  ]);
  expect(itemOf('DC7', { vendors, controls: [aControl({ reliesOn: ['V1'] })] }).state).toBe('present');
});

test('DC7: "none is used" settles it, and contradicts an organization on record', () => {
  const engagement = { scope: { usesSubservice: false } };
  expect(itemOf('DC7', { engagement }).state).toBe('present');
  expect(shortOf(itemOf('DC7', { engagement, vendors: [aVendor({ service: 'Hosting' })] }))).toContain('contradiction');
  expect(shortOf(itemOf('DC7', { description: [none('DC7', '2026-07-10')], vendors: [aVendor()] }))).toContain(
    'contradiction',
  );
});

test('DC7: silence about using any is no "none"', () => {
  expect([itemOf('DC7', {}).state, shortOf(itemOf('DC7', {}))]).toEqual(['missing', ['nothing']]);
});

test('DC8: a criterion left out needs a reason that readers can follow', () => {
  const left = (reason: string) => itemOf('DC8', { answers: [{ id: 'R1', answer: 'not-applicable', reason }] });
  expect(left('We have none.').short.map(({ says }) => says)).toEqual([
    'Without a reason of ten words: 1 of 1 criterion left out (R1).',
  ]);
  expect(left(words(10)).found[0]).toEqual({ what: '1 criterion left out: R1', file: 'answers.yaml', line: 2 });
});

test('a type 1 description is not asked for changes, and no event has happened before a period begins', () => {
  const typeOne = { soc1: { type: 1 as const, asOf: '2026-06-30', packs: ['pack'] } };
  expect(itemOf('SD10', { reports: typeOne }).state).toBe('not-asked');
  const ahead = { soc2: { ...soc2, period: { from: '2026-08-01', to: '2026-12-31' } } };
  expect([itemOf('DC4', { reports: ahead }).state, itemOf('DC9', { reports: ahead }).says]).toEqual([
    'not-asked',
    'The period begins on 2026-08-01; nothing can have happened in it yet.',
  ]);
  expect(period.from).toBe('2026-01-01');
});
