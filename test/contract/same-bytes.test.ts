import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reports } from '../../src/reports/index.js';
import { home } from '../fake-host.js';
import { runProcess, type ProcessOptions } from './run-process.js';

const scratch = mkdtempSync(join(tmpdir(), 'soc-gap-bytes-'));
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

type Hashes = Readonly<Record<string, string>>;

/** Those that a folder takes; `github` is printed. */
const formats = reports.filter(({ printed }) => !printed);

/** The hash of each report of the example, in every format. */
const assess = (options: ProcessOptions, ...more: readonly string[]): Hashes => {
  const folder = join(home, 'examples', 'payroll-provider');
  const out = mkdtempSync(join(scratch, 'out-'));
  const names = formats.map(({ name }) => name).join(',');
  const args = ['assess', folder, '--as-of', '2026-10-15', '--no-input', '--out', out, '--format', names, ...more];
  const { stderr, status } = runProcess(args, options);
  if (status !== 0) throw new Error(`assess ended with ${String(status)}: ${stderr}`);
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).sort();
  const hashes = files
    .filter((name) => statSync(join(out, name)).isFile())
    .map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(out, name)))
        .digest('hex'),
    ]);
  return Object.fromEntries(hashes) as Hashes;
};

let first: Hashes = {};
beforeAll(() => {
  first = assess({});
});

test('every format is written', () => {
  const written = Object.keys(first);
  expect(written.filter((name) => name.startsWith('csv/')).length).toBeGreaterThan(10);
  const single = formats.filter(({ several }) => !several).map(({ extension }) => `gap-report.${extension}`);
  expect(written.filter((name) => !name.startsWith('csv/'))).toEqual(single.sort());
});

test.each([
  ['a second time', {}],
  ['where the day is ahead', { env: { TZ: 'Pacific/Kiritimati' } }],
  ['where the day is behind', { env: { TZ: 'America/Anchorage' } }],
  ['in Turkish, where i has other capitals', { env: { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' } }],
  ['where it is run from another folder', { cwd: scratch }],
  ['where colors are forced', { env: { FORCE_COLOR: '1' } }],
] as const)('the bytes are the same %s', (_title, options) => {
  expect(assess(options)).toEqual(first);
});

test('the bytes are the same where folders are listed in another order', () => {
  const listings = join(scratch, 'listings');
  const node = ['--require', join(__dirname, 'reverse-folders.cjs')];
  expect(assess({ node, env: { LISTINGS: listings } })).toEqual(first);
  expect(Number(readFileSync(listings, 'utf8'))).toBeGreaterThan(1);
});

test('the bytes are the same without a cache, with a cold one and with a warm one', () => {
  const cache = mkdtempSync(join(scratch, 'cache-'));
  const env = { XDG_CACHE_HOME: cache };
  expect(assess({ env }, '--no-cache')).toEqual(first);
  expect(readdirSync(cache)).toEqual([]);
  expect(assess({ env })).toEqual(first);
  expect(readdirSync(cache, { recursive: true }).length).toBeGreaterThan(5);
  expect(assess({ env })).toEqual(first);
});

test('another day gives other bytes', () => {
  expect(assess({}, '--as-of', '2026-10-16')).not.toEqual(first);
});

test('the day of a run without --as-of is that of SOURCE_DATE_EPOCH', () => {
  const args = ['assess', join(home, 'examples', 'saas-startup'), '--no-input', '--json'];
  const { stdout } = runProcess(args, { env: { SOURCE_DATE_EPOCH: '1793491200', TZ: 'Pacific/Kiritimati' } });
  expect(JSON.parse(stdout)).toMatchObject({ asOf: '2026-11-01' });
});
