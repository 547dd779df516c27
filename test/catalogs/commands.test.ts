import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/commands/catalog.js';
import type { Options } from '../../src/cli/command.js';
import { loadCatalogIndex, loadKnowledge } from '../../src/io/catalogs/knowledge.js';
import { isSocGapError, type Problem } from '../../src/model/problem.js';
import { fakeHost } from './fake-host.js';
import { home } from './shipped.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'soc-gap-catalog-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly problems: readonly Problem[];
}

const call = async (args: readonly string[], options: Options = {}): Promise<Result> => {
  const host = fakeHost(folder);
  try {
    const code = await run(host, args, options);
    return { code, ...host.out, problems: [] };
  } catch (error) {
    if (!isSocGapError(error)) throw error;
    return { code: error.exitCode, ...host.out, problems: error.problems };
  }
};

const jsonOf = (result: Result): Record<string, unknown> => JSON.parse(result.stdout) as Record<string, unknown>;

const places = ({ problems }: Result): string[] =>
  problems.map(({ code, place }) => `${code} ${place?.file ?? ''}:${place?.line ?? 0}:${place?.column ?? 0}`);

const write = (name: string, text: string): void => {
  mkdirSync(join(folder, 'catalogs'), { recursive: true });
  writeFileSync(join(folder, name), text);
};

const tailoring = `kind: tailoring
catalog: soc1-payroll
drop:
  - { id: payroll-04, reason: We file no taxes. }
`;

describe('shipped knowledge', () => {
  it('knows every id without the texts', async () => {
    const { known } = await loadCatalogIndex({ home });
    expect(known.catalogs.has('soc2') && known.requirements.has('CC6.1') && known.points.has('payroll-01.p1')).toBe(true);
    expect(known.points.size).toBeGreaterThan(450);
    expect(known.duties.has('approve-vendor-invoices')).toBe(true);
  });

  it('is loaded whole, in the fixed order', async () => {
    const { knowledge } = await loadKnowledge({ home });
    expect(knowledge.catalogs.map(({ id }) => id)).toEqual([
      ...['soc1-core', 'soc1-itgc', 'soc1-claims', 'soc1-custody', 'soc1-fund-admin', 'soc1-hosting'],
      ...['soc1-loan-servicing', 'soc1-payments', 'soc1-payroll', 'soc1-recordkeeping', 'soc1-saas-billing'],
      ...['soc1-transfer-agency', 'soc2'],
    ]);
    expect(knowledge.dutyPairs.length).toBeGreaterThan(70);
  });

  it('is loaded for the wanted catalogs only, and passes over ids that do not ship', async () => {
    const { knowledge } = await loadKnowledge({ home }, { catalogs: ['soc2', 'own'] });
    expect(knowledge.catalogs.map(({ id }) => id)).toEqual(['soc2']);
  });

  it('that is missing is a matter of the disk', async () => {
    await expect(loadKnowledge({ home: folder })).rejects.toMatchObject({ exitCode: 4 });
  });
});

describe('catalog list', () => {
  it('counts what each catalog holds', async () => {
    const { stdout } = await call(['list']);
    expect(stdout).toMatch(/^soc1-core .* 10 objectives +\d+ points/m);
    expect(stdout).toMatch(/^soc2 .* 61 criteria +330 points/m);
  });

  it('shows those of a workspace last', async () => {
    await call(['new', 'claims'], { report: 'soc1' });
    const { catalogs } = jsonOf(await call(['list'], { json: true, workspace: '.' }));
    expect((catalogs as { id: string; origin: string }[]).at(-1)).toMatchObject({ id: 'claims', origin: 'workspace' });
  });
});

