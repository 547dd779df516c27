import { aControl, assessed } from './a-workspace';
import { found, standingOf } from './read-assessment';

test('evidence that is kept nowhere shows nothing', () => {
  const evidence = [{ id: 'E1', control: 'C1', performed: '2026-06-20' }];
  const assessment = assessed({ controls: [aControl({ id: 'C1' })], evidence });
  expect(found(assessment, 'unusable-evidence')).toMatchObject([
    { subject: { kind: 'evidence', id: 'E1' }, severity: 'medium' },
  ]);
  expect(standingOf(assessment, 'C1', 1).rung).toBe('designed');
});
