import { strFromU8, unzipSync } from 'fflate';
import { draftKinds } from '../../src/reports/drafts/kinds';
import { writeDraft } from '../../src/reports/drafts/write-draft';
import type { AssessedIncident, Assessment } from '../../src/schema/assessment';
import { forbiddenWords } from '../contract/words';
import { anAssessment } from '../reports/an-assessment';
import { hostileTexts, madeHostile } from '../reports/hostile';
import { host } from '../reports/some-third-parties';

const reportOf = (assessment: Assessment): Assessment['reports'][number] => {
  const report = assessment.reports.find((item) => item.report === 'soc1');
  if (!report) throw new Error('no SOC 1');
  return report;
};
const drafted = (
  kind: (typeof draftKinds)[number],
  assessment = anAssessment(),
  format: 'markdown' | 'docx' = 'markdown',
): string => {
  const content = writeDraft(kind, { assessment, report: reportOf(assessment) }, { format });
  return typeof content === 'string'
    ? content
    : Object.values(unzipSync(content))
        .map((bytes) => strFromU8(bytes))
        .join('\n');
};

/** The assessment with other days or events after the period of SOC 1. */
const withAfter = (change: (after: NonNullable<Assessment['events'][number]['after']>) => object | null): Assessment =>
  anAssessment({
    events: anAssessment().events.map((item) => ({
      ...item,
      after: item.after === null ? null : (change(item.after) as typeof item.after),
    })),
  });

describe.each(draftKinds)('%s', (kind) => {
  test.each(['markdown', 'docx'] as const)('says in %s that it is a draft and no attestation', (format) => {
    const text = drafted(kind, anAssessment(), format);
    expect(text).toContain('Draft for management.');
    expect(text).toContain(anAssessment().attestation);
    expect(text).toContain('What this draft does not say');
    expect(forbiddenWords(text)).toEqual([]);
  });

  test('the same assessment gives the same bytes', () => {
    expect(drafted(kind, anAssessment(), 'docx')).toBe(drafted(kind, anAssessment(), 'docx'));
  });

  test.each(hostileTexts)('does nothing with %j', (text) => {
    const shape = (value: string): string[] =>
      [...drafted(kind, madeHostile(anAssessment(), value), 'docx').matchAll(/<(\/?[\w:]+)/g)].map(
        ([, name = '']) => name,
      );
    expect(shape(text)).toEqual(shape('z'));
    expect(drafted(kind, madeHostile(anAssessment(), text))).not.toMatch(/<(?:script|img|b|h1)\b/);
  });
});

test('a bridge letter names what happened after the period and does not say that nothing changed', () => {
  const text = drafted('bridge-letter');
  expect(text).toContain('**That there were no material changes or incidents.**');
  expect(text).toContain('| CHG-2 | 2026-10-05 | New bank |');
  expect(text).not.toContain('is not aware');
});

