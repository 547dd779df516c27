import { aPack, aRequirement, assessed, soc1, soc2, someKnowledge, typeOne } from '../engine/a-workspace';
import { found } from '../engine/read-assessment';

describe('commitments', () => {
  const about = (
    commitments: { id: string; text: string; category?: 'security' | 'privacy' }[],
    reports: Parameters<typeof assessed>[0] = {},
  ) => found(assessed({ engagement: { commitments }, ...reports }), 'commitments');

  test('a SOC 2 engagement without any is a medium gap in scope', () => {
    expect(about([])).toMatchObject([{ id: 'commitments:commitments', severity: 'medium', gap: 'scope' }]);
  });

  test('one of a category that is not covered is low', () => {
    expect(about([{ id: 'c1', text: 'We keep it private.', category: 'privacy' }])).toMatchObject([
      { id: 'commitments:commitment.c1', severity: 'low' },
    ]);
  });

  test('is silent about those that are covered, those of no category, and about SOC 1', () => {
    expect(
      about([
        { id: 'c1', text: 'Safe.', category: 'security' },
        { id: 'c2', text: 'Kind.' },
      ]),
    ).toEqual([]);
    expect(about([], { reports: { soc1 } })).toEqual([]);
  });
});

describe('objective-count', () => {
  const count = (objectives: number) =>
    found(
      assessed(
        { reports: { soc1 } },
        {
          knowledge: someKnowledge(
            aPack(...Array.from({ length: objectives }, (_, index) => aRequirement(`O${index}`))),
          ),
        },
      ),
      'objective-count',
    );

  test.each([
    [9, 'Few'],
    [31, 'Many'],
  ])('%i objectives are %s', (objectives, word) => {
    expect(count(objectives).map(({ severity, title }) => `${severity} ${title.split(' ')[0] ?? ''}`)).toEqual([
      `low ${word}`,
    ]);
  });

  test('is silent from 10 to 30, and about SOC 2', () => {
    expect([...count(10), ...count(30), ...found(assessed(), 'objective-count')]).toEqual([]);
  });
});

describe('period-length', () => {
  const about = (from: string, to: string) =>
    found(
      assessed({ reports: { soc1: { ...soc1, period: { from, to } }, soc2: { ...soc2, period: { from, to } } } }),
      'period-length',
    ).map(({ id }) => id);

  test.each([
    ['2026-01-01', '2026-03-30', ['period-length:period-length.soc1', 'period-length:period-length.soc2']],
    ['2026-01-01', '2026-03-31', ['period-length:period-length.soc1']],
    ['2026-01-01', '2026-06-29', ['period-length:period-length.soc1']],
    ['2026-01-01', '2026-06-30', []],
  ])('%s to %s', (from, to, expected) => {
    expect(about(from, to)).toEqual(expected);
  });

  test('is silent about type 1', () => {
    expect(found(assessed({ reports: typeOne() }), 'period-length')).toEqual([]);
  });
});
