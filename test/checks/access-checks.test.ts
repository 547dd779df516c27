import type { LogTally } from '../../src/model/access';
import { someAccess } from '../duties/some-access';
import { aControl, aPerson, aSystem, assessed, everyMonth } from '../engine/a-workspace';
import { found, standingOf } from '../engine/read-assessment';

type Parts = NonNullable<Parameters<typeof assessed>[0]>;

const undated = { id: 'L1', file: 'access/l.csv', columns: { person: 'p', role: 'r' } };
const list = { ...undated, exported: '2026-07-01' };
const dana = aPerson();
const rows = [
  { who: 'dana', role: 'Payer' },
  { who: 'temp 7', role: 'Archive' },
];
const assessment = (parts: Parts = {}) =>
  assessed({
    access: someAccess(rows),
    accessLists: [list],
    people: [dana],
    roles: [{ role: 'Payer', duties: ['pay'] }],
    ...parts,
  });

test('a name that nobody answers to, and a role whose duties nobody named, are findings about their list', () => {
  expect(found(assessment(), 'access-unknown-holder')).toMatchObject([
    { id: 'access-unknown-holder:L1', severity: 'medium', measure: 1, data: { count: 1 } },
  ]);
  expect(found(assessment(), 'access-unmapped-role')).toMatchObject([{ id: 'access-unmapped-role:L1', measure: 1 }]);
});

test('neither is one where everybody is known and every role was looked at', () => {
  const parts = {
    people: [dana, aPerson({ id: 'temp', name: 'Temp 7' })],
    roles: [
      { role: 'Payer', duties: ['pay'] },
      { role: 'archive', duties: [] },
    ],
  };
  expect(found(assessment(parts), 'access-unknown-holder')).toEqual([]);
  expect(found(assessment(parts), 'access-unmapped-role')).toEqual([]);
});

test('a finding about a list bears on the controls over access to its system', () => {
  const parts = {
    accessLists: [{ ...list, system: 'S1' }],
    systems: [aSystem({ generalControls: { access: ['C1'] } })],
    controls: [aControl()],
    evidence: everyMonth('C1'),
  };
  expect(found(assessment(parts), 'access-unknown-holder')).toMatchObject([{ requirements: ['R1'], controls: ['C1'] }]);
});

test.each([
  ['of today', '2026-07-15', 0],
  ['of 100 days ago', '2026-04-06', 0],
  ['of 101 days ago', '2026-04-05', 1],
  ['of tomorrow', '2026-07-16', 1],
  ['of no day', undefined, 1],
])('an access list %s', (_, exported, count) => {
  const lists = [exported === undefined ? undated : { ...list, exported }];
  expect(found(assessment({ accessLists: lists }), 'access-stale-list')).toHaveLength(count);
});

test('whoever left and still holds a role is a grave finding about the person', () => {
  const people = [aPerson({ left: '2026-06-30' })];
  expect(found(assessment({ people }), 'access-leaver')).toMatchObject([
    { id: 'access-leaver:dana', severity: 'high', subject: { kind: 'person' } },
  ]);
});

test.each([
  ['shared account that names its people', { kind: 'shared' as const, people: ['dana'] }, ['low']],
  ['shared account that names nobody', { kind: 'shared' as const }, ['medium']],
  ['service account with an owner', { kind: 'service' as const, people: ['dana'] }, []],
  ['service account that nobody owns', { kind: 'service' as const }, ['medium']],
])('a %s', (_, account, severities) => {
  const parts = { sharedAccounts: [{ account: 'month end', ...account }] };
  expect(found(assessment(parts), 'shared-account').map(({ severity }) => severity)).toEqual(severities);
});

