import { strFromU8, unzipSync } from 'fflate';
import { draftKinds } from '../../src/reports/drafts/kinds';
import { writeDraft } from '../../src/reports/drafts/write-draft';
import type { Assessment } from '../../src/schema/assessment';
import { forbiddenWords } from '../contract/words';
import { anAssessment } from '../reports/an-assessment';
import { hostileTexts, madeHostile } from '../reports/hostile';

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
