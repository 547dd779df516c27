import type { Mitigation } from '../../src/schema/registers';
import { aControl, aPerson, assessed, aTest, everyMonth, performed } from '../engine/a-workspace';
import { someAccess } from './some-access';
import type { Row } from './some-access';

type Parts = NonNullable<Parameters<typeof assessed>[0]>;

const both: readonly [Row, Row] = [
  { who: 'd.fields', role: 'Payer', system: 'S1' },
  { who: 'DANA  fields', role: 'Matcher', system: 'S2' },
];
const roles = [
  { role: 'payer', duties: ['pay'] },
  { role: 'matcher', duties: ['reconcile'] },
];
const dana = aPerson({ accounts: ['d.fields'] });
const list = { id: 'L1', file: 'access/l.csv', columns: { person: 'p', role: 'r' }, exported: '2026-07-01' };

const dutiesOf = (rows: readonly Row[], parts: Parts = {}) =>
  assessed({ access: someAccess(rows), roles, people: [dana], accessLists: [list], ...parts }).duties;

const review = aControl({ id: 'C9', satisfies: ['R1'], performers: ['Luis Ferro'] });
const mitigation: Mitigation = {
  id: 'M1',
  pairs: ['SOD-1'],
  kind: 'independent-review',
  controls: ['C9'],
  owner: 'Owen Castellan',
  approved: '2026-01-01',
  expires: '2026-12-31',
};
const stateWith = (change: Partial<Mitigation>, control = review, evidence = everyMonth('C9')): string => {
  const { conflicts } = dutiesOf(both, { mitigations: [{ ...mitigation, ...change }], controls: [control], evidence });
  return `${conflicts[0]?.state ?? ''}: ${conflicts[0]?.says ?? ''}`;
};

describe('who holds what', () => {
  test('names of one person in two systems come together, and each half says where it comes from', () => {
    expect(dutiesOf(both).conflicts).toMatchObject([
      { holder: 'dana', kind: 'person', pair: 'SOD-1', from: [['S1: Payer'], ['S2: Matcher']], state: 'open' },
    ]);
  });

  test('a name that nobody answers to is assessed for itself and told as unknown', () => {
    const duties = dutiesOf(both.map((row) => ({ ...row, who: 'temp 7' })));
    expect(duties.conflicts).toMatchObject([{ kind: 'holder', name: 'temp 7' }]);
    expect(duties.unknown).toEqual([{ list: 'L1', count: 1, first: ['temp 7'] }]);
  });

  test.each([
    ['ended', { until: 20260630 }],
    ['has yet to begin', { from: 20260801 }],
  ])('a role that %s brings no duty', (_, days) => {
    expect(dutiesOf([both[0], { ...both[1], ...days }]).total.pairs).toBe(0);
  });

  test('a role that ends on the day still counts', () => {
    expect(dutiesOf([both[0], { ...both[1], until: 20260715 }]).total.pairs).toBe(1);
  });

  test('everybody who can use a shared account holds its duties', () => {
    const lee = aPerson({ id: 'lee', name: 'Lee' });
    const { conflicts } = dutiesOf([{ who: 'month-end', role: 'Payer', system: 'S1' }, both[1]], {
      people: [dana, lee],
      sharedAccounts: [{ account: 'Month-End', kind: 'shared', people: ['dana', 'Lee'] }],
    });
    expect(conflicts.map(({ holder, from }) => [holder, from[0]])).toEqual([
      ['dana', ['S1: Payer, through the shared account Month-End']],
    ]);
  });

  test('an account of one system is somebody else in another', () => {
    const rows = [
      { who: 'batch', role: 'Payer', system: 'S1' },
      { who: 'batch', role: 'Matcher', system: 'S2' },
    ];
    const sharedAccounts = [{ account: 'batch', system: 'S1', kind: 'service' as const }];
    expect(dutiesOf(rows, { sharedAccounts }).total.pairs).toBe(0);
    expect(dutiesOf(rows, { sharedAccounts: [{ account: 'batch', kind: 'service' }] }).conflicts).toMatchObject([
      { kind: 'account', name: 'batch' },
    ]);
  });

  test('a role without duties is told as not assessed, one with an empty list is not', () => {
    const rows = [
      { who: 'dana', role: 'Archive' },
      { who: 'dana', role: 'Reader' },
    ];
    const { unmapped } = dutiesOf(rows, { roles: [{ role: 'Reader', duties: [] }, { role: 'Archive' }] });
    expect(unmapped).toEqual({ total: 1, roles: [{ list: 'L1', system: null, role: 'Archive', rows: 1 }] });
  });

  test('whoever left and still holds a role is told', () => {
    const gone = aPerson({ accounts: ['d.fields'], left: '2026-07-14' });
    expect(dutiesOf(both, { people: [gone] }).leavers).toMatchObject([{ person: 'dana', left: '2026-07-14' }]);
    expect(dutiesOf(both, { people: [{ ...gone, left: '2026-07-15' }] }).leavers).toEqual([]);
  });

  test('without duties anywhere nothing is assessed', () => {
    expect(assessed().duties).toMatchObject({ assessed: false, conflicts: [], smallTeam: null });
  });
});

