import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { run } from '../../src/cli/commands/sample';
import type { Options } from '../../src/cli/command';
import type { Host } from '../../src/model/host';
import { isSocGapError } from '../../src/model/problem';
import { loadFolder } from '../io/load';
import { removeTemporaryFolders, temporaryFolder } from '../io/temporary-folder';

afterAll(removeTemporaryFolders);

const engagement = `version: 1
organization: { name: Acme & Sons }
reports:
  soc2: { type: 2, period: { from: 2026-01-01, to: 2026-06-30 }, categories: [security] }
`;

const controls = `controls:
  - id: AC-1
    title: Access approved
    text: The owner approves each request before access is granted.
    owner: Ivy
    satisfies: [CC6.1]
    frequency: per-event
    nature: manual
    leaves: Approved ticket
  - id: AC-2
    title: Second factor
    satisfies: [CC6.1]
    frequency: continuous
    nature: automated
    systems: [sso]
  - id: AC-3
    title: Review
    satisfies: [CC6.1]
`;

const systems = 'systems:\n  - id: sso\n    name: Sign-in\n';

const list = (rows: number): string =>
  `id,team,note\n${Array.from({ length: rows }, (_, index) => `R-${index + 1},${index % 4 === 0 ? 'sales' : 'ops'},=1+${index}\n`).join('')}`;

const aWorkspace = (files: Readonly<Record<string, string>> = {}): string =>
  temporaryFolder({
    'soc-gap.yaml': engagement,
    'controls.yaml': controls,
    'systems.yaml': systems,
    'list.csv': list(6),
    ...files,
  });

/** Runs the command in a folder: exit code and what it printed, or the codes of what it refused. */
const sample = async (
  folder: string,
  control: string,
  options: Options = {},
): Promise<{ out: string; told: string; refused: string[] }> => {
  let [out, told] = ['', ''];
  const output = { isTTY: false, columns: 80 };
  const host: Host = {
    env: {},
    cwd: folder,
    stdout: { ...output, write: (text) => Promise.resolve(void (out += String(text))) },
    stderr: { ...output, write: (text) => Promise.resolve(void (told += String(text))) },
    stdin: { isTTY: false },
    today: () => '2026-07-20',
    onSignal: () => () => undefined,
    home: process.cwd(),
  };
  try {
    await run(host, [control], { population: 'list.csv', source: 'Ticket desk', cache: false, ...options });
    return { out, told, refused: [] };
  } catch (error) {
    if (!isSocGapError(error)) throw error;
    return { out, told, refused: error.problems.map(({ code }) => code) };
  }
};

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const paper = (folder: string, name: string, control = 'AC-1', rows = list(6)): string =>
  readFileSync(join(folder, 'workpapers', `${control}-${hashOf(rows).slice(0, 8)}`, name), 'utf8');

interface Drawn {
  readonly size: number;
  readonly seed: string;
  readonly because: readonly { readonly because: string }[];
  readonly strata: readonly { readonly name: string; readonly rows: number; readonly size: number }[];
  readonly items: readonly {
    readonly row: number;
    readonly stratum?: string;
    readonly cells: Readonly<Record<string, string>>;
  }[];
}
const draw = async (folder: string, control: string, options: Options = {}): Promise<Drawn> =>
  JSON.parse((await sample(folder, control, { json: true, ...options })).out) as Drawn;

test('the entry for tests.yaml records the population and counts nothing as tested', async () => {
  const { out } = await sample(aWorkspace(), 'AC-1', { query: 'type = access' });
  const sha256 = hashOf(list(6));
  expect(out).toBe(`tests:
  - id: AC-1-${sha256.slice(0, 8)}
    control: AC-1
    on: 2026-07-20
    covers: { from: 2026-01-01, to: 2026-06-30 }
    population: { count: 6, source: "Ticket desk, 6 rows, SHA-256 ${sha256.slice(0, 16)}" }
    sample: 0 # 5 once all of them are looked at; then list the deviations, or write []
    status: planned # done once they are
    note: "5 items selected, not tested yet: see the workpaper. Query: type = access"
`);
});

