import { missingScope } from '../../src/engine/missing-scope';
import type { Engagement } from '../../src/schema/engagement';
import {
  aCatalog,
  aControl,
  aPack,
  aPoint,
  aRequirement,
  assessed,
  everyMonth,
  period,
  scopesOf,
  soc1,
  soc2,
  someKnowledge,
  typeOne,
} from './a-workspace';

const all = ['availability', 'privacy', 'security'] as const;
const criteria = aCatalog({
  requirements: [
    aRequirement('R1', {
      category: 'security',
      points: [
        aPoint('R1.p1', { scope: 'all' }),
        aPoint('R1.p2', { scope: 'system' }),
        aPoint('R1.p3', { scope: 'privacy' }),
      ],
    }),
    aRequirement('A1', { category: 'availability' }),
    aRequirement('P1', {
      category: 'privacy',
      points: [aPoint('P1.p1', { role: 'controller' }), aPoint('P1.p2', { role: 'processor' })],
    }),
  ],
});
const idsOf = (
  reports: Engagement['reports'],
  engagement: Partial<Engagement> = {},
  ...catalogs: ReturnType<typeof aCatalog>[]
) => {
  const [scope] = scopesOf(
    { reports, engagement },
    { knowledge: someKnowledge(...(catalogs.length > 0 ? catalogs : [criteria])) },
  );
  return {
    requirements: scope?.requirements.map(({ requirement }) => requirement.id),
    points: scope?.requirements.flatMap(({ points }) => points.map(({ id }) => id)),
    excluded: scope?.excluded,
  };
};

test('security is always in scope, and a category only where it is chosen', () => {
  const { requirements, points, excluded } = idsOf({ soc2: { ...soc2, categories: [] } });
  expect([requirements, points]).toEqual([['R1'], ['R1.p1', 'R1.p2']]);
  expect(excluded?.map(({ id, reason }) => [id, reason])).toEqual([
    ['A1', 'The category availability is not part of this report.'],
    ['P1', 'The category privacy is not part of this report.'],
  ]);
});

test('points of a category are in scope where it is chosen, under common criteria too', () => {
  expect(idsOf({ soc2: { ...soc2, categories: ['privacy'] } }).points).toEqual([
    'R1.p1',
    'R1.p2',
    'R1.p3',
    'P1.p1',
    'P1.p2',
  ]);
});

test.each([
  ['controller', ['P1.p1']],
  ['processor', ['P1.p2']],
  ['both', ['P1.p1', 'P1.p2']],
] as const)('the privacy role %s decides on privacy points', (privacyRole, expected) => {
  const { points } = idsOf({ soc2: { ...soc2, categories: ['privacy'] } }, { scope: { privacyRole } });
  expect(points?.filter((id) => id.startsWith('P1'))).toEqual(expected);
});

test('a requirement none of whose points concerns the engagement is out, with that reason', () => {
  const catalog = aCatalog({
    requirements: [aRequirement('P1', { points: [aPoint('P1.p1', { role: 'controller' })] })],
  });
  const { excluded } = idsOf({ soc2 }, { scope: { privacyRole: 'processor' } }, catalog);
  expect(excluded?.[0]?.reason).toContain('None of its points');
});

test('a condition takes a requirement out only where the engagement denies it', () => {
  const when = { all: [{ fact: 'scope.ownDataCentre', is: true }] };
  const catalog = aCatalog({
    requirements: [
      aRequirement('R1', { when }),
      aRequirement('R2', { points: [aPoint('R2.p1', { when }), aPoint('R2.p2')] }),
    ],
  });
  expect(idsOf({ soc2 }, {}, catalog).points).toEqual(['R1.p1', 'R1.p2', 'R2.p1', 'R2.p2']);
  expect(idsOf({ soc2 }, { scope: { ownDataCentre: true } }, catalog).requirements).toEqual(['R1', 'R2']);
  const denied = idsOf({ soc2 }, { scope: { ownDataCentre: false } }, catalog);
  expect(denied.points).toEqual(['R2.p2']);
  expect(denied.excluded?.[0]?.reason).toContain('`when`');
});

