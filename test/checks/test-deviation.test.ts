import type { Deviation, Test } from '../../src/schema/registers';
import { aControl, assessed, aTest, everyMonth } from '../engine/a-workspace';
import { because, found, standingOf } from '../engine/read-assessment';

describe('test-deviation', () => {
  const aDeviation = (cause: Deviation['cause'], remedied?: string): Deviation => ({
    item: 'SUP-1',
    cause,
    ...(remedied ? { remedied } : {}),
  });
  const tested = (tests: Test[], asOf?: string, reports?: Parameters<typeof assessed>[0]) =>
    assessed({ controls: [aControl()], evidence: everyMonth('C1'), tests, ...reports }, asOf ? { asOf } : {});
  const weighed = (deviations: Deviation[]) => {
    const assessment = tested([aTest({ deviations })]);
    return [
      found(assessment, 'test-deviation')[0]?.severity,
      standingOf(assessment, 'C1', 1).rung,
      standingOf(assessment, 'C1', 2).rung,
    ];
  };

  test.each([
    [[aDeviation('design')], ['high', 'informal', 'informal']],
    [[aDeviation('recurring')], ['high', 'implemented', 'designed']],
    [[aDeviation('isolated')], ['medium', 'implemented', 'implemented']],
    [[aDeviation('isolated', '2026-06-28')], ['low', 'implemented', 'operating']],
    [[aDeviation('isolated', '2026-07-15')], ['low', 'implemented', 'operating']],
    [[aDeviation('isolated', '2026-07-16')], ['medium', 'implemented', 'implemented']],
    [
      [aDeviation('isolated'), aDeviation('isolated', '2026-06-28')],
      ['medium', 'implemented', 'implemented'],
    ],
    [
      [
        aDeviation('isolated', '2026-06-28'),
        aDeviation('isolated', '2026-06-28'),
        aDeviation('isolated', '2026-06-28'),
      ],
      ['high', 'implemented', 'designed'],
    ],
    [[aDeviation('recurring', '2026-06-28')], ['high', 'implemented', 'designed']],
  ] as [Deviation[], (string | undefined)[]][])('%j weigh %j', (deviations, expected) => {
    expect(weighed(deviations)).toEqual(expected);
  });

  test('counts deviations over tests and tells them', () => {
    const tests = [
      aTest({ deviations: [aDeviation('isolated')] }),
      aTest({ id: 'T2', deviations: [{ item: 'SUP-2', note: 'Late.', cause: 'isolated' }] }),
    ];
    const [finding] = found(tested(tests), 'test-deviation');
    expect(finding?.condition).toBe(
      'Pre-audit tests T1 of 2026-06-25 and T2 of 2026-06-25 found 2 deviations in 20 items, isolated. SUP-1; SUP-2: Late.',
    );
  });

  test('is silent about a test without deviations', () => {
    expect(found(tested([aTest(), aTest({ id: 'T2', deviations: [] })]), 'test-deviation')).toEqual([]);
  });

  const flawed = aTest({ on: '2026-06-01', deviations: [aDeviation('design')] });

  test('a clean test before the date clears the design for type 1, never for type 2', () => {
    const assessment = tested([flawed, aTest({ id: 'T2', on: '2026-06-20' })]);
    expect([standingOf(assessment, 'C1', 1).rung, standingOf(assessment, 'C1', 2).rung]).toEqual([
      'implemented',
      'informal',
    ]);
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
    expect(
      standingOf(tested([aTest({ ...late, covers: { from: '2026-07-01', to: '2026-07-09' } })]), 'C1', 1).rung,
    ).toBe('implemented');
  });

  test('what was remedied before the period says nothing of it, what was left open does', () => {
    const before = (remedied?: string) =>
      standingOf(tested([aTest({ on: '2025-11-01', deviations: [aDeviation('recurring', remedied)] })])).rung;
    expect([before('2025-12-01'), before('2026-02-01'), before()]).toEqual(['operating', 'designed', 'designed']);
    expect([before('2025-12-31'), before('2026-01-01')]).toEqual(['operating', 'designed']);
  });

  test('a test that is made after the assessment is not known yet', () => {
    expect(found(tested([aTest({ on: '2026-07-16', deviations: [aDeviation('design')] })]), 'test-deviation')).toEqual(
      [],
    );
  });
});

test('what several checks hold against a control stays on record, the lowest rung wins', () => {
  const standing = standingOf(
    assessed({
      controls: [aControl({ owner: undefined })],
      evidence: everyMonth('C1'),
      tests: [aTest({ deviations: [{ item: 'X', cause: 'isolated' }] })],
    }),
  );
  expect(standing.rung).toBe('informal');
  expect(because(standing)).toEqual(['occurrences', 'no-owner', 'test-deviation']);
});