test('the rows of the sample are those with the smallest keys of the documented seed', async () => {
  const { items, seed } = await draw(aWorkspace(), 'AC-1');
  expect(seed).toBe(hashOf(`Acme & Sons\nAC-1\n${hashOf(list(6))}`));
  const rows = [1, 2, 3, 4, 5, 6]
    .sort((a, b) => (hashOf(`${seed}:${a}`) < hashOf(`${seed}:${b}`) ? -1 : 1))
    .slice(0, 5);
  expect(items.map(({ row }) => row)).toEqual(rows.sort((a, b) => a - b));
  expect(items.every(({ row, cells }) => cells.id === `R-${row}`)).toBe(true);
});

test('the table to fill in holds row number, all columns, empty columns for the tester, and no formula', async () => {
  const folder = aWorkspace();
  const { items } = await draw(folder, 'AC-1');
  const [header, ...rows] = parse(paper(folder, 'sample.csv'), { bom: true });
  expect(header).toEqual([
    'row',
    'stratum',
    'id',
    'team',
    'note',
    'result',
    'deviation',
    'cause',
    'note (test)',
    'tested by',
    'tested on',
  ]);
  expect(rows).toEqual(
    items.map(({ row, cells }) => [
      String(row),
      '',
      cells.id,
      cells.team,
      `'${cells.note ?? ''}`,
      '',
      '',
      '',
      '',
      '',
      '',
    ]),
  );
});

test('the workpaper tells control, population, sample and what to do', async () => {
  const folder = aWorkspace();
  const { seed, items } = await draw(folder, 'AC-1', { idColumn: 'id' });
  const first = items[0]?.row ?? 0;
  const text = paper(folder, 'workpaper.md');
  expect(text.slice(0, text.indexOf('## What to look for')))
    .toBe(`# Workpaper AC-1-${hashOf(list(6)).slice(0, 8)}: Access approved

Acme & Sons. A test by the organization itself, before the auditor's. It is no attestation and predicts no opinion.

## Control

| What | On record |
| --- | --- |
| Control | AC-1 Access approved |
| What it does | The owner approves each request before access is granted. |
| Owner | Ivy |
| Frequency | per-event |
| Nature | manual |
| Satisfies | CC6.1 |

## Population

| What | On record |
| --- | --- |
| Source | Ticket desk |
| Query | Not given: note how the list was produced, with its parameters. |
| File | list.csv |
| Rows | 6 |
| Columns | id, team, note |
| SHA-256 | ${hashOf(list(6))} |
| Period | 2026-01-01 to 2026-06-30 |
| Sampled on |  |

Before testing: is the list complete and correct? It covers the whole period, its row count agrees with the source, and nothing was taken out of it.

| Completeness checked by | How | On |
| --- | --- | --- |
|  |  |  |

## Sample

5 of 6 rows, at moderate risk.

- 5 are looked at where there are fewer than 50 events.

Table of sizes: the one of soc-gap, edition 1 (2026). Indicative only. Nobody prescribes sample sizes for SOC reports; your auditor uses the firm's own. Agree on them early, and put your own table into sample-sizes.yaml beside soc-gap.yaml.

These speak for a larger sample (--risk high, or --size):

- Higher inherent risk
- The only control for its objective or criterion
- A deviation in the period before
- A control that is new or has changed
- Much judgment, or a complex task
- Many people who perform it

If none of 5 items deviates, a rate of deviations above 36.9 % is unlikely (90 % confidence; above 45.1 % with 95 %), in a list much longer than the sample.

### How the items were selected

- The seed is the SHA-256 of the organization's name (Acme & Sons), the control's id (AC-1) and the SHA-256 of the list's file, with a line feed between them: \`${seed}\`
- The key of a row is the SHA-256 of the seed, a colon and the row's number in the list; the first row under the header is number 1. Row ${first}: \`printf %s ${seed}:${first} | sha256sum\` gives \`${hashOf(`${seed}:${first}`).slice(0, 16)}...\`
- The rows with the smallest keys were taken. Nobody chose them; every row had the same chance.
- To repeat it, run the command again on the same file: \`soc-gap sample\` with the same options gives the same items.

### Items

| Row | id |
| ---: | --- |
${items.map(({ row }) => `| ${row} | R-${row} |`).join('\n')}

All their columns, and the columns to fill in, are in sample.csv beside this file.

`);
  expect(text).toContain('\n| recurring | ');
  expect(text).toContain('## Sign-off');
});

