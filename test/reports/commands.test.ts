import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run as explain } from '../../src/cli/commands/explain';
import { run as report } from '../../src/cli/commands/report';
import type { Host } from '../../src/model/host';
import { isSocGapError } from '../../src/model/problem';
import { renderMarkdown } from '../../src/reports/markdown/render-markdown';
import { renderJson } from '../../src/reports/json/render-json';
import { anAssessment } from './an-assessment';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'soc-gap-'));
  writeFileSync(join(folder, 'saved.json'), renderJson(anAssessment()));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A host in the temporary folder that keeps what is printed. */
const aHost = (): Host & { printed: () => string } => {
  let printed = '';
  const output = { isTTY: false, columns: 80, write: (text: string) => Promise.resolve(void (printed += text)) };
  return {
    env: {},
    cwd: folder,
    stdout: output,
    stderr: { ...output, write: () => Promise.resolve() },
    stdin: { isTTY: false },
    today: () => '2026-10-15',
    onSignal: () => () => undefined,
    home: '.',
    printed: () => printed,
  };
};

const problemOf = async (
  running: Promise<unknown>,
): Promise<{ exitCode: number; code: string; hint: string | undefined }> => {
  try {
    await running;
  } catch (error) {
    if (isSocGapError(error))
      return { exitCode: error.exitCode, code: error.problems[0]?.code ?? '', hint: error.problems[0]?.hint };
    throw error;
  }
  throw new Error('nothing was refused');
};

test('report prints a saved assessment as Markdown unless told otherwise', async () => {
  const host = aHost();
  expect(await report(host, ['saved.json'], {})).toBe(0);
  expect(host.printed()).toBe(renderMarkdown(anAssessment()));
});

test('report gives a saved assessment back byte for byte', async () => {
  await report(aHost(), ['saved.json'], { format: 'json', output: 'again.json' });
  expect(readFileSync(join(folder, 'again.json'), 'utf8')).toBe(readFileSync(join(folder, 'saved.json'), 'utf8'));
});

test('report refuses a format that does not exist and suggests one', async () => {
  expect(await problemOf(report(aHost(), ['saved.json'], { format: 'markdwn' }))).toEqual({
    exitCode: 2,
    code: 'unknown-format',
    hint: 'Did you mean markdown?',
  });
});

test.each([
  ['a file that is not JSON', 'no json'],
  ['JSON that is no assessment', '{"schema":"soc-gap/assessment/v1"}'],
  ['an assessment with a part left out', renderJson({ ...anAssessment(), gate: undefined as never })],
  ['an assessment with a part too much', JSON.stringify({ ...anAssessment(), extra: 1 })],
])('report refuses %s', async (_, text) => {
  writeFileSync(join(folder, 'saved.json'), text);
  expect((await problemOf(report(aHost(), ['saved.json'], {}))).exitCode).toBe(2);
});

test('explain prints lines from a saved assessment', async () => {
  const host = aHost();
  expect(await explain(host, ['CC6.1'], { from: 'saved.json' })).toBe(0);
  expect(host.printed()).toMatch(/^CC6\.1 {2}Logical access\n/);
});

test('explain --json prints the pieces', async () => {
  const host = aHost();
  await explain(host, ['REC-01'], { from: 'saved.json', json: true });
  expect(JSON.parse(host.printed())).toMatchObject({ kind: 'control', control: { id: 'REC-01' } });
});

test('explain finds the rule of a finding in its check', async () => {
  const host = aHost();
  await explain(host, ['no-owner:AC-01'], { from: 'saved.json' });
  expect(host.printed()).toContain('Every control has an owner. Without one it stands no higher than informal');
});

test('explain shows what a terminal would act on instead of printing it', async () => {
  const [access, ...others] = anAssessment().requirements.reverse();
  if (!access) throw new Error('no requirement');
  writeFileSync(
    join(folder, 'saved.json'),
    renderJson(anAssessment({ requirements: [{ ...access, title: 'a\u202eb' }, ...others] })),
  );
  const host = aHost();
  await explain(host, ['CC6.1'], { from: 'saved.json' });
  expect(host.printed()).toContain('CC6.1  a\\u{202e}b');
});

test('explain suggests an id for one that does not exist', async () => {
  expect(await problemOf(explain(aHost(), ['CC6.2'], { from: 'saved.json' }))).toEqual({
    exitCode: 2,
    code: 'unknown-id',
    hint: 'Did you mean CC6.1?',
  });
});

test('explain says why a requirement is out of scope', async () => {
  expect((await problemOf(explain(aHost(), ['P1.1'], { from: 'saved.json' }))).code).toBe('out-of-scope');
});

test('explain refuses a day for an assessment that already has one', async () => {
  expect((await problemOf(explain(aHost(), ['CC6.1'], { from: 'saved.json', asOf: '2026-01-01' }))).code).toBe('usage');
});
