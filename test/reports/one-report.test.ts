import { noCommitments } from '../../src/reports/view/no-commitments';
import { planSentence } from '../../src/reports/view/plan';
import { anAssessment } from './an-assessment';

const assessment = anAssessment();
const only = (kind: 'soc1' | 'soc2') => {
  const [first] = assessment.reports;
  if (!first) throw new Error('The builder gives a report.');
  return { reports: [{ ...first, report: kind }] };
};

test('where no commitment is on record, SOC 1 alone is not told to be judged against any', () => {
  expect(noCommitments(only('soc2'))).toContain('SOC 2 criteria are judged against them');
  expect(noCommitments(only('soc1'))).not.toContain('SOC 2');
});

test('the plan counts what serves both reports only where something does', () => {
  const actions = assessment.plan.actions.map((action) => ({ ...action, reports: ['soc1' as const] }));
  expect(planSentence({ ...assessment.plan, actions })).not.toContain('both reports');
  const shared = actions.map((action) => ({ ...action, reports: ['soc1' as const, 'soc2' as const] }));
  expect(planSentence({ ...assessment.plan, actions: shared })).toContain('both reports');
});