describe('catalog show', () => {
  it('gives a whole catalog as JSON, requirements and points with their ids', async () => {
    const json = jsonOf(await call(['show', 'soc1-payroll'], { json: true }));
    expect(json).toMatchObject({ id: 'soc1-payroll', edition: '1 (2026)' });
    expect(json.requirements).toContainEqual(expect.objectContaining({ id: 'payroll-01' }));
    expect((json.requirements as { points: { id: string }[] }[])[0]?.points[0]?.id).toBe('payroll-01.p1');
  });

  it('gives a requirement and a point with the catalog that they are from', async () => {
    expect(jsonOf(await call(['show', 'CC6.1'], { json: true }))).toMatchObject({ catalog: 'soc2', id: 'CC6.1' });
    expect(jsonOf(await call(['show', 'CC6.1.p3'], { json: true }))).toMatchObject({
      catalog: 'soc2',
      requirement: 'CC6.1',
      id: 'CC6.1.p3',
    });
  });

  it('lays a requirement out within the width of the terminal', async () => {
    const { stdout } = await call(['show', 'CC6.1']);
    expect(stdout).toMatch(/^CC6\.1 {2}Logical access safeguards$/m);
    expect(stdout).toMatch(/^CC6\.1\.p13/m);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('suggests what was meant, or the ids of a series', async () => {
    expect((await call(['show', 'CC6.11'])).problems[0]?.hint).toBe('did you mean CC6.1?');
    expect((await call(['show', 'PI1'])).problems[0]?.hint).toBe('there are PI1.1, PI1.2, PI1.3, PI1.4, PI1.5');
    expect((await call(['show', 'zzz'])).code).toBe(2);
  });

  it('shows a catalog as the workspace tailored it, and says why something is gone', async () => {
    write('catalogs/ours.yaml', tailoring);
    const json = jsonOf(await call(['show', 'soc1-payroll'], { json: true, workspace: '.' }));
    expect(json).toMatchObject({ tailored: true, dropped: [{ id: 'payroll-04', reason: 'We file no taxes.' }] });
    expect((await call(['show', 'payroll-04'], { workspace: '.' })).problems[0]?.message).toContain('We file no taxes.');
  });
});

describe('catalog lint', () => {
  it('has nothing to say of what ships', async () => {
    const { code, stdout, problems } = await call(['lint'], { all: true });
    expect({ code, problems }).toEqual({ code: 0, problems: [] });
    expect(stdout).toMatch(/^\d+ files: no errors, no remarks\n$/);
  });

  it('tells an error by file, line and column, with exit 2', async () => {
    await call(['new', 'claims'], { report: 'soc1' });
    const text = readFileSync(join(folder, 'catalogs/claims.yaml'), 'utf8');
    write('catalogs/claims.yaml', text.replace('group: own', 'group: our').replace('provide reasonable', 'give'));
    const result = await call(['lint', 'catalogs/claims.yaml']);
    const line = text.split('\n').findIndex((item) => item.includes('group: own')) + 1;
    expect(result.code).toBe(2);
    expect(places(result)).toEqual([
      `unknown-group catalogs/claims.yaml:${line}:12`,
      expect.stringContaining('objective-opening catalogs/claims.yaml:'),
    ]);
  });

  it('prints remarks and is content', async () => {
    await call(['new', 'claims'], { report: 'soc1' });
    const text = readFileSync(join(folder, 'catalogs/claims.yaml'), 'utf8');
    write('catalogs/claims.yaml', text.replace('title: Recording of', 'title: Timely recording of'));
    const { code, stdout } = await call(['lint', 'catalogs']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^catalogs\/claims\.yaml:\d+:\d+ {2}own-claims-01: "timely" in the title leaves something open\n/);
    expect(stdout).toMatch(/1 file: no errors, 1 remark\n$/);
  });

  it('finds errors of the schema and of other files in one run', async () => {
    write('catalogs/a.yaml', 'kind: catalog\nid: a\n');
    write('catalogs/b.yaml', 'kind: catalogue\n');
    const result = await call(['lint', 'catalogs/a.yaml', 'catalogs/b.yaml']);
    expect(result.code).toBe(2);
    expect(new Set(result.problems.map(({ code, place }) => `${code} ${place?.file ?? ''}`))).toEqual(
      new Set(['missing-key catalogs/a.yaml', 'unknown-kind catalogs/b.yaml']),
    );
  });

  it('follows a folder catalog to the file that holds the fault', async () => {
    cpSync(join(home, 'catalogs/soc2'), join(folder, 'soc2'), { recursive: true });
    const path = join(folder, 'soc2/c1.yaml');
    const lines = readFileSync(path, 'utf8').split('\n');
    const line = lines.findIndex((item) => item.includes('id: C1.1.p2'));
    lines[line] = '      - id: C1.2.p2';
    writeFileSync(path, lines.join('\n'));
    const whole = await call(['lint', 'soc2']);
    expect(places(whole)).toContain(`point-id soc2/c1.yaml:${line + 1}:13`);
    expect(places(await call(['lint', 'soc2/c1.yaml']))).toEqual(places(whole));
    expect((await call(['lint', 'soc2/c1.yaml'])).code).toBe(2);
    expect((await call(['lint', 'soc2/cc1.yaml'])).code).toBe(0);
  });

  it('misses a point of a known standard that is not there', async () => {
    cpSync(join(home, 'catalogs/soc2'), join(folder, 'soc2'), { recursive: true });
    const head = join(folder, 'soc2/catalog.yaml');
    writeFileSync(head, readFileSync(head, 'utf8').replace(', p.yaml]', ']'));
    const { problems } = await call(['lint', 'soc2/catalog.yaml']);
    expect(problems.map(({ message }) => message)).toContain('soc2: the catalog has 43 requirements, this edition has 61');
  });

  it('checks a tailoring against the catalog that it changes', async () => {
    write('catalogs/ours.yaml', tailoring.replace('payroll-04', 'payroll-44'));
    const result = await call(['lint', 'catalogs/ours.yaml']);
    expect(places(result)).toEqual(['unknown-id catalogs/ours.yaml:4:11']);
    expect(result.problems[0]?.hint).toBe('did you mean payroll-04?');
  });

  it('gives everything as JSON, errors too', async () => {
    write('catalogs/ours.yaml', tailoring.replace('payroll-04', 'payroll-44'));
    const result = await call(['lint', 'catalogs/ours.yaml'], { json: true });
    expect(result.code).toBe(2);
    expect(jsonOf(result)).toMatchObject({
      errors: 1,
      remarks: 0,
      problems: [{ level: 'error', code: 'unknown-id', place: { file: 'catalogs/ours.yaml', line: 4, column: 11 } }],
    });
  });

  it('in a workspace refuses an own catalog with the id of a shipped one', async () => {
    await call(['new', 'claims'], { report: 'soc1' });
    const text = readFileSync(join(folder, 'catalogs/claims.yaml'), 'utf8');
    write('catalogs/claims.yaml', text.replace('id: claims', 'id: soc1-core'));
    const { problems } = await call(['lint'], { all: true, workspace: '.' });
    expect(problems.map(({ code }) => code)).toContain('duplicate-id');
  });

  it('judges the data that ships beside catalogs by its schema', async () => {
    const data = 'kind: wording\nvague: []\n';
    write('wording.yaml', data);
    const result = await call(['lint', 'wording.yaml']);
    expect(result.code).toBe(2);
    expect(places(result)).toContain('wrong-value wording.yaml:2:8');
  });

  it('finds a question that is never asked, by its line', async () => {
    const text = readFileSync(join(home, 'catalogs/questions.yaml'), 'utf8');
    write('questions.yaml', text.replace('{ fact: reports.soc1.type, is: 2 }', '{ fact: reports.soc1.type, is: 3 }'));
    const line = text.split('\n').findIndex((item) => item.includes('{ fact: reports.soc1.type, is: 2 }')) + 1;
    expect(places(await call(['lint', 'questions.yaml']))).toEqual([`impossible-statement questions.yaml:${line}:11`]);
  });

  it('wants files or --all, and says so', async () => {
    expect((await call(['lint'])).problems[0]?.code).toBe('usage');
    expect((await call(['lint', 'nothing.yaml'])).code).toBe(4);
  });
});

describe('catalog new', () => {
  it.each(['soc1', 'soc2'])('starts a %s catalog that lint has nothing to say of', async (report) => {
    const made = await call(['new', 'claims'], { report });
    expect(made).toMatchObject({ code: 0, stdout: 'catalogs/claims.yaml\n' });
    const { code, stdout } = await call(['lint'], { all: true, workspace: '.' });
    expect([code, stdout]).toEqual([0, expect.stringMatching(/no errors, no remarks/)]);
  });

  it('takes other ids where those of a shipped catalog would be in the way', async () => {
    await call(['new', 'payroll'], { report: 'soc1' });
    expect(readFileSync(join(folder, 'catalogs/payroll.yaml'), 'utf8')).toContain('- id: own-payroll-01\n');
  });

  it('writes over nothing', async () => {
    write('catalogs/claims.yaml', 'kind: tailoring\ncatalog: soc2\n');
    expect((await call(['new', 'claims'], { report: 'soc1' })).problems[0]?.code).toBe('file-exists');
    expect((await call(['new', 'soc2'], { report: 'soc2' })).problems[0]?.code).toBe('duplicate-id');
  });

  it('refuses an id that is none, and asks for the report', async () => {
    expect((await call(['new', '../claims'], { report: 'soc1' })).problems[0]?.code).toBe('bad-pattern');
    expect((await call(['new', 'claims'])).problems[0]?.code).toBe('usage');
  });
});

it('suggests the action that was meant', async () => {
  expect((await call(['lst'])).problems[0]?.hint).toBe('did you mean list?');
});
