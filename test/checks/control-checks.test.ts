import type { Deviation, Evidence, Test } from '../../src/schema/registers';
import { aControl, assessed, aTest, because, everyMonth, found, performed, soc2, standingOf, typeOne } from '../engine/a-workspace';

const run = (check: string, changes: Parameters<typeof aControl>[0] = {}, evidence: Evidence[] = everyMonth('C1'), rest: Parameters<typeof assessed>[0] = {}) =>
  found(assessed({ controls: [aControl(changes)], evidence, ...rest }), check);

test('a control in which nothing is wrong has no findings', () => {
  expect(assessed({ controls: [aControl()], evidence: everyMonth('C1') }).findings).toEqual([]);
});

test.each([
  ['no-owner', { owner: undefined }, 'medium'],
  ['unwritten-control', { text: undefined }, 'high'],
  ['partial-control', { partly: 'Not on the portal.' }, 'medium'],
  ['incomplete-control', { leaves: undefined }, 'low'],
  ['incomplete-control', { frequency: undefined }, 'medium'],
] as const)('%s sees %j and is %s', (check, changes, severity) => {
  expect(run(check, changes)).toMatchObject([
    { severity, subject: { kind: 'control', id: 'C1' }, requirements: ['R1'], reports: ['soc2'], controls: ['C1'] },
  ]);
});

test.each(['no-owner', 'unwritten-control', 'partial-control', 'incomplete-control'])('%s is silent about a control that has ended', (check) => {
  const ended = { until: '2026-02-01', owner: undefined, text: undefined, partly: 'x', leaves: undefined };
  expect(run(check, ended)).toEqual([]);
});

test('without an owner a control is informal in each type', () => {
  const assessment = assessed({ controls: [aControl({ owner: undefined })], evidence: everyMonth('C1') });
  expect([standingOf(assessment, 'C1', 1).rung, standingOf(assessment, 'C1', 2).rung]).toEqual(['informal', 'informal']);
  expect(because(standingOf(assessment))).toContain('no-owner');
});

test('a missing frequency is low where there is no period', () => {
  expect(run('incomplete-control', { frequency: undefined }, everyMonth('C1'), { reports: typeOne() })).toMatchObject([{ severity: 'low' }]);
});

test('an automated control names the systems that it runs on', () => {
  expect(run('incomplete-control', { nature: 'automated' })).toMatchObject([{ data: { fields: ['systems'] } }]);
  expect(run('incomplete-control', { nature: 'manual' })).toEqual([]);
});

describe('no-evidence', () => {
  test.each([[true, 'high'], [undefined, 'medium']] as const)('key %p makes it %s', (key, severity) => {
    expect(run('no-evidence', { key }, [])).toMatchObject([{ severity, condition: 'No dated evidence is on file for the control.' }]);
  });

  test('tells where what is on file cannot be counted', () => {
    expect(run('no-evidence', {}, performed('C1', '2026-08-01'))[0]?.condition).toBe('The one evidence item on file cannot be counted.');
    expect(run('no-evidence', {}, performed('C1', '2026-08-01', '2026-08-02'))[0]?.condition).toBe('None of the 2 evidence items on file can be counted.');
  });

  test('sees evidence that is later than the report’s date', () => {
    const [finding] = run('no-evidence', {}, performed('C1', '2026-07-10'), { reports: typeOne() });
    expect(finding?.condition).toBe('All evidence on file is later than the day that the report looks at.');
  });

  test('leaves a control without an owner to no-owner', () => {
    expect(run('no-evidence', { owner: undefined }, [])).toEqual([]);
  });
});

describe('stale-evidence', () => {
  const typeOneWith = (day: string, changes: Parameters<typeof aControl>[0] = {}) =>
    assessed({ reports: typeOne(), controls: [aControl(changes)], evidence: performed('C1', day) });

  test('holds a control down once its trace is older than the limit', () => {
    expect(found(typeOneWith('2026-04-29'), 'stale-evidence')).toEqual([]);
    const stale = typeOneWith('2026-04-28');
    expect(found(stale, 'stale-evidence')).toMatchObject([{ severity: 'medium', measure: 63, data: { age: 63, limit: 62 } }]);
    expect(standingOf(stale, 'C1', 1)).toMatchObject({ base: 'implemented', rung: 'designed' });
  });

  test('is high for a key control', () => {
    expect(found(typeOneWith('2026-04-28', { key: true }), 'stale-evidence')).toMatchObject([{ severity: 'high' }]);
  });

  test('has a limit where no frequency is recorded', () => {
    const stale = typeOneWith('2024-04-28', { frequency: undefined });
    expect(standingOf(stale, 'C1', 1).rung).toBe('designed');
    expect(found(stale, 'stale-evidence')[0]?.criteria).toContain('without a recorded frequency');
  });

  test('looks at the newest trace by the date, not at later ones', () => {
    const assessment = assessed({ reports: typeOne(), controls: [aControl()], evidence: performed('C1', '2026-03-01', '2026-07-10') });
    expect(standingOf(assessment, 'C1', 1).rung).toBe('designed');
  });

  test('leaves the months of a period to missing-occurrence', () => {
    const assessment = assessed({ controls: [aControl()], evidence: performed('C1', '2026-02-20') });
    expect([found(assessment, 'stale-evidence').length, found(assessment, 'missing-occurrence').length]).toEqual([0, 1]);
  });

  test('speaks for a continuous control over the period too', () => {
    const reports = { soc2: { ...soc2, period: { from: '2025-10-01', to: '2026-06-30' } } };
    const assessment = assessed({ reports, controls: [aControl({ frequency: 'continuous' })], evidence: performed('C1', '2025-10-05') });
    expect(found(assessment, 'stale-evidence')).toHaveLength(1);
    expect(standingOf(assessment).rung).toBe('designed');
  });
});

