import { aControl, assessed, covering } from '../engine/a-workspace';
import { found } from '../engine/read-assessment';

const months = ['01', '02', '03', '04', '05', '06'] as const;
const lastDay = { '01': '31', '02': '28', '03': '31', '04': '30', '05': '31', '06': '30' } as const;

/** Each month closed on the given day of the month after it. */
const closedOn = (day: (month: number) => string) =>
  months.map((month, index) =>
    covering(
      'C1',
      `2026-${String(index + 2).padStart(2, '0')}-${day(index + 1)}`,
      `2026-${month}-01`,
      `2026-${month}-${lastDay[month]}`,
    ),
  );

const late = (evidence: ReturnType<typeof closedOn>) =>
  found(
    assessed(
      { controls: [aControl({ id: 'C1', frequency: 'monthly', dueWithin: 5, grace: 10 })], evidence },
      { asOf: '2026-09-30' },
    ),
    'late-occurrence',
  );

test('a month closed within the ordinary days is not late', () => {
  expect(late(closedOn(() => '04'))).toEqual([]);
});

test('one late month is low and told by its window', () => {
  expect(late(closedOn((month) => (month === 3 ? '12' : '04')))).toMatchObject([
    { severity: 'low', measure: 1, condition: expect.stringContaining('2026-03-01 to 2026-03-31') as unknown },
  ]);
});

test('as many late as on time is still low', () => {
  expect(late(closedOn((month) => (month > 3 ? '12' : '04')))).toMatchObject([{ severity: 'low', measure: 3 }]);
});

test('more late than on time is medium', () => {
  expect(late(closedOn((month) => (month > 2 ? '12' : '04')))).toMatchObject([{ severity: 'medium', measure: 4 }]);
});
