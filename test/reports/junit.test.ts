import { spawnSync } from 'node:child_process';
import type { Assessment, Verdict } from '../../src/schema/assessment';
import { assessExample, examples } from '../contract/assess-example';
import { testWith, thirdPartySchema } from '../third-party';
import { anAssessment } from './an-assessment';
import { hostileTexts, madeHostile } from './hostile';
import { renderText } from './render';
import { missing, unowned } from './some-findings';
import { access, payroll } from './some-requirements';

/** The element of the test case whose name starts so. */
const caseOf = (text: string, name: string): string =>
  new RegExp(`<testcase name="${name}[^>]*(?:/>|>[^]*?</testcase>)`).exec(text)?.[0] ?? '';

const concluded = (conclusion: Verdict['conclusion']): Assessment =>
  anAssessment({
    requirements: [payroll, { ...access, type1: { ...access.type1, conclusion } }],
  });

test.each([
  ['ready', undefined],
  ['at-risk', 'failure'],
  ['not-ready', 'failure'],
  ['not-assessed', 'skipped'],
  ['not-applicable', 'skipped'],
] as const)('%s is %s', async (conclusion, child) => {
  const found = caseOf(await renderText('junit', concluded(conclusion)), 'CC6.1');
  expect(/<(failure|skipped|error)/.exec(found)?.[1]).toBe(child);
});

test('a failure says the conclusion, its reasons, and the findings with what to do', async () => {
  const found = caseOf(await renderText('junit', anAssessment()), 'payroll-05');
  expect(found).toContain('message="at risk: REC-01 (implemented) does not reach operating."');
  expect(found).toContain('type="at-risk"');
  expect(found).toContain('high: REC-01 lacks evidence for 1 occurrence. (missing-occurrence:REC-01');
  expect(found).toContain('What to do: Name an owner.');
});

test('the verdict is that of the type that the report is prepared for', async () => {
  const text = await renderText('junit', anAssessment());
  expect(caseOf(text, 'payroll-05')).toContain('<failure');
  expect(text).toContain('<testsuite name="SOC 1 type 2: payroll-money Payments and client money"');
});

test('findings about no requirement are cases of their own; what is accepted is skipped', async () => {
  const findings = [
    { ...unowned, id: 'period-length:soc1', title: 'Short period', requirements: [] },
    { ...missing, id: 'b:c', title: 'Taken on', requirements: [], status: 'accepted' as const },
  ];
  const text = await renderText('junit', anAssessment({ findings }));
  expect(caseOf(text, 'Short period')).toContain('<failure');
  expect(caseOf(text, 'Taken on')).toContain('<skipped message="Accepted by CFO');
});

test('the counts of a suite are those of its cases', async () => {
  const text = await renderText('junit', anAssessment());
  const suites = [
    ...text.matchAll(/<testsuite [^>]*tests="(\d+)" failures="(\d+)"[^>]*skipped="(\d+)"[^]*?<\/testsuite>/g),
  ];
  expect(suites.length).toBeGreaterThan(2);
  for (const [suite, tests, failures, skipped] of suites) {
    expect(
      [suite.match(/<testcase/g), suite.match(/<failure/g), suite.match(/<skipped/g)].map((all) => all?.length ?? 0),
    ).toEqual([tests, failures, skipped].map(Number));
  }
});

test('times are those of the day of the assessment', async () => {
  expect(await renderText('junit', anAssessment())).toContain('timestamp="2026-10-15T00:00:00"');
});

const xmllint = spawnSync('xmllint', ['--version']).status === 0;

describe.each(['JUnit.xsd', 'jenkins-junit-10.xsd'])('%s', (name) => {
  const schema = thirdPartySchema(`junit/${name}`);
  const complaint = (text: string): string => {
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', schema ?? '', '-'], {
      input: text,
      encoding: 'utf8',
    });
    return status === 0 ? '' : stderr;
  };

  testWith({ xmllint, 'copy of the schema': schema })('takes every document', async () => {
    const texts = await Promise.all([
      renderText('junit', anAssessment()),
      renderText('junit', anAssessment({ reports: [], requirements: [], findings: [] })),
      ...hostileTexts.map((text) => renderText('junit', madeHostile(anAssessment(), text))),
      ...examples.map(async (example) => renderText('junit', await assessExample(example))),
    ]);
    expect(texts.map(complaint).filter((told) => told !== '')).toEqual([]);
  });

  testWith({ xmllint, 'copy of the schema': schema })('would refuse another document', () => {
    expect(complaint('<testsuites><testcase/></testsuites>')).not.toBe('');
  });
});
