import { renderText } from './render';
import { anAssessment } from './an-assessment';
import { missing, unowned } from './some-findings';

const linesOf = async (...args: Parameters<typeof anAssessment>): Promise<string[]> =>
  (await renderText('github', anAssessment(...args), { base: 'clients/x' })).trimEnd().split('\n');

test('a finding is an annotation at its line, from the top of the repository', async () => {
  const [line] = await linesOf({ findings: [{ ...unowned, severity: 'high' }] });
  expect(line).toBe(
    '::error file=clients/x/controls.yaml,line=12,title=high%3A AC-01 Access review has no owner::' +
      'Nobody is named as owner.%0ANobody answers for it.%0AWhat to do: Name an owner.%0Asoc-gap explain no-owner:AC-01',
  );
});

test('text of others starts no command and ends no property', async () => {
  const title = 'a,line=1::b\r\n::error::100 %';
  const [line] = await linesOf({ findings: [{ ...unowned, title, condition: '%0A::error::x' }] });
  expect(line).toContain('title=medium%3A a%2Cline=1%3A%3Ab%0A%3A%3Aerror%3A%3A100 %25::%250A::error::x');
});

test('no more of a kind than a step shows, worst first, and the rest is counted', async () => {
  const findings = Array.from({ length: 14 }, (_, index) => ({ ...unowned, id: `no-owner:${index}` }));
  const lines = await linesOf({ findings: [...findings, { ...unowned, severity: 'low' as const }] });
  expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(10);
  expect(lines.filter((line) => line.startsWith('::notice'))).toHaveLength(2);
  expect(lines.at(-1)).toContain('4 more findings are in the gap report.');
});

test('what management accepted is no annotation', async () => {
  const lines = await linesOf({ findings: [{ ...missing, status: 'accepted' }] });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('::notice title=Readiness of Brightwater Payroll::');
});

test('the job summary has all counts of each report and what to do first', async () => {
  const text = await renderText('github-summary', anAssessment());
  expect(text).toContain('| SOC 1 type 2 | from 2026-01-01 to 2026-09-30 | 1 | 0 | 1 | 0 | 0 | 0 |');
  expect(text).toContain('| REC-01 lacks evidence for 1 occurrence | high |');
});

test('the job summary stays far below 1 MiB', async () => {
  const long = 'word '.repeat(1000);
  const findings = Array.from({ length: 500 }, (_, index) => ({
    ...unowned,
    id: `no-owner:${index}`,
    title: long,
    recommendation: long,
  }));
  const order = findings.map(({ id }) => id);
  const text = await renderText('github-summary', anAssessment({ findings, order }));
  expect(Buffer.byteLength(text)).toBeLessThan(100_000);
  expect(text).toContain('And 480 other findings in the gap report.');
});
