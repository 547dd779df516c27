import type { AssertionBasis } from '../../src/schema/assessment';
import type { Control, Test } from '../../src/schema/registers';
import { aControl, aPerson, aTest, assessed, everyMonth, typeOne } from './a-workspace';
import { findingOf, found } from './read-assessment';

const performers = ['dana'];
const control = (more: Partial<Control> = {}): Control => ({
  ...aControl({ kind: 'preventive', performers }),
  ...more,
});
const watcher = (more: Partial<Control> = {}): Control =>
  control({ id: 'C2', satisfies: ['R1'], kind: 'detective', performers: ['noor'], ...more });
const test1 = (more: Partial<Test> = {}): Test => ({ ...aTest({ by: 'Raymond Petit' }), ...more });

type Parts = Parameters<typeof assessed>[0];
const evidence = [...everyMonth('C1'), ...everyMonth('C2')];
const basis = (parts: Parts): AssertionBasis => {
  const [item] = assessed({ controls: [control()], evidence, ...parts }).assertion[0]?.requirements ?? [];
  if (!item) throw new Error('There is no requirement.');
  return item;
};

test('a test by somebody else in the period, without a deviation, is a basis', () => {
  const { basis: state, tests, says } = basis({ tests: [test1()] });
  expect([state, tests, says]).toEqual([
    'tested',
    ['T1'],
    'Tested by T1 (1 of 1 control on it) without an open deviation. The days after 2026-06-25 are not tested.',
  ]);
});

test('evidence alone is none: nobody but the performer has looked', () => {
  expect(basis({}).basis).toBe('performed');
  expect(basis({ evidence: [] }).basis).toBe('none');
  expect(basis({ controls: [] }).says).toBe('No control is mapped to it.');
});

test.each<[string, Partial<Test>]>([
  ['planned', { status: 'planned' }],
  ['without an item', { sample: 0 }],
  ['of a former period', { on: '2025-12-31' }],
  ['that covers a former period', { on: '2026-02-01', covers: { from: '2025-07-01', to: '2025-12-31' } }],
  ['of after the assessment', { on: '2026-08-01' }],
  ['by its performer, told by name', { by: 'Dana Fields' }],
  ['by its performer, told by id', { by: 'dana' }],
])('a test %s is no basis', (_title, more) => {
  expect(basis({ tests: [test1(more)], people: [aPerson()] }).basis).toBe('performed');
});

test('a test of which nobody knows who made it is no basis', () => {
  expect(basis({ tests: [aTest()] }).basis).toBe('performed');
});

test('a test made after the period that covers it is a basis', () => {
  expect(basis({ tests: [test1({ on: '2026-07-10', covers: { from: '2026-01-01', to: '2026-06-30' } })] }).basis).toBe(
    'tested',
  );
});

test('an open deviation speaks against the assertion, whatever else was found', () => {
  const bad = test1({ id: 'T2', deviations: [{ item: 'X', cause: 'isolated' }] });
  expect(basis({ tests: [test1(), bad] })).toMatchObject({ basis: 'contradicted', tests: ['T2', 'T1'] });
  const closed = test1({ deviations: [{ item: 'X', cause: 'isolated', remedied: '2026-07-01' }] });
  expect(basis({ tests: [closed] }).basis).toBe('tested');
  const recurring = test1({ deviations: [{ item: 'X', cause: 'recurring', remedied: '2026-07-01' }] });
  expect(basis({ tests: [recurring] }).basis).toBe('contradicted');
});

test('a working control that names it under monitors is a basis', () => {
  const named = watcher({ satisfies: ['R1'], kind: 'preventive', monitors: ['C1'] });
  expect(basis({ controls: [control(), named] })).toMatchObject({ basis: 'monitored', monitors: ['C2'] });
  expect(basis({ controls: [control(), named], evidence: everyMonth('C1') }).basis).toBe('performed');
  const [own, self] = [{ ...named, performers }, control({ monitors: ['C1'] })];
  expect(basis({ controls: [control(), own] }).basis).toBe('performed');
  expect(basis({ controls: [self] }).basis).toBe('performed');
});

test('a detective control counts over what shares a point with it and is in other hands', () => {
  const over = (more: Partial<Control>) =>
    basis({ controls: [control(), watcher({ satisfies: ['R1.p1'], ...more })] }).basis;
  expect(over({})).toBe('monitored');
  expect(over({ performers })).toBe('performed');
  expect(over({ performers: [], owner: 'Dana' })).toBe('performed');
  expect(over({ satisfies: ['R1'] })).toBe('performed');
  expect(basis({ controls: [watcher({ satisfies: ['R1.p1'] })] }).basis).toBe('performed');
});

test('what is left out asserts nothing', () => {
  const { basis: state } = basis({
    controls: [],
    answers: [{ id: 'R1', answer: 'not-applicable', reason: 'No such thing.' }],
  });
  expect(state).toBe('not-applicable');
});

test('for a type 1 report a test of the last twelve months is a basis', () => {
  const state = (on: string) => basis({ reports: typeOne(), tests: [test1({ on })] }).basis;
  expect([state('2025-06-30'), state('2025-06-29')]).toEqual(['tested', 'performed']);
});

test('the counts add up', () => {
  const { counts } = assessed({ controls: [control()], evidence }).assertion[0] ?? {};
  const { total, tested, monitored, contradicted, performed, none, notApplicable } = counts ?? {};
  expect(total).toBe(
    [tested, monitored, contradicted, performed, none, notApplicable].reduce<number>((sum, n) => sum + (n ?? 0), 0),
  );
});

describe('the finding', () => {
  const both = [control(), watcher({ satisfies: ['R1.p1'] })];
  const bad = test1({ deviations: [{ item: 'X', cause: 'isolated' }] });
  const id = 'assertion-basis:assertion.soc2';

  test('is low where nothing of the kind is on record', () => {
    expect(findingOf(assessed({ controls: [control()], evidence }), id).severity).toBe('low');
  });

  test('is medium once the period is over and something is on record, and low while it runs', () => {
    const parts = { controls: both, evidence, tests: [bad] };
    expect(findingOf(assessed(parts), id).severity).toBe('medium');
    expect(findingOf(assessed(parts, { asOf: '2026-06-28' }), id).severity).toBe('low');
  });

  test('is not there where each requirement has a basis', () => {
    expect(found(assessed({ controls: both, evidence }), 'assertion-basis')).toEqual([]);
  });
});

test('deviations that a test soon after the period found speak against it, though nobody recorded its days', () => {
  const deviations = [{ item: 'S-14', cause: 'recurring' as const }];
  const late = (more: Partial<Test>) =>
    assessed({ controls: [control()], evidence, tests: [test1(more)] }, { asOf: '2027-01-15' }).assertion[0]
      ?.requirements[0]?.basis;
  expect(late({ on: '2026-07-09', deviations })).toBe('contradicted');
  expect(late({ on: '2026-07-09' })).toBe('performed');
  expect(late({ on: '2026-12-09', deviations })).not.toBe('contradicted');
});