describe('missing-occurrence', () => {
  test('tells the missing windows by date', () => {
    const [finding] = run('missing-occurrence', {}, everyMonth('C1').slice(1));
    expect(finding).toMatchObject({ severity: 'medium', measure: 1 });
    expect(finding?.condition).toBe('Of 6 expected occurrences 5 are evidenced. Missing: 2026-01-01 to 2026-01-31.');
  });

  test('is high where a key control has none at all in the period', () => {
    expect(run('missing-occurrence', { key: true }, performed('C1', '2025-12-20'))).toMatchObject([{ severity: 'high' }]);
    expect(run('missing-occurrence', {}, performed('C1', '2025-12-20'))).toMatchObject([{ severity: 'medium' }]);
  });

  test('says that the control started after the period did', () => {
    expect(run('missing-occurrence', { since: '2026-02-01' }, everyMonth('C1'))[0]?.condition).toContain('The control started on 2026-02-01');
  });

  test('cuts a long list and tells its length', () => {
    const days = Array.from({ length: 15 }, (_, index) => `2026-01-${String(index * 2 + 2).padStart(2, '0')}`);
    expect(run('missing-occurrence', { frequency: 'daily' }, performed('C1', ...days))[0]?.condition).toMatch(/2026-01-23 and \d+ more stretches\.$/);
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
    expect(run('no-population', events, everyMonth('C1'), { tests })).toMatchObject([{ severity: 'low', title: 'C1 Access review did not occur in the period' }]);
  });

  test('sees a list of a month or two', () => {
    const tests = [aTest({ covers: { from: '2026-01-01', to: '2026-02-15' }, population: list })];
    expect(run('no-population', events, everyMonth('C1'), { tests })).toMatchObject([{ data: { because: 'population-partial' } }]);
  });

  test('is silent about a list that was sampled, about other frequencies and about type 1', () => {
    expect(run('no-population', events, everyMonth('C1'), { tests: [aTest({ covers, population: list })] })).toEqual([]);
    expect(run('no-population', { frequency: 'annual' }, performed('C1', '2025-12-20'))).toEqual([]);
    expect(run('no-population', events, everyMonth('C1'), { reports: typeOne() })).toEqual([]);
  });
});

describe('unusable-evidence', () => {
  const item: Evidence = { id: 'E1', control: 'C1', performed: '2026-06-20', file: 'evidence/a.pdf', sha256: 'a'.repeat(64) };
  const withFile = (state: unknown) =>
    run('unusable-evidence', {}, [item], { evidenceFiles: new Map([['evidence/a.pdf', state as { state: 'missing'; why: string }]]) });

  test.each([
    [{ state: 'read', sha256: 'b'.repeat(64), bytes: 1 }, 'has changed since it was recorded'],
    [{ state: 'missing', why: 'there is no such file' }, 'is not where the register says'],
    [{ state: 'refused', why: 'it is a link' }, 'lies where no evidence may lie'],
    [{ state: 'unreadable', why: 'permission denied' }, 'could not be read'],
  ])('%j', (state, title) => {
    expect(withFile(state)).toMatchObject([{ severity: 'medium', subject: { kind: 'evidence', id: 'E1' }, title: expect.stringContaining(title), source: { file: 'evidence.yaml', line: 2 } }]);
  });

  test('is low for a date in the future or outside the life of the control', () => {
    expect(run('unusable-evidence', {}, performed('C1', '2026-07-16'))).toMatchObject([{ severity: 'low', data: { because: 'future' } }]);
    expect(run('unusable-evidence', { since: '2026-03-01' }, performed('C1', '2026-02-20'))).toMatchObject([{ severity: 'low', data: { because: 'outside-life' } }]);
    expect(run('unusable-evidence', { until: '2026-03-01' }, performed('C1', '2026-03-20'))).toMatchObject([{ data: { because: 'outside-life' } }]);
  });

  test('is silent about files that are as recorded and about controls that serve no report', () => {
    expect(withFile({ state: 'read', sha256: 'a'.repeat(64), bytes: 1 })).toEqual([]);
    expect(run('unusable-evidence', { satisfies: [] }, performed('C1', '2026-07-16'))).toEqual([]);
  });
});