describe('duty-conflict with mitigations', () => {
  const conflicted = aPerson({ duties: ['pay', 'reconcile'] });
  const mitigation = {
    id: 'M1',
    pairs: ['SOD-1'],
    kind: 'independent-review' as const,
    controls: ['C9'],
    owner: 'Owen',
    approved: '2026-01-01',
    expires: '2026-12-31',
  };
  const of = (expires: string) =>
    assessed({
      people: [conflicted],
      controls: [
        aControl({ performers: ['dana'], duties: ['pay'] }),
        aControl({ id: 'C9', performers: ['Luis'], satisfies: ['R1'] }),
      ],
      evidence: [...everyMonth('C1'), ...everyMonth('C9')],
      mitigations: [{ ...mitigation, expires }],
    });

  test('one that counts lowers the finding by a step and holds the control at implemented', () => {
    expect(found(of('2026-12-31'), 'duty-conflict')).toMatchObject([
      { severity: 'medium', compensatedBy: ['C9'], blocksPeriod: false },
    ]);
    expect(standingOf(of('2026-12-31')).rung).toBe('implemented');
    expect(found(of('2026-12-31'), 'duty-mitigation')).toEqual([]);
  });

  test('one that expired lowers nothing, says so and is a finding of its own', () => {
    const [conflict] = found(of('2026-07-01'), 'duty-conflict');
    expect(conflict).toMatchObject({ severity: 'high', compensatedBy: [], blocksPeriod: true });
    expect(conflict?.condition).toContain(
      'M1 was meant to stand in for the split of SOD-1 and does not count: it expired on 2026-07-01.',
    );
    expect(standingOf(of('2026-07-01')).rung).toBe('designed');
    expect(found(of('2026-07-01'), 'duty-mitigation')).toMatchObject([
      { id: 'duty-mitigation:M1', severity: 'medium' },
    ]);
  });
});

test('where more than 200 hold a pair, the pair is the finding, with all of them counted', () => {
  const many = (count: number) =>
    assessed({
      access: someAccess(Array.from({ length: count }, (_, index) => ({ who: `w${index}`, role: 'All' }))),
      accessLists: [list],
      roles: [{ role: 'all', duties: ['pay', 'reconcile'] }],
    });
  expect(found(many(200), 'duty-conflict')).toHaveLength(200);
  expect(found(many(201), 'duty-conflict')).toMatchObject([
    { id: 'duty-conflict:SOD-1', subject: { kind: 'duty-pair' }, measure: 201, data: { holders: 201, mitigated: 0 } },
  ]);
  expect(many(260).duties).toMatchObject({ total: { holders: 260, pairs: 260 }, pairs: [{ holders: 260 }] });
});

describe('transaction-conflict', () => {
  const tally = (count: number, first: string | null): LogTally => ({
    rows: 40,
    untold: 0,
    rules: [{ rule: 'approved-own', count, first, last: first, examples: [{ id: 'T1', who: 'dana', date: first }] }],
  });
  const of = (count: number, first: string | null = '2026-03-01') =>
    assessed({
      access: { ...someAccess([]), logs: [tally(count, first)] },
      transactionLogs: [
        {
          id: 'T',
          file: 'access/t.csv',
          kind: 'journal',
          columns: { id: 'i' },
          control: 'C1',
        },
      ],
      controls: [aControl()],
      evidence: everyMonth('C1'),
    });

  test.each([
    [1, 'medium', 'implemented'],
    [2, 'medium', 'implemented'],
    [3, 'high', 'designed'],
  ])('%d rows: %s, the control stands no higher than %s over the period', (count, severity, rung) => {
    expect(found(of(count), 'transaction-conflict')).toMatchObject([
      { id: 'transaction-conflict:T', severity, controls: ['C1'], requirements: ['R1'], measure: count },
    ]);
    expect(standingOf(of(count)).rung).toBe(rung);
  });

  test('rows from before the period hold nothing down, rows without a day do', () => {
    expect(standingOf(of(5, '2025-12-31')).rung).toBe('operating');
    expect(standingOf(of(5, null)).rung).toBe('designed');
  });
});