describe('what stands in for a split', () => {
  test('counts while it is in force and its controls are in operation', () => {
    expect(stateWith({})).toBe('mitigated: M1 stands in: C9 in operation.');
  });

  test.each([
    ['expired', { expires: '2026-07-14' }, 'it expired on 2026-07-14'],
    ['not approved yet', { approved: '2026-08-01' }, 'it is approved from 2026-08-01 on'],
    ['owned by the person', { owner: 'Dana Fields' }, 'its owner is Dana Fields'],
  ])('does not count when %s', (_, change, why) => {
    expect(stateWith(change)).toBe(`open: M1 does not count: ${why}.`);
  });

  test('counts on its last day', () => {
    expect(stateWith({ expires: '2026-07-15' })).toMatch(/^mitigated/);
  });

  test('does not count without evidence, without an owner, or when the person performs it', () => {
    expect(stateWith({}, review, [])).toContain('C9 is designed, not in operation');
    expect(stateWith({}, aControl({ ...review, owner: undefined }))).toContain('C9 has no owner');
    expect(stateWith({}, { ...review, performers: ['d.fields'] })).toContain('Dana Fields alone performs C9');
    expect(stateWith({}, { ...review, satisfies: ['elsewhere'] })).toContain('C9 serves no report in scope');
  });

  test('does not count while a test of its control has deviations that are not remedied yet', () => {
    const withRemedy = (remedied?: string) =>
      dutiesOf(both, {
        mitigations: [mitigation],
        controls: [review],
        evidence: everyMonth('C9'),
        tests: [
          aTest({ control: 'C9', deviations: [{ item: 'X', cause: 'isolated', ...(remedied ? { remedied } : {}) }] }),
        ],
      }).conflicts[0]?.state;
    expect([withRemedy(), withRemedy('2026-07-16'), withRemedy('2026-07-15')]).toEqual(['open', 'open', 'mitigated']);
  });

  test('is for the people and systems that it names', () => {
    expect(stateWith({ people: ['Lee'] })).toBe('open: Nothing stands in for the split.');
    expect(stateWith({ people: ['D.FIELDS'] })).toMatch(/^mitigated/);
    expect(stateWith({ systems: ['S1'] })).toMatch(/^mitigated/);
    expect(stateWith({ systems: ['S3'] })).toBe('open: Nothing stands in for the split.');
  });

  test('the system must hold all that one half comes from', () => {
    const more = [...both, { who: 'dana', role: 'Payer', system: 'S4' }];
    const { conflicts } = dutiesOf(more, {
      mitigations: [{ ...mitigation, systems: ['S1'] }],
      controls: [review],
      evidence: performed('C9', '2026-06-20'),
    });
    expect(conflicts[0]?.state).toBe('open');
  });
});
