import { aControl, assessed, covering, performed, period, soc1, soc2 } from '../engine/a-workspace';
import { findingOf } from '../engine/read-assessment';

const recommended = (changes: Parameters<typeof aControl>[0], evidence = performed('C1')) =>
  findingOf(assessed({ controls: [aControl(changes)], evidence }, { asOf: '2026-08-31' }), 'missing-occurrence:C1')
    .recommendation;

describe('missing-occurrence points at evidence that may be of the missed days', () => {
  const quarterly = { frequency: 'quarterly', dueWithin: 15 } as const;
  const hint =
    'C1-2026-04-10 of 2026-04-10 has no covers, so it counts for the days in which it was performed; if it is of 2026-01-01 to 2026-03-31, say so with covers.';

  test('where it was performed soon after them and does not say what it covers', () => {
    expect(recommended(quarterly, performed('C1', '2026-04-10', '2026-07-10'))).toContain(hint);
    expect(recommended({ frequency: 'monthly' }, performed('C1', '2026-02-05'))).toContain('C1-2026-02-05');
  });

  test('not where it is later than the control allows, or says what it covers', () => {
    expect(recommended(quarterly, performed('C1', '2026-04-20'))).not.toContain('has no covers');
    const evidence = [covering('C1', '2026-04-10', '2026-04-01', '2026-04-10')];
    expect(recommended(quarterly, evidence)).not.toContain('has no covers');
  });

  test('not for the next day or week of one that is performed each day or week', () => {
    expect(recommended({ frequency: 'daily' }, performed('C1', '2026-02-05'))).not.toContain('has no covers');
    expect(recommended({ frequency: 'weekly' }, performed('C1', '2026-02-05'))).not.toContain('has no covers');
  });
});

test('a control that started with the period is not told to have started after it', () => {
  const told = (since: string) =>
    findingOf(
      assessed({ controls: [aControl({ since })], evidence: performed('C1', '2026-02-20') }),
      'missing-occurrence:C1',
    ).condition;
  expect(told(period.from)).not.toContain('The control started');
  expect(told('2026-01-02')).toContain('The control started on 2026-01-02, after the period did.');
});

test('of two reports the one whose period misses more is told', () => {
  const quarter = { from: '2026-04-01', to: '2026-06-30' };
  const missing = (reports: Parameters<typeof assessed>[0]) =>
    findingOf(
      assessed({
        ...reports,
        controls: [aControl({ satisfies: ['R1', 'O1'] })],
        evidence: performed('C1', '2026-06-20'),
      }),
      'missing-occurrence:C1',
    ).measure;
  expect(missing({ reports: { soc1: { ...soc1, period: quarter }, soc2 } })).toBe(5);
  expect(missing({ reports: { soc1, soc2: { ...soc2, period: quarter } } })).toBe(5);
});