test('text of a list and a source becomes no markup in the workpaper', async () => {
  const rows = 'id,<b>\n<script>alert(1)</script>,[x](http://evil.example)\n';
  const folder = aWorkspace({ 'list.csv': rows });
  await sample(folder, 'AC-1', { source: '| a | <img src=x>', idColumn: 'id' });
  expect(paper(folder, 'workpaper.md', 'AC-1', rows)).not.toMatch(/<(script|img|b>)|\]\(http/);
});

test('the same again writes the same bytes and is no conflict', async () => {
  const folder = aWorkspace();
  await sample(folder, 'AC-1');
  const before = [paper(folder, 'sample.csv'), paper(folder, 'workpaper.md')];
  expect((await sample(folder, 'AC-1')).refused).toEqual([]);
  expect([paper(folder, 'sample.csv'), paper(folder, 'workpaper.md')]).toEqual(before);
});

test('a workpaper that was filled in is kept unless it is forced', async () => {
  const folder = aWorkspace();
  await sample(folder, 'AC-1');
  const path = join(folder, 'workpapers', `AC-1-${hashOf(list(6)).slice(0, 8)}`, 'sample.csv');
  writeFileSync(path, 'filled in');
  expect((await sample(folder, 'AC-1')).refused).toEqual(['workpaper-exists']);
  expect(readFileSync(path, 'utf8')).toBe('filled in');
  expect((await sample(folder, 'AC-1', { force: true })).refused).toEqual([]);
  expect(readFileSync(path, 'utf8')).not.toBe('filled in');
});

test('strata share the sample, and each item names its stratum', async () => {
  const folder = aWorkspace({ 'list.csv': list(100) });
  const { strata, items } = await draw(folder, 'AC-1', { stratify: 'team' });
  expect(strata).toEqual([
    { name: 'ops', rows: 75, size: 8 },
    { name: 'sales', rows: 25, size: 2 },
  ]);
  expect(items.filter(({ stratum, cells }) => stratum === cells.team && stratum === 'sales').length).toBe(2);
  expect(items.length).toBe(10);
});

test('a sample is made larger where strata would go without an item', async () => {
  const { size, because } = await draw(aWorkspace(), 'AC-1', { size: '1', stratify: 'team' });
  expect([size, because.map((reason) => reason.because)]).toEqual([2, ['chosen', 'one-per-stratum']]);
});

test('an automated control whose system names no general controls is tested by hand', async () => {
  const { because } = await draw(aWorkspace(), 'AC-2');
  expect(because.map((reason) => reason.because)).toEqual(['general-controls-not-shown', 'event-driven']);
});

const general = `  - id: G-1
    title: Access to the sign-in system, its changes and its operation
    text: Ivy approves each change and each administrator before anything is done, and keeps the ticket.
    owner: Ivy
    satisfies: [CC6.1]
    procedure: SEC-1
    frequency: per-event
    nature: manual
    leaves: Approved ticket
    since: 2025-01-01
`;
const traces = 'evidence:\n  - { id: E-1, control: G-1, performed: 2026-05-01, ref: T-1 }\n';
const held = {
  'controls.yaml': `${controls}${general}`,
  'evidence.yaml': traces,
  'systems.yaml': `${systems}    generalControls: { access: [G-1], change: [G-1], operations: [G-1] }\n`,
};
const tested = (deviations: string): string =>
  `tests:\n  - { id: T-1, control: G-1, on: 2026-06-30, population: { count: 9, source: Tickets }, sample: 5, deviations: ${deviations} }\n`;

test('an automated control is tested once where the assessment finds its general controls operating', async () => {
  const { size, because } = await draw(aWorkspace({ ...held, 'tests.yaml': tested('[]') }), 'AC-2');
  expect([size, because.map((reason) => reason.because)]).toEqual([1, ['automated']]);
});

test('an automated control is tested by hand where a test contradicts its general controls', async () => {
  const tests = tested('[{ item: T-3, cause: recurring }]');
  const { because } = await draw(aWorkspace({ ...held, 'tests.yaml': tests }), 'AC-2');
  expect(because.map((reason) => reason.because)).toEqual(['general-controls-not-shown', 'event-driven']);
});