test('what a tailoring dropped is excluded with its reason', () => {
  const dropped = [{ id: 'R9', title: 'Title of R9', reason: 'We have no branches.' }];
  expect(idsOf({ soc2 }, {}, aCatalog({ dropped })).excluded).toEqual(dropped);
});

test('a requirement that two catalogs hold is judged once and its double is excluded with the reason', () => {
  const double = aCatalog({ id: 'own', requirements: [aRequirement('R1'), aRequirement('R2')] });
  const assessment = assessed({}, { knowledge: someKnowledge(aCatalog(), double) });
  expect(assessment.requirements.map(({ id, catalog }) => [id, catalog])).toEqual([
    ['R1', 'soc2'],
    ['R2', 'own'],
  ]);
  expect(assessment.reports[0]?.scope.requirements).toBe(assessment.reports[0]?.type1.total);
  expect(assessment.reports[0]?.scope.excluded).toEqual([
    { id: 'R1', title: 'Title of R1', reason: 'The catalog soc2 has brought it into scope already.' },
  ]);
});

test('only the packs that are chosen are in a SOC 1 report', () => {
  const catalogs = [aPack(), aCatalog({ id: 'other', report: 'soc1', requirements: [aRequirement('X1')] })];
  expect(idsOf({ soc1 }, {}, ...catalogs).requirements).toEqual(['O1']);
  expect(idsOf({ soc1: { ...soc1, packs: ['other', 'pack', 'soc2'] } }, {}, ...catalogs).requirements).toEqual([
    'O1',
    'X1',
  ]);
});

test('a category that is named twice is one', () => {
  expect(scopesOf({ reports: { soc2: { ...soc2, categories: [...all, 'privacy'] } } })[0]?.categories).toEqual([
    'security',
    'availability',
    'privacy',
  ]);
});

test('SOC 1 comes first', () => {
  expect(scopesOf({ reports: { soc2, soc1 } }).map(({ report }) => report)).toEqual(['soc1', 'soc2']);
});

test.each([
  ['2025-12-31', '2025-12-31', null],
  ['2026-01-01', '2026-01-01', '2026-01-01'],
  ['2026-03-15', '2026-03-15', '2026-03-15'],
  ['2026-06-30', '2026-06-30', '2026-06-30'],
  ['2027-01-01', '2026-06-30', '2026-06-30'],
])('on %s the verdicts look at %s, and the period has passed up to %s', (asOf, date, elapsed) => {
  expect(scopesOf({}, { asOf })[0]).toMatchObject({ date, elapsed });
});

test('a type 1 verdict never looks beyond the day of the assessment', () => {
  expect(scopesOf({ reports: typeOne('2026-12-31') })[0]?.date).toBe('2026-07-15');
  expect(scopesOf({ reports: { soc2: { type: 1 } } })[0]?.date).toBe('2026-07-15');
});

test('a control that is mapped to what is out of scope serves no report', () => {
  const parts = { reports: { soc2 }, controls: [aControl({ satisfies: ['A1', 'R1.p3'] })], evidence: everyMonth('C1') };
  const assessment = assessed(parts, { knowledge: someKnowledge(criteria) });
  expect(assessment.controls[0]).toMatchObject({ serves: [], requirements: [], standings: [] });
  expect(assessment.overlap.neither).toEqual(['C1']);
});

test.each([
  [undefined, ['reports.soc1 or reports.soc2']],
  [{ soc2 }, []],
  [{ soc1, soc2 }, []],
  [{ soc1: {} }, ['reports.soc1.type', 'reports.soc1.packs']],
  [{ soc2: { type: 1 } }, ['reports.soc2.asOf', 'reports.soc2.categories']],
  [{ soc2: { type: 2, categories: [] } }, ['reports.soc2.period', 'reports.soc2.categories']],
  [{ soc1: { type: 2, period, packs: [] } }, ['reports.soc1.packs']],
] as [Engagement['reports'], string[]][])('of reports %j the engagement must still say %j', (reports, expected) => {
  expect(missingScope({ version: 1, organization: { name: 'Brightwater' }, ...(reports ? { reports } : {}) })).toEqual(
    expected,
  );
});
