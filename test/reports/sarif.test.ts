import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import type { Assessment, Finding } from '../../src/schema/assessment';
import { assessExample, examples } from '../contract/assess-example';
import { home } from '../fake-host';
import { readSchema, testWith, thirdPartySchema } from '../third-party';
import { anAssessment } from './an-assessment';
import { hostileTexts, madeHostile } from './hostile';
import { renderText } from './render';
import { missing, unowned } from './some-findings';

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly Readonly<Record<string, never>>[] } };
      readonly automationDetails: { readonly id: string };
      readonly invocations: readonly Readonly<Record<string, unknown>>[];
      readonly results: readonly Readonly<Record<string, unknown>>[];
    },
  ];
}

const runOf = async (assessment: Assessment, options = {}): Promise<Log['runs'][0]> =>
  (JSON.parse(await renderText('sarif', assessment, options)) as Log).runs[0];

const accepted: Finding = { ...missing, status: 'accepted' };

test('a finding points at the line of its subject, from the top of the repository', async () => {
  const { results } = await runOf(anAssessment({ findings: [unowned] }), { base: 'clients/a b' });
  expect(results).toMatchObject([
    {
      ruleId: 'no-owner',
      ruleIndex: 0,
      level: 'warning',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'clients/a%20b/controls.yaml' },
            region: { startLine: 12 },
          },
        },
      ],
      partialFingerprints: { primaryLocationLineHash: unowned.fingerprint },
    },
  ]);
});

test('a finding that stands in no file points at the engagement', async () => {
  const { results } = await runOf(anAssessment({ findings: [{ ...unowned, source: null }] }));
  expect(results).toMatchObject([
    { locations: [{ physicalLocation: { artifactLocation: { uri: 'soc-gap.yaml' }, region: { startLine: 1 } } }] },
  ]);
});

test('a path never leads out of the repository', async () => {
  const source = { file: '../../etc/x#y?.yaml', line: 0 };
  const { results } = await runOf(anAssessment({ findings: [{ ...unowned, source }] }));
  expect(results).toMatchObject([
    {
      locations: [{ physicalLocation: { artifactLocation: { uri: 'etc/x%23y%3F.yaml' }, region: { startLine: 1 } } }],
    },
  ]);
});

test.each([
  ['critical', 'error', '9.5'],
  ['high', 'error', '8.0'],
  ['medium', 'warning', '5.5'],
  ['low', 'note', '2.0'],
] as const)('%s is the level %s and the figure %s', async (severity, level, figure) => {
  const { results, tool } = await runOf(anAssessment({ findings: [{ ...unowned, severity }] }));
  expect(results).toMatchObject([{ level }]);
  expect(tool.driver.rules).toMatchObject([{ properties: { 'security-severity': figure } }]);
});

test('a rule has the figure of its gravest finding, each finding its own level', async () => {
  const { results, tool } = await runOf(
    anAssessment({
      findings: [
        { ...unowned, severity: 'high' },
        { ...unowned, id: 'no-owner:B', severity: 'low' },
      ],
    }),
  );
  expect(tool.driver.rules).toMatchObject([{ properties: { 'security-severity': '8.0' } }]);
  expect(results).toMatchObject([{ level: 'error' }, { level: 'note' }]);
});

test('a rule says the rule of its check where that is known', async () => {
  const ruleOf = (): { rule: string; source: string } => ({ rule: 'First. Second.', source: 'AT-C 320.A1' });
  const { tool } = await runOf(anAssessment({ findings: [unowned] }), { ruleOf });
  expect(tool.driver.rules).toMatchObject([
    {
      id: 'no-owner',
      name: 'NoOwner',
      shortDescription: { text: 'First.' },
      fullDescription: { text: 'First. Second.' },
    },
  ]);
});

