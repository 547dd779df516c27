import { noCommitments } from '../../src/reports/view/no-commitments';
import { renderCpaBrief } from '../../src/reports/cpa-brief/render-cpa-brief';
import { gapRegister } from '../../src/reports/view/gap-register';
import { planSentence } from '../../src/reports/view/plan';
import { periodSentence } from '../../src/reports/view/summary';
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

test('a type 1 date that comes before the work is done is told as such', () => {
  const [first] = assessment.reports;
  if (!first) throw new Error('The builder gives a report.');
  const dated = (asOf: string, blocksPeriod = true) => ({
    ...assessment,
    findings: assessment.findings.map((finding) => ({
      ...finding,
      blocksPeriod,
      status: 'open' as const,
      reports: [first.report],
    })),
    reports: [{ ...first, type: 1 as const, asOf }],
    schedule: {
      ...assessment.schedule,
      reports: assessment.schedule.reports.map((item) => ({
        ...item,
        report: first.report,
        start: '2027-03-30' as const,
      })),
    },
    lifecycle: [],
  });
  expect(periodSentence(dated('2027-02-28'))).toContain('2027-02-28, comes before that');
  expect(periodSentence(dated('2027-03-31'))).not.toContain('comes before that');
  expect(periodSentence(dated('2027-02-28', false))).not.toContain('comes before that');
});

test('controls without a frequency are a line of the page for the firm', () => {
  const page = (unsized: readonly string[]) =>
    renderCpaBrief(anAssessment({ overlap: { ...assessment.overlap, unsized: [...unsized] } }));
  expect(page(['C1'])).toContain('- 1 control has no frequency on record and is in no figure of items.');
  expect(page(['C1', 'C2'])).toContain('- 2 controls have no frequency on record and are in no figure of items.');
  expect(page([])).not.toContain('no frequency on record');
});

test('the gap register and the plan name the same person', () => {
  const [action] = assessment.plan.actions;
  const closed = action?.closes[0];
  const planned = anAssessment({
    findings: assessment.findings.map((finding) => ({ ...finding, response: null })),
    plan: {
      ...assessment.plan,
      actions: assessment.plan.actions.map((item) => ({ ...item, owner: item === action ? 'Ed Nash' : item.owner })),
    },
  });
  expect(gapRegister(planned).find(({ id }) => id === closed)?.owner).toBe('Ed Nash');
});