describe('test-deviation', () => {
  const aDeviation = (cause: Deviation['cause'], remedied?: string): Deviation => ({ item: 'SUP-1', cause, ...(remedied ? { remedied } : {}) });
  const tested = (tests: Test[], asOf?: string, reports?: Parameters<typeof assessed>[0]) =>
    assessed({ controls: [aControl()], evidence: everyMonth('C1'), tests, ...reports }, asOf ? { asOf } : {});
  const weighed = (deviations: Deviation[]) => {
    const assessment = tested([aTest({ deviations })]);
    return [found(assessment, 'test-deviation')[0]?.severity, standingOf(assessment, 'C1', 1).rung, standingOf(assessment, 'C1', 2).rung];
  };

  test.each([
    [[aDeviation('design')], ['high', 'informal', 'informal']],
    [[aDeviation('recurring')], ['high', 'implemented', 'designed']],
    [[aDeviation('isolated')], ['medium', 'implemented', 'implemented']],
    [[aDeviation('isolated', '2026-06-28')], ['low', 'implemented', 'operating']],
    [[aDeviation('isolated', '2026-12-31')], ['medium', 'implemented', 'implemented']],
    [[aDeviation('isolated'), aDeviation('isolated', '2026-06-28')], ['medium', 'implemented', 'implemented']],
    [[aDeviation('isolated', '2026-06-28'), aDeviation('isolated', '2026-06-28'), aDeviation('isolated', '2026-06-28')], ['high', 'implemented', 'designed']],
    [[aDeviation('recurring', '2026-06-28')], ['high', 'implemented', 'designed']],
  ] as [Deviation[], (string | undefined)[]][])('%j weigh %j', (deviations, expected) => {
    expect(weighed(deviations)).toEqual(expected);
  });

  test('counts deviations over tests and tells them', () => {
    const tests = [aTest({ deviations: [aDeviation('isolated')] }), aTest({ id: 'T2', deviations: [{ item: 'SUP-2', note: 'Late.', cause: 'isolated' }] })];
    const [finding] = found(tested(tests), 'test-deviation');
    expect(finding?.condition).toBe('Pre-audit tests T1 of 2026-06-25 and T2 of 2026-06-25 found 2 deviations in 20 items, isolated. SUP-1; SUP-2: Late.');
  });

  test('is silent about a test without deviations', () => {
    expect(found(tested([aTest(), aTest({ id: 'T2', deviations: [] })]), 'test-deviation')).toEqual([]);
  });

  const flawed = aTest({ on: '2026-06-01', deviations: [aDeviation('design')] });

  test('a clean test before the date clears the design for type 1, never for type 2', () => {
    const assessment = tested([flawed, aTest({ id: 'T2', on: '2026-06-20' })]);
    expect([standingOf(assessment, 'C1', 1).rung, standingOf(assessment, 'C1', 2).rung]).toEqual(['implemented', 'informal']);
  });

  test.each([
    ['after the date', aTest({ id: 'T2', on: '2026-07-10' })],
    ['with an empty sample', aTest({ id: 'T2', on: '2026-06-20', sample: 0 })],
    ['on the same day', aTest({ id: 'T2', on: '2026-06-01' })],
  ])('a clean test %s clears nothing', (_, clean) => {
    expect(standingOf(tested([clean, flawed]), 'C1', 1).rung).toBe('informal');
    expect(standingOf(tested([flawed, clean]), 'C1', 1).rung).toBe('informal');
  });

  test('a flaw that is found after the date in items of before it was there on the date', () => {
    const late = { on: '2026-07-10', deviations: [aDeviation('design')] };
    expect(standingOf(tested([aTest(late)]), 'C1', 1).rung).toBe('informal');
    expect(standingOf(tested([aTest({ ...late, covers: { from: '2026-07-01', to: '2026-07-09' } })]), 'C1', 1).rung).toBe('implemented');
  });

  test('what was remedied before the period says nothing of it, what was left open does', () => {
    const before = (remedied?: string) => standingOf(tested([aTest({ on: '2025-11-01', deviations: [aDeviation('recurring', remedied)] })])).rung;
    expect([before('2025-12-01'), before('2026-02-01'), before()]).toEqual(['operating', 'designed', 'designed']);
  });

  test('a test that is made after the assessment is not known yet', () => {
    expect(found(tested([aTest({ on: '2026-07-16', deviations: [aDeviation('design')] })]), 'test-deviation')).toEqual([]);
  });
});

test('what several checks hold against a control stays on record, the lowest rung wins', () => {
  const standing = standingOf(
    assessed({ controls: [aControl({ owner: undefined })], evidence: everyMonth('C1'), tests: [aTest({ deviations: [{ item: 'X', cause: 'isolated' }] })] }),
  );
  expect(standing.rung).toBe('informal');
  expect(because(standing)).toEqual(['occurrences', 'no-owner', 'test-deviation']);
});
