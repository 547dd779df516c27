import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../../src/checks/index.js';
import { commands } from '../../src/cli/commands.js';
import { main } from '../../src/cli/main.js';
import { reports } from '../../src/reports/index.js';
import { fakeHost, home } from '../fake-host.js';
import { examples, renderExample } from './assess-example.js';
import { filesBelow } from './source-files.js';
import { forbiddenWords } from './words.js';

const printed = async (args: readonly string[]): Promise<string> => {
  const host = fakeHost();
  await main(args, host);
  return host.out.stdout + host.out.stderr;
};

const textReports = reports.filter((report) => !report.binary).map(({ name }) => name);
const rendered = examples.flatMap((example) => textReports.map((format) => [example.name, format, example] as const));

test.each(rendered)('the report of %s as %s calls nobody compliant or certified', async (_name, format, example) => {
  expect(forbiddenWords(await renderExample(example, format))).toEqual([]);
});

test.each(rendered)('the report of %s as %s says that it is no attestation', async (_name, format, example) => {
  expect(await renderExample(example, format)).toMatch(/It is no attestation, no examination and no opinion/u);
});

test('catalogs, questions and advice call nobody compliant or certified', () => {
  // wording.yaml is the list of such words.
  const files = filesBelow('catalogs', '.yaml').filter((path) => path !== 'catalogs/wording.yaml');
  expect(files.length).toBeGreaterThan(20);
  const said = files.flatMap((path) =>
    forbiddenWords(readFileSync(join(home, path), 'utf8')).map((words) => `${path}: ${words}`),
  );
  expect(said).toEqual([]);
});

test('help calls nobody compliant or certified, and says that a report is an attestation', async () => {
  const help = await Promise.all(
    [[], ...commands.map(({ name }) => [name])].map((args) => printed([...args, '--help'])),
  );
  expect(help.flatMap(forbiddenWords)).toEqual([]);
  expect(help[0]).toContain('SOC reports are attestations');
});

test('explain and advise call nobody compliant or certified', async () => {
  const texts = await Promise.all([
    printed(['explain', 'CC6.1', 'examples/payroll-provider', '--as-of', '2026-10-15']),
    printed(['explain', 'payroll-06', 'examples/payroll-provider', '--as-of', '2026-10-15']),
    printed(['advise', 'examples/payroll-provider']),
  ]);
  expect(texts.flatMap(forbiddenWords)).toEqual([]);
  expect(texts.map((text) => text.length > 500)).toEqual([true, true, true]);
});

test('the rules of the checks call nobody compliant or certified', () => {
  expect(checks.flatMap(({ rule, source }) => forbiddenWords(`${rule} ${source}`))).toEqual([]);
});

test.each([
  'The organization is SOC 2 compliant.',
  'You are certified.',
  'SOC 2 certification in weeks',
  'It will pass the audit.',
  'You passed your SOC 2 examination.',
  'The control passed.',
])('it would be caught: %s', (text) => {
  expect(forbiddenWords(text)).toHaveLength(1);
});

test.each(['Privacy compliance reviews are written up.', 'Digital certificates', 'Processors pass the request on.'])(
  'it is no such claim: %s',
  (text) => {
    expect(forbiddenWords(text)).toEqual([]);
  },
);
