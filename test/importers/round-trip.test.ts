import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../src/cli/main';
import { workbookOf } from '../../src/reports/xlsx/workbook-of';
import { writeWorkbook } from '../../src/reports/xlsx/writer/write-workbook';
import type { Cell, Workbook } from '../../src/reports/xlsx/sheet';
import type { Assessment } from '../../src/schema/assessment';
import { fakeHost, home } from '../fake-host';
import { testWith } from '../third-party';
import { removeTemporaryFolders, temporaryFolder } from '../io/temporary-folder';

afterAll(removeTemporaryFolders);

const run = async (cwd: string, ...args: string[]) => {
  const host = fakeHost({ cwd });
  const exit = await main(args, host);
  return { exit, ...host.out };
};

/** A workspace of its own, with the workbook that was made of it. */
const start = async () => {
  const root = temporaryFolder();
  cpSync(join(home, 'examples/saas-startup'), join(root, 'ws'), { recursive: true });
  const made = await run(root, 'assess', 'ws', '--no-input', '--no-cache', '--format', 'json,xlsx', '--out', 'out');
  if (made.exit !== 0) throw new Error(made.stderr);
  const assessment = JSON.parse(readFileSync(join(root, 'out/gap-report.json'), 'utf8')) as Assessment;
  return { root, assessment, workbook: workbookOf(assessment) };
};

/** The workbook as if somebody had typed into one cell; `row` is the id, or the position below the header. */
const typed = (workbook: Workbook, name: string, row: string | number, header: string, value: Cell): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const column = sheet.columns.findIndex((item) => item.header === header);
    const at = typeof row === 'number' ? row : sheet.rows.findIndex(([key]) => key === row);
    if (column < 0 || at < 0) throw new Error(`no cell ${name} ${row} ${header}`);
    const rows = sheet.rows.map((cells, index) =>
      index === at ? cells.map((cell, place) => (place === column ? value : cell)) : cells,
    );
    return { ...sheet, rows };
  }),
});

const save = (root: string, workbook: Workbook): void => {
  writeFileSync(join(root, 'edited.xlsx'), writeWorkbook(workbook));
};

const read = (root: string, file: string): string => readFileSync(join(root, 'ws', file), 'utf8');

test('a workbook that nobody touched brings nothing in', async () => {
  const { root } = await start();
  const { exit, stdout } = await run(root, 'import', 'out/gap-report.xlsx', 'ws', '--apply');
  expect([exit, stdout]).toEqual([0, 'Nothing to bring in: the workbook says what the workspace says.\n']);
});

test('responses, owners, evidence and answers come back, comments stay, and a second import finds nothing', async () => {
  const { root, assessment, workbook } = await start();
  const finding = assessment.findings[0]?.id ?? '';
  const control = assessment.controls[0]?.id ?? '';
  const point = assessment.questionnaire.find(({ about, answer }) => about === 'point' && answer === null)?.id ?? '';
  const before = read(root, 'soc-gap.yaml')
    .split('\n')
    .filter((line) => line.trim().startsWith('#'));
  let edited = typed(workbook, 'Gap register', finding, 'Status', 'In Progress');
  edited = typed(edited, 'Gap register', finding, 'Management response', '=1+1 stays text _x0041_');
  edited = typed(edited, 'Gap register', finding, 'Due', '2026-12-31');
  edited = typed(edited, 'Controls', control, 'Owner', 'Somebody New');
  edited = typed(edited, 'Evidence requests', 0, 'Performed on', '2026-10-01');
  edited = typed(edited, 'Evidence requests', 0, 'Link or place', 'https://tickets.example/1');
  edited = typed(edited, 'Questionnaire', 'headcount', 'Answer', '77');
  edited = typed(edited, 'Questionnaire', 'who-asks', 'Answer', 'regulators;  Prospects in sales talks');
  edited = typed(edited, 'Questionnaire', point, 'Answer', 'not applicable');
  edited = typed(edited, 'Questionnaire', point, 'Reason', 'We do none of it.');
  save(root, edited);

  const dry = await run(root, 'import', 'edited.xlsx', 'ws');
  expect(dry.exit).toBe(0);
  expect(dry.stdout).toContain('Add --apply to write it.');
  expect(read(root, 'soc-gap.yaml')).toBe(readFileSync(join(home, 'examples/saas-startup/soc-gap.yaml'), 'utf8'));

  expect((await run(root, 'import', 'edited.xlsx', 'ws', '--apply')).exit).toBe(0);
  expect(read(root, 'responses.yaml')).toContain(`finding: ${finding}`);
  expect(read(root, 'responses.yaml')).toContain('=1+1 stays text _x0041_');
  expect(read(root, 'evidence.yaml')).toContain('ref: https://tickets.example/1');
  expect(read(root, 'answers.yaml')).toContain(
    `id: ${point}\n    answer: not-applicable\n    reason: We do none of it.`,
  );
  expect(read(root, 'soc-gap.yaml')).toMatch(/headcount: 77/);
  expect(read(root, 'soc-gap.yaml')).toMatch(/asks:.*regulators.*prospects/s);
  expect(
    read(root, 'soc-gap.yaml')
      .split('\n')
      .filter((line) => line.trim().startsWith('#')),
  ).toEqual(before);
  expect((await run(root, 'validate', 'ws')).exit).toBe(0);

  const again = await run(root, 'import', 'edited.xlsx', 'ws', '--apply');
  expect([again.exit, again.stdout]).toEqual([0, expect.stringContaining('Nothing to bring in')]);
  await run(root, 'assess', 'ws', '--no-input', '--no-cache', '--format', 'xlsx', '--out', 'out');
  expect((await run(root, 'import', 'out/gap-report.xlsx', 'ws')).stdout).toContain('Nothing to bring in');
});