test('an empty list is recorded as something that did not occur', async () => {
  const folder = aWorkspace({ 'list.csv': 'id,team\n' });
  const { out } = await sample(folder, 'AC-1');
  expect(out).toContain('count: 0');
  expect(out).toContain('    sample: 0\n    note: "The list is empty: the control did not occur."');
  expect(paper(folder, 'workpaper.md', 'AC-1', 'id,team\n')).toContain('cannot be tested');
});

test('a table of the workspace replaces the shipped one', async () => {
  const own = readFileSync('catalogs/sample-sizes.yaml', 'utf8').replace(
    'few: { below: 50, size: 5 }',
    'few: { below: 50, size: 3 }',
  );
  expect((await draw(aWorkspace({ 'sample-sizes.yaml': own }), 'AC-1')).size).toBe(3);
});

test('what is wrong with a table of the workspace is told and nothing is written', async () => {
  const own = readFileSync('catalogs/sample-sizes.yaml', 'utf8').replace('[weekly], yearly', '[monthly], yearly');
  const folder = aWorkspace({ 'sample-sizes.yaml': own });
  expect((await sample(folder, 'AC-1')).refused).toEqual(['unknown-frequency-size', 'duplicate-frequency']);
  expect(readdirSync(folder)).not.toContain('workpapers');
});

test('--record adds the test to tests.yaml, where it reads as not tested', async () => {
  const folder = aWorkspace({
    'tests.yaml': '# Ours.\ntests:\n  - { id: T-1, control: AC-1, on: 2026-02-01, sample: 3, deviations: [] }\n',
  });
  await sample(folder, 'AC-1', { record: true, asOf: '2026-07-01' });
  await sample(folder, 'AC-1', { record: true, asOf: '2026-07-01', force: true });
  const { tests } = await loadFolder(folder);
  expect(tests.map(({ id, on, sample: looked, deviations }) => [id, on, looked, deviations])).toEqual([
    ['T-1', '2026-02-01', 3, []],
    [`AC-1-${hashOf(list(6)).slice(0, 8)}`, '2026-07-01', 0, undefined],
  ]);
  expect(readFileSync(join(folder, 'tests.yaml'), 'utf8')).toMatch(/^# Ours\./);
});

test('--record never touches a test that has results', async () => {
  const tests = `tests:\n  - { id: AC-1-${hashOf(list(6)).slice(0, 8)}, control: AC-1, on: 2026-02-01, sample: 5, deviations: [] }\n`;
  const folder = aWorkspace({ 'tests.yaml': tests });
  expect((await sample(folder, 'AC-1', { record: true, force: true })).refused).toEqual(['already-tested']);
  expect(readFileSync(join(folder, 'tests.yaml'), 'utf8')).toBe(tests);
});

test.each([
  ['an unknown control', 'AC-9', {}, ['unknown-id']],
  ['a control of unknown frequency', 'AC-3', {}, ['no-frequency']],
  ['an unknown column', 'AC-1', { stratify: 'tean' }, ['unknown-column']],
  ['no list and no source', 'AC-1', { population: undefined, source: undefined }, ['usage', 'usage']],
  ['sizes that are none', 'AC-1', { size: '0', asOf: '2026-02-30' }, ['usage', 'bad-date']],
  ['hidden characters in the source', 'AC-1', { source: 'a\u202eb' }, ['usage']],
] as const)('%s is refused', async (_what, control, options, expected) => {
  const folder = aWorkspace();
  expect((await sample(folder, control, options)).refused).toEqual(expected);
  expect(readdirSync(folder)).not.toContain('workpapers');
});

test('a column with a different value in every row makes no strata', async () => {
  expect((await sample(aWorkspace({ 'list.csv': list(101) }), 'AC-1', { stratify: 'id' })).refused).toEqual([
    'too-many-strata',
  ]);
});

test('a row that the id column leaves unnamed is refused', async () => {
  const folder = aWorkspace({ 'list.csv': 'id,team\nR-1,a\n,b\n' });
  expect((await sample(folder, 'AC-1', { idColumn: 'id' })).refused).toEqual(['no-item-id']);
});

test('a control of unknown frequency can be sampled with a size of its own', async () => {
  expect((await draw(aWorkspace(), 'AC-3', { size: '4' })).size).toBe(4);
});
