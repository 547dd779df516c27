import type { Evidence } from '../../src/schema/registers';
import { aControl, assessed, aTest, everyMonth, performed, typeOne } from '../engine/a-workspace';
import { because, found, standingOf } from '../engine/read-assessment';

const run = (
  check: string,
  changes: Parameters<typeof aControl>[0] = {},
  evidence: Evidence[] = everyMonth('C1'),
  rest: Parameters<typeof assessed>[0] = {},
) => found(assessed({ controls: [aControl(changes)], evidence, ...rest }), check);

test('a control in which nothing is wrong has no findings', () => {
  const tests = [aTest({ by: 'Raymond Petit' })];
  expect(assessed({ controls: [aControl()], evidence: everyMonth('C1'), tests }).findings).toEqual([]);
});

test.each([
  ['no-owner', { owner: undefined }, 'high'],
  ['unwritten-control', { text: undefined }, 'high'],
  ['partial-control', { partly: 'Not on the portal.' }, 'medium'],
  ['incomplete-control', { leaves: undefined }, 'low'],
  ['incomplete-control', { frequency: undefined }, 'medium'],
] as const)('%s sees %j and is %s', (check, changes, severity) => {
  expect(run(check, changes)).toMatchObject([
    { severity, subject: { kind: 'control', id: 'C1' }, requirements: ['R1'], reports: ['soc2'], controls: ['C1'] },
  ]);
});

test.each(['no-owner', 'unwritten-control', 'partial-control', 'incomplete-control'])(
  '%s is silent about a control that has ended',
  (check) => {
    const ended = { until: '2026-02-01', owner: undefined, text: undefined, partly: 'x', leaves: undefined };
    expect(run(check, ended)).toEqual([]);
  },
);

test('without an owner a control is informal in each type', () => {
  const assessment = assessed({ controls: [aControl({ owner: undefined })], evidence: everyMonth('C1') });
  expect([standingOf(assessment, 'C1', 1).rung, standingOf(assessment, 'C1', 2).rung]).toEqual([
    'informal',
    'informal',
  ]);
  expect(because(standingOf(assessment))).toContain('no-owner');
});

test('a missing frequency is low where there is no period', () => {
  expect(run('incomplete-control', { frequency: undefined }, everyMonth('C1'), { reports: typeOne() })).toMatchObject([
    { severity: 'low' },
  ]);
});

test('an automated control names the systems that it runs on', () => {
  expect(run('incomplete-control', { nature: 'automated' })).toMatchObject([{ data: { fields: ['systems'] } }]);
  expect(run('incomplete-control', { nature: 'manual' })).toEqual([]);
});

describe('missing-occurrence', () => {
  test('tells the missing windows by date', () => {
    const [finding] = run('missing-occurrence', {}, everyMonth('C1').slice(1));
    expect(finding).toMatchObject({ severity: 'medium', measure: 1 });
    expect(finding?.condition).toBe('Of 6 expected occurrences 5 are evidenced. Missing: 2026-01-01 to 2026-01-31.');
  });

  test('is high where a key control has none at all in the period', () => {
    expect(run('missing-occurrence', { key: true }, performed('C1', '2025-12-20'))).toMatchObject([
      { severity: 'high' },
    ]);
    expect(run('missing-occurrence', {}, performed('C1', '2025-12-20'))).toMatchObject([{ severity: 'medium' }]);
  });

  test('says that the control started after the period did', () => {
    expect(run('missing-occurrence', { since: '2026-02-01' }, everyMonth('C1'))[0]?.condition).toContain(
      'The control started on 2026-02-01',
    );
  });

  test('cuts a long list and tells its length', () => {
    const days = Array.from({ length: 15 }, (_, index) => `2026-01-${String(index * 2 + 2).padStart(2, '0')}`);
    expect(run('missing-occurrence', { frequency: 'daily' }, performed('C1', ...days))[0]?.condition).toMatch(
      /2026-01-23 and \d+ more stretches\.$/,
    );
  });

  test('is silent where each window is filled', () => {
    expect(run('missing-occurrence')).toEqual([]);
  });
});

describe('no-population', () => {
  const events = { frequency: 'per-event' } as const;
  const list = { count: 4, source: 'Ticket desk' };
  const covers = { from: '2026-01-01', to: '2026-06-25' };

  test('asks for the list of events', () => {
    expect(run('no-population', events)).toMatchObject([{ severity: 'medium', data: { because: 'no-population' } }]);
  });

  test('is low where the event did not occur', () => {
    const tests = [aTest({ covers, sample: 0, population: { ...list, count: 0 } })];
    expect(run('no-population', events, everyMonth('C1'), { tests })).toMatchObject([
      { severity: 'low', title: 'C1 Access review did not occur in the period' },
    ]);
  });

  test('sees a list of a month or two', () => {
    const tests = [aTest({ covers: { from: '2026-01-01', to: '2026-02-15' }, population: list })];
    expect(run('no-population', events, everyMonth('C1'), { tests })).toMatchObject([
      { data: { because: 'population-partial' } },
    ]);
  });

  test('is silent about a list that was sampled, about other frequencies and about type 1', () => {
    expect(run('no-population', events, everyMonth('C1'), { tests: [aTest({ covers, population: list })] })).toEqual(
      [],
    );
    expect(run('no-population', { frequency: 'annual' }, performed('C1', '2025-12-20'))).toEqual([]);
    expect(run('no-population', events, everyMonth('C1'), { reports: typeOne() })).toEqual([]);
  });
});