test('where nothing is on record a bridge letter leaves the sentence to management', () => {
  const text = drafted(
    'bridge-letter',
    withAfter((after) => ({ ...after, changes: [] })),
  );
  expect(text).toMatch(/\\\[to be confirmed by management: it is not aware/);
});

test('a bridge letter over more than three months says so', () => {
  expect(drafted('bridge-letter')).not.toContain('more than three months');
  expect(
    drafted(
      'bridge-letter',
      withAfter((after) => ({ ...after, to: '2027-01-15' })),
    ),
  ).toContain('more than three months');
});

test('before the period has ended, and for type 1, there is no bridge letter', () => {
  expect(
    drafted(
      'bridge-letter',
      withAfter(() => null),
    ),
  ).toContain('there are no days to speak of yet');
  const assessment = anAssessment();
  const report = { ...reportOf(assessment), type: 1 as const };
  expect(writeDraft('bridge-letter', { assessment, report }, { format: 'markdown' })).toContain(
    'The letter as a whole.',
  );
});

test('an assertion does not say of the operation what has no basis', () => {
  const text = drafted('assertion');
  expect(text).toContain('**That the controls operated effectively.**');
  expect(text).toContain('payroll-05');
  expect(text).not.toContain('operated effectively throughout');
});

test('an assertion says it where each requirement was tested', () => {
  const assertion = anAssessment().assertion.map((item) => ({
    ...item,
    counts: { ...item.counts, tested: 1, performed: 0 },
    requirements: item.requirements.map((one) => ({ ...one, basis: 'tested' as const })),
  }));
  expect(drafted('assertion', anAssessment({ assertion }))).toContain('operated effectively throughout the period');
});

test('a description keeps a place for what is missing and refuses to tell it', () => {
  const description = anAssessment().description.map((report) => ({
    ...report,
    items: report.items.map((item) => ({ ...item, state: 'missing' as const, said: null, found: [] })),
  }));
  const asks = description.find(({ report }) => report === 'soc1')?.items[0]?.asks ?? '';
  const text = drafted('description', anAssessment({ description }));
  expect(asks).not.toBe('');
  expect(text).toContain(`\\[to be written: ${asks}\\]`);
  expect(text).toContain('Nothing is on record.');
});

test('a request letter asks each owner, and says whom nobody is named for', () => {
  const text = drafted('request-letter');
  expect(text).toContain('Owner not named');
  expect(text).toContain('**Whom to ask.**');
});

test('a bridge letter tells what began before the end of the period apart from what came after', () => {
  const incident = (id: string, on: string) => ({
    ...(anAssessment().events[0]?.incidents[0] as AssessedIncident),
    id,
    on,
    resolved: null,
  });
  const text = drafted(
    'bridge-letter',
    withAfter((after) => ({
      ...after,
      changes: [],
      incidents: [incident('I-OLD', '2026-08-02'), incident('I-NEW', '2026-10-03')],
    })),
  );
  expect(text).toContain('The registers show 1 incident and 0 changes');
  expect(text).toContain('and 1 incident from before that was not closed by then');
  expect(text.indexOf('I-NEW')).toBeLessThan(text.indexOf('These began before'));
  expect(text.indexOf('I-OLD')).toBeGreaterThan(text.indexOf('These began before'));
});

test('a bridge letter to a report that nobody has issued says that it is not to be sent', () => {
  expect(drafted('bridge-letter')).toContain('**That there is a report for the letter to follow.**');
  const issued = anAssessment({
    lifecycle: anAssessment().lifecycle.map((item) => ({ ...item, dates: { ...item.dates, issued: '2026-10-10' } })),
  });
  const text = drafted('bridge-letter', issued);
  expect(text).not.toContain('not to be sent');
  expect(text).toContain('was issued on 2026-10-10');
});

test('an assertion says nothing of days that are still to come', () => {
  const assessment = anAssessment({ asOf: '2026-09-01' });
  const text = drafted('assertion', assessment);
  expect(text).toContain('**Anything of the days that are still to come.**');
  expect(text).not.toContain('operated effectively throughout');
});

test('drafts name the subservice organizations of their report alone, and what is assumed of each', () => {
  const carved = (report: 'soc1' | 'soc2', method: 'carve-out' | 'inclusive') =>
    anAssessment({
      thirdParties: [
        { ...host, method, coverage: host.coverage.map((row) => ({ ...row, matters: row.report === report })) },
      ],
    });
  expect(drafted('description', carved('soc2', 'carve-out'))).not.toContain(host.name);
  const text = drafted('description', carved('soc1', 'carve-out'));
  expect(text).toContain('### Complementary subservice organization controls');
  expect(text).toContain(host.csocs[0]?.text ?? 'none');
  const included = carved('soc1', 'inclusive');
  expect(drafted('description', included)).not.toContain('### Complementary subservice organization controls');
  expect(drafted('assertion', included)).toContain('gives an assertion of its own, beside this one');
});

test('a description of SOC 1 maps controls to no criterion of SOC 2', () => {
  const assessment = anAssessment({
    controls: anAssessment().controls.map((control) => ({ ...control, requirements: ['payroll-05', 'CC6.2'] })),
  });
  expect(drafted('description', assessment)).not.toContain('CC6.2');
});

test('a description with thin items does not claim that nothing speaks against it', () => {
  const description = anAssessment().description.map((report) => ({
    ...report,
    items: report.items.filter(({ state }) => state === 'thin'),
  }));
  const text = drafted('description', anAssessment({ description }));
  expect(text).toContain('**All of SD4.** Something is on record, and not enough.');
  expect(text).not.toContain('Nothing on record speaks against');
});

test('an item of a description that is told by nothing left out says so', () => {
  const [report] = anAssessment().description;
  const [item] = report?.items ?? [];
  if (!report || !item) throw new Error('The builder describes something.');
  const description = [{ ...report, items: [{ ...item, found: [], said: null, says: 'No criterion is left out.' }] }];
  expect(drafted('description', anAssessment({ description }))).toContain('No criterion is left out.');
});
