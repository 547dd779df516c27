import type { Control, Test } from '../../src/schema/registers';
import { aControl, assessed, aTest, performed } from './a-workspace';
import { because, standingOf } from './read-assessment';

describe('an event-driven control', () => {
  const onEvents = (tests: Test[], changes: Partial<Control> = {}, asOf = '2026-07-15') =>
    standingOf(
      assessed(
        {
          controls: [aControl({ frequency: 'per-event', ...changes })],
          evidence: performed('C1', '2026-02-03'),
          tests,
        },
        { asOf },
      ),
    );
  const whole = { from: '2026-01-01', to: '2026-06-30' };
  const list = { count: 40, source: 'Ticket desk, 40 rows' };

  test('whose events were listed and sampled is operating', () => {
    const standing = onEvents([aTest({ on: '2026-07-02', covers: whole, population: list })]);
    expect(standing.rung).toBe('operating');
    expect(standing.reasons[0]).toMatchObject({
      because: 'tested',
      says: '10 of 40 occurrences were looked at in T1.',
    });
  });

  test.each([
    ['no test', [], 'no-population'],
    ['a test without a population', [aTest()], 'no-population'],
    ['an empty sample', [aTest({ covers: whole, on: '2026-07-02', population: list, sample: 0 })], 'not-sampled'],
    [
      'an empty population',
      [aTest({ covers: whole, on: '2026-07-02', population: { ...list, count: 0 }, sample: 0 })],
      'did-not-occur',
    ],
    ['a test before the period', [aTest({ on: '2025-12-20', population: list })], 'no-population'],
    [
      'a test in the period of a population before it',
      [aTest({ on: '2026-02-01', covers: { from: '2025-01-01', to: '2025-12-31' }, population: list })],
      'no-population',
    ],
    [
      'a population of one month',
      [aTest({ on: '2026-07-02', covers: { from: '2026-01-01', to: '2026-01-31' }, population: list })],
      'population-partial',
    ],
    [
      'an empty population of one month',
      [
        aTest({
          on: '2026-07-02',
          covers: { from: '2026-01-01', to: '2026-01-31' },
          population: { ...list, count: 0 },
          sample: 0,
        }),
      ],
      'population-partial',
    ],
    [
      'a population that was listed before its days were over',
      [aTest({ on: '2026-02-01', covers: whole, population: list })],
      'population-partial',
    ],
    ['a test a year later', [aTest({ on: '2027-06-01', population: list })], 'no-population'],
  ] as [string, Test[], string][])('with %s is implemented at most', (_, tests, reason) => {
    const standing = onEvents(tests, {}, '2027-07-01');
    expect([standing.base, because(standing)[0]]).toEqual(['implemented', reason]);
  });

  test('may leave out the last quarter of a year', () => {
    expect(
      onEvents([aTest({ on: '2026-04-02', covers: { from: '2026-01-01', to: '2026-03-30' }, population: list })]).rung,
    ).toBe('operating');
    expect(
      onEvents([aTest({ on: '2026-04-02', covers: { from: '2026-01-01', to: '2026-03-29' }, population: list })]).rung,
    ).toBe('implemented');
  });

  test('adds up the tests of the period, in whatever order they stand', () => {
    const tests = [
      aTest({
        id: 'T2',
        on: '2026-07-02',
        covers: { from: '2026-04-01', to: '2026-06-30' },
        population: { count: 0, source: 'none' },
        sample: 0,
      }),
      aTest({ id: 'T1', on: '2026-04-02', covers: { from: '2026-01-01', to: '2026-03-31' }, population: list }),
    ];
    expect(onEvents(tests).reasons[0]?.says).toBe('10 of 40 occurrences were looked at in T1 and T2.');
  });

  test('is not tested where the sample is of another quarter than most of its events', () => {
    const tests = [
      aTest({
        id: 'T1',
        on: '2026-06-01',
        covers: { from: '2026-01-01', to: '2026-05-15' },
        population: list,
        sample: 0,
      }),
      aTest({
        id: 'T2',
        on: '2026-07-02',
        covers: { from: '2026-05-16', to: '2026-06-30' },
        population: list,
        sample: 5,
      }),
    ];
    expect(because(onEvents(tests))).toEqual(['population-partial']);
  });

  test('is not shown by a test that was made after the assessment', () => {
    expect(because(onEvents([aTest({ on: '2026-07-20', covers: whole, population: list })]))).toEqual([
      'no-population',
    ]);
  });
});