test('what changed on both sides stops the import until a side is chosen', async () => {
  const { root, workbook } = await start();
  save(root, typed(workbook, 'Questionnaire', 'headcount', 'Answer', '77'));
  const file = join(root, 'ws/soc-gap.yaml');
  const moved = read(root, 'soc-gap.yaml').replace(/headcount: \d+/, 'headcount: 55');
  writeFileSync(file, moved);
  const stopped = await run(root, 'import', 'edited.xlsx', 'ws', '--apply');
  expect(stopped.exit).toBe(1);
  expect(stopped.stdout).toContain('the workspace has "55", the workbook "77"');
  expect(read(root, 'soc-gap.yaml')).toBe(moved);
  expect((await run(root, 'import', 'edited.xlsx', 'ws', '--apply', '--prefer', 'yaml')).exit).toBe(0);
  expect(read(root, 'soc-gap.yaml')).toBe(moved);
  expect((await run(root, 'import', 'edited.xlsx', 'ws', '--apply', '--prefer', 'excel')).exit).toBe(0);
  expect(read(root, 'soc-gap.yaml')).toMatch(/headcount: 77/);
});

test('wrong values are named by sheet and cell, all of them, and nothing is written', async () => {
  const { root, assessment, workbook } = await start();
  const finding = assessment.findings[0]?.id ?? '';
  let edited = typed(workbook, 'Gap register', finding, 'Status', 'dnoe');
  edited = typed(edited, 'Questionnaire', 'headcount', 'Answer', 'many');
  edited = typed(edited, 'Evidence requests', 0, 'Performed on', '2026-10-01');
  save(root, edited);
  const { exit, stderr } = await run(root, 'import', 'edited.xlsx', 'ws', '--apply');
  expect(exit).toBe(2);
  expect(stderr).toMatch(/Gap register!E2: dnoe is none of: open; in progress; done/);
  expect(stderr).toMatch(/Questionnaire!C\d+: Please type a whole number/);
  expect(stderr).toMatch(/Evidence requests!H2: the row does not say where the proof is/);
});

test('the workbook of another organization is refused', async () => {
  const { root, assessment } = await start();
  const other = workbookOf({ ...assessment, organization: { ...assessment.organization, name: 'Another' } });
  save(root, typed(other, 'Questionnaire', 'organization-name', 'Answer', 'Another'));
  const { exit, stderr } = await run(root, 'import', 'edited.xlsx', 'ws');
  expect(exit).toBe(2);
  expect(stderr).toContain('the workbook is of Another');
});

test.each([
  ['a text', 'a,b\n'],
  ['no file', undefined],
])('%s is refused', async (_name, content) => {
  const root = temporaryFolder(content === undefined ? {} : { 'edited.xlsx': content });
  expect((await run(root, 'import', 'edited.xlsx', '.')).exit).toBeGreaterThan(1);
});

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync);
jest.setTimeout(120_000);

testWith({ LibreOffice: office })(
  'a workbook that LibreOffice saved brings in what was edited and nothing else',
  async () => {
    const { root, assessment, workbook } = await start();
    const finding = assessment.findings[0]?.id ?? '';
    save(root, typed(workbook, 'Gap register', finding, 'Owner', 'Dana Fields'));
    mkdirSync(join(root, 'saved'));
    spawnSync(
      office ?? '',
      [
        `-env:UserInstallation=file://${join(root, 'profile')}`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(root, 'saved'),
        join(root, 'edited.xlsx'),
      ],
      { timeout: 100_000 },
    );
    const { stdout } = await run(root, 'import', 'saved/edited.xlsx', 'ws');
    expect(stdout.split('\n')).toEqual([
      '1 field to write:',
      expect.stringContaining(`${finding}, Owner: nothing -> "Dana Fields"`),
      'Nothing was written. Add --apply to write it.',
      '',
    ]);
  },
);
