import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../../src/checks/index.js';
import { commands } from '../../src/cli/commands.js';
import { reports } from '../../src/reports/index.js';
import { home } from '../fake-host.js';
import { assessExample, examples } from './assess-example.js';
import { filesBelow } from './source-files.js';

const load = async (path: string): Promise<Readonly<Record<string, unknown>>> =>
  (await import(join(home, path))) as Readonly<Record<string, unknown>>;

const isCheck = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'stage' in value && 'gap' in value && 'run' in value;

test('every check that a file exports is registered, and its file has the name of its id', async () => {
  const files = filesBelow('src/checks', '.ts').filter((path) => path !== 'src/checks/index.ts');
  const found = await Promise.all(
    files.map(async (path) => ({ path, exported: Object.values(await load(path)).filter(isCheck) })),
  );
  const exported = found.flatMap((file) => file.exported);
  expect(exported.length).toBeGreaterThan(15);
  expect(exported.filter((check) => !(checks as readonly unknown[]).includes(check))).toEqual([]);
  const ids = found.filter((file) => file.exported.length > 0).map(({ path }) => path.slice('src/checks/'.length, -3));
  expect(ids.sort()).toEqual(checks.map(({ id }) => id).sort());
});

test('no two checks have the same id', () => {
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
});

test('every check says its rule and its source in sentences', () => {
  const mute = checks.filter(({ rule, source }) => !/^[A-Z“].*[.)]$/su.test(rule) || source.length < 8);
  expect(mute.map(({ id }) => id)).toEqual([]);
});

test('every check has found something in an example or a scenario, or a test of its own names it', async () => {
  const assessments = await Promise.all(examples.map(assessExample));
  const seen = new Set(assessments.flatMap(({ findings }) => findings.map(({ check }) => check)));
  const tests = filesBelow('test', '.test.ts').filter((path) => !path.startsWith('test/contract/'));
  const scenarios = filesBelow('test/scenarios', '.txt').filter((path) => /\/std(?:out|err)\.txt$/u.test(path));
  const texts = [...tests, ...scenarios].map((path) => readFileSync(join(home, path), 'utf8'));
  const unseen = checks.filter(({ id }) => !seen.has(id) && !texts.some((text) => text.includes(id)));
  expect(unseen.map(({ id }) => id)).toEqual([]);
});

test('every file of reports that renders is registered under its name', async () => {
  const renderers = filesBelow('src/reports', '.ts').filter((path) => /\/render-[a-z-]+\.ts$/.test(path));
  const exported = (await Promise.all(renderers.map(load))).flatMap((module): unknown[] => Object.values(module));
  const registered = await Promise.all(reports.map((report) => report.load()));
  expect(renderers.length).toBeGreaterThan(1);
  expect(new Set(exported)).toEqual(new Set(registered));
  const names = renderers.map((path) => path.slice(path.indexOf('/render-') + '/render-'.length, -3));
  expect(names.sort()).toEqual(reports.map(({ name }) => name).sort());
});

test('no two reports write the same file', () => {
  expect(new Set(reports.map(({ extension }) => extension)).size).toBe(reports.length);
});

test('every command module is in the table, under its name', async () => {
  const files = filesBelow('src/cli/commands', '.ts').filter((path) => path.split('/').length === 4);
  const names = files.map((path) => path.slice('src/cli/commands/'.length, -3));
  expect(commands.map(({ name }) => name).sort()).toEqual(names.sort());
  for (const command of commands) {
    expect(await command.load()).toBe(await load(`src/cli/commands/${command.name}.ts`));
  }
});
