import { aControl, assessed } from '../engine/a-workspace';
import { found } from '../engine/read-assessment';

const accepting = (finding: string) =>
  found(
    assessed({
      controls: [aControl({ id: 'C1', owner: undefined })],
      acceptances: [
        { finding, reason: 'small', approver: 'Dana Fields', accepted: '2026-01-05', expires: '2027-01-05' },
      ],
    }),
    'orphan-acceptance',
  );

test('an acceptance of a finding that is there is in order', () => {
  expect(accepting('no-owner:C1')).toEqual([]);
});

test('an acceptance of nothing is told, with the finding that is likely meant', () => {
  expect(accepting('no-owners:C1')).toMatchObject([
    { severity: 'low', recommendation: expect.stringContaining('no-owner:C1') as unknown },
  ]);
});