test('what management accepted is suppressed with its reason, and not left out', async () => {
  const { results } = await runOf(anAssessment({ findings: [accepted] }));
  expect(results).toMatchObject([
    {
      suppressions: [
        { kind: 'external', status: 'accepted', justification: expect.stringContaining('Small amounts.') as string },
      ],
    },
  ]);
});

test('an acceptance that ran out suppresses nothing', async () => {
  const { results } = await runOf(anAssessment({ findings: [{ ...accepted, status: 'acceptance-expired' }] }));
  expect(results[0]).not.toHaveProperty('suppressions');
});

test('each workspace of a repository is a category of its own', async () => {
  expect((await runOf(anAssessment(), { base: 'clients/x' })).automationDetails.id).toBe(
    'soc-gap/clients/x/soc1-soc2/',
  );
  expect((await runOf(anAssessment())).automationDetails.id).toBe('soc-gap/soc1-soc2/');
});

test('no finding gives no result, which closes the alerts of earlier runs', async () => {
  const { results, tool } = await runOf(anAssessment({ findings: [] }));
  expect(results).toEqual([]);
  expect(tool.driver.rules).toEqual([]);
});

test('a run holds no more results than code scanning takes, and says how many are left out', async () => {
  const findings = Array.from({ length: 25_003 }, (_, index) => ({ ...unowned, id: `no-owner:${index}` }));
  const { results, invocations } = await runOf(anAssessment({ findings }));
  expect(results).toHaveLength(25_000);
  expect(JSON.stringify(invocations)).toContain('3 findings of lower severity are left out');
});

const schema = thirdPartySchema('sarif/schemastore-sarif-2.1.0.json');
const some = async (): Promise<string[]> =>
  Promise.all([
    renderText('sarif', anAssessment({ findings: [accepted, unowned] })),
    renderText('sarif', anAssessment({ findings: [], reports: [] })),
    ...hostileTexts.map((text) => renderText('sarif', madeHostile(anAssessment(), text))),
    ...examples.map(async (example) => renderText('sarif', await assessExample(example), { base: 'a b' })),
  ]);

testWith({ 'copy of the SARIF schema': schema })('every log is as the schema says', async () => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(readSchema(schema ?? ''));
  for (const log of await some()) {
    validate(JSON.parse(log));
    expect(validate.errors).toBeNull();
  }
});

/** The validator of Microsoft; its rules for code scanning are those that GitHub asks for. */
const multitool = ((): string | undefined => {
  try {
    const path = createRequire(join(home, 'package.json'))('@microsoft/sarif-multitool') as string;
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
})();

/** What it has against a log: `rule level`. */
const complaints = (log: string): string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'soc-gap-sarif-'));
  try {
    const [file, out] = [join(folder, 'log.sarif'), join(folder, 'out.sarif')];
    writeFileSync(file, log);
    const args = ['validate', file, '--rule-kind', 'Sarif;Ghas', '--output', out, '--log', 'ForceOverwrite'];
    spawnSync(multitool ?? '', args, { env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' } });
    const told = JSON.parse(readFileSync(out, 'utf8').replace(/^\ufeff/, '')) as {
      runs: [{ results?: { ruleId: string; level?: string }[] }];
    };
    return (told.runs[0].results ?? []).map(({ ruleId, level }) => `${ruleId} ${level ?? 'warning'}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

// SARIF2005 asks for the address of a page about the tool, and there is none.
testWith({ '@microsoft/sarif-multitool': multitool })('code scanning takes every log', async () => {
  for (const log of (await some()).slice(0, 4)) {
    expect(complaints(log).filter((complaint) => complaint !== 'SARIF2005 warning')).toEqual([]);
  }
});

testWith({ '@microsoft/sarif-multitool': multitool })('it would tell of a log without locations', async () => {
  const log = JSON.parse(await renderText('sarif', anAssessment())) as {
    runs: [{ results: { locations?: unknown }[] }];
  };
  for (const result of log.runs[0].results) delete result.locations;
  expect(complaints(JSON.stringify(log))).toContain('GH1015 error');
});
