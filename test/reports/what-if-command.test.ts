import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assessFolder } from '../../src/cli/assess-folder';
import { run } from '../../src/cli/commands/what-if';
import type { Options } from '../../src/cli/command';
import { isSocGapError } from '../../src/model/problem';
import type { WhatIf } from '../../src/schema/what-if';
import { fakeHost } from '../fake-host';
import { removeTemporaryFolders, temporaryFolder } from '../io/temporary-folder';

afterAll(removeTemporaryFolders);

const workspace = {
  'soc-gap.yaml': `# Who we are.
version: 1
organization: { name: Acme }
reports:
  soc1: { type: 2, period: { from: 2026-01-01, to: 2026-09-30 }, packs: [soc1-core, soc1-payroll] }
  soc2:
    type: 2 # the customers insist
    period: { from: 2026-01-01, to: 2026-09-30 }
    categories: [security, privacy] # privacy since spring
`,
  'controls.yaml': `controls:
  # Reviewed by Ivy.
  - { id: AC-1, title: Access review, owner: Ivy, text: Ivy reviews and signs., satisfies: [CC6.1, core-01], frequency: monthly, systems: [old, new] }
  - { id: AC-2, title: Old export, owner: Ivy, text: Ivy checks the export., satisfies: [CC6.2], frequency: monthly, systems: [old], reliesOn: [mailer] }
`,
  'systems.yaml': `systems:
  - { id: old, name: Old ledger, vendor: mailer } # going soon
  - { id: new, name: New ledger }
`,
  'vendors.yaml': `vendors:
  - { id: mailer, name: Mailer, subservice: true, method: carve-out, csocs: [Guards doors.] }
`,
};

interface Ran {
  readonly folder: string;
  readonly out: string;
  readonly refused: readonly string[];
  readonly read: (file: string) => string;
}

const tryOut = async (
  changes: readonly string[],
  options: Options,
  folder = temporaryFolder(workspace),
): Promise<Ran> => {
  const host = fakeHost({ cwd: folder });
  const refused: string[] = [];
  try {
    await run(host, ['.', ...changes], { cache: false, ...options });
  } catch (error) {
    if (!isSocGapError(error)) throw error;
    refused.push(...error.problems.map(({ code }) => code));
  }
  return { folder, out: host.out.stdout, refused, read: (file) => readFileSync(join(folder, file), 'utf8') };
};

const reason = 'Nobody asks for it.';

test('without --apply no file changes', async () => {
  const { read } = await tryOut(['drop category privacy', 'drop system old'], {});
  for (const [file, text] of Object.entries(workspace)) expect(read(file)).toBe(text);
});

test('--apply writes a category with its reason and keeps every comment', async () => {
  const { read } = await tryOut(['drop category privacy'], { apply: true, reason });
  const text = read('soc-gap.yaml');
  expect(text).toContain('categories: [security] # privacy since spring');
  for (const comment of ['# Who we are.', '# the customers insist']) expect(text).toContain(comment);
  expect(text).toMatch(/exclusions:\n *- what: Category privacy\n *reason: Nobody asks for it\./);
});

test.each([
  [['drop category privacy']],
  [['drop pack soc1-payroll']],
  [['add pack soc1-itgc']],
  [['drop objective core-01', 'drop objective core-02']],
  [['drop system old']],
  [['drop vendor mailer']],
  [['add vendor host: Host; controls=AC-1', 'add system vault: Vault; vendor=host; controls=AC-2']],
  [['add control AC-3: Review; satisfies=CC6.3; text=Ivy reviews.; owner=Ivy; frequency=quarterly']],
  [['inclusive mailer']],
  [['move soc2 to 2026-07-01', 'lengthen soc1 by 3 months']],
  [['type 1 first soc2']],
  [['drop system old', 'add system old']],
])('%j: what was told is what the files give once it is applied', async (changes) => {
  const { folder, out, refused } = await tryOut(changes, { apply: true, reason, json: true });
  expect(refused).toEqual([]);
  const { after, reports } = JSON.parse(out) as WhatIf;
  const now = await assessFolder(fakeHost({ cwd: folder }), '.', { cache: false });
  const { critical, high, medium, low, accepted } = now.gate;
  expect({ findings: { critical, high, medium, low }, accepted }).toEqual({
    findings: after.findings,
    accepted: after.accepted,
  });
  expect(now.evidenceRequests).toHaveLength(after.evidence);
  expect(now.reports.map(({ scope }) => scope.requirements)).toEqual(
    reports.map((report) => report.after?.requirements),
  );
  expect(now.schedule.reports.map(({ start }) => start)).toEqual(reports.map((report) => report.after?.start));
});

test('objectives dropped one run after the other stand in one tailoring, and come back from it', async () => {
  const { folder, read } = await tryOut(['drop objective core-01'], { apply: true, reason });
  await tryOut(['drop objective core-02'], { apply: true, reason: 'Nor this.' }, folder);
  expect(read('catalogs/soc1-core-tailoring.yaml')).toMatch(/core-01[^]*Nobody asks[^]*core-02[^]*Nor this/);
  await tryOut(['add objective core-01'], { apply: true }, folder);
  expect(read('catalogs/soc1-core-tailoring.yaml')).not.toContain('core-01');
  const now = await assessFolder(fakeHost({ cwd: folder }), '.', { cache: false });
  expect(now.requirements.map(({ id }) => id)).toContain('core-01');
});

test.each([
  [['drop category privacy', 'drop system old'], { apply: true }, ['no-reason', 'no-reason']],
  [['fix high'], { apply: true, reason }, ['cannot-apply']],
  [[], {}, ['usage']],
  [['drop category privacy'], { suggest: true }, ['usage']],
  [[], { suggest: true, apply: true }, ['usage']],
  [[], { suggest: true, evaluate: 'many' }, ['usage']],
  [['drop category privacy'], { reason }, ['usage']],
  [['privacy'], {}, ['usage']],
] as const)('%j with %j is refused, and nothing is written', async (changes, options, codes) => {
  const { refused, read } = await tryOut(changes, options);
  expect(refused).toEqual(codes);
  expect(read('soc-gap.yaml')).toBe(workspace['soc-gap.yaml']);
});

test('the three formats tell the same figures, and each that it is no attestation', async () => {
  const folder = temporaryFolder(workspace);
  const phrase = ['drop category privacy'];
  const [text, markdown, json] = await Promise.all([
    tryOut(phrase, {}, folder),
    tryOut(phrase, { format: 'markdown' }, folder),
    tryOut(phrase, { json: true }, folder),
  ]);
  const { before, after } = JSON.parse(json.out) as WhatIf;
  for (const { out } of [text, markdown]) {
    expect(out).toContain('no attestation');
    expect(out).toMatch(new RegExp(`findings, low[ |]+${before.findings.low}[ |]+${after.findings.low}\\b`));
  }
  expect(markdown.out).toMatch(/^# What if\n/);
});
