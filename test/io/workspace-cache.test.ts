import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceCache } from '../../src/io/workspace/workspace-cache.js';
import { engagement, loadFolder } from './load.js';
import { removeTemporaryFolders, temporaryFolder } from './temporary-folder.js';

afterAll(removeTemporaryFolders);

const files = {
  'soc-gap.yaml': engagement,
  'controls.yaml':
    'controls:\n  - id: C-1\n    title: "Grüße\\tan alle"\n    satisfies: &s [CC6.1]\n  - id: C-2\n    title: Two\n    satisfies: *s\n',
  'tests.yaml': 'tests:\n  - { id: T-1, control: C-1, on: 2025-01-01, sample: -0 }\n',
};

const setUp = (): { folder: string; env: Record<string, string>; entries: () => string[]; place: string } => {
  const base = temporaryFolder();
  const place = join(base, 'soc-gap');
  return {
    folder: temporaryFolder(files),
    env: { XDG_CACHE_HOME: base },
    place,
    entries: () => readdirSync(place).map((name) => join(place, name)),
  };
};

test('a workspace is the same read for the first time, from the cache and without it', async () => {
  const { folder, env, entries } = setUp();
  const first = await loadFolder(folder, env, true);
  expect(entries()).toHaveLength(3);
  const second = await loadFolder(folder, env, true);
  const without = await loadFolder(folder, env, false);
  expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  expect(JSON.stringify(without)).toBe(JSON.stringify(first));
  expect(second).toEqual(without);
});

test('what is in the cache is used', async () => {
  const { folder, env } = setUp();
  const cache = workspaceCache({ env, home: process.cwd() }, true);
  const { inputs } = await loadFolder(folder, env, false);
  const sha256 = inputs.find(({ path }) => path === 'soc-gap.yaml')?.sha256 ?? '';
  cache.keep('engagement', sha256, { value: { version: 1, organization: { name: 'From the cache' } }, itemLines: {} });
  expect((await loadFolder(folder, env, true)).engagement.organization.name).toBe('From the cache');
});

test('a file that changed is read anew', async () => {
  const { folder, env } = setUp();
  await loadFolder(folder, env, true);
  writeFileSync(join(folder, 'soc-gap.yaml'), engagement.replace('Acme', 'Acne'));
  expect((await loadFolder(folder, env, true)).engagement.organization.name).toBe('Acne');
});

test('a damaged entry is a miss', async () => {
  const { folder, env, entries } = setUp();
  const first = await loadFolder(folder, env, true);
  for (const path of entries())
    writeFileSync(path, readFileSync(path, 'utf8').replace('C-1', 'C-7').replace('Acme', 'Evil').slice(0, -1));
  expect(await loadFolder(folder, env, true)).toEqual(first);
});

test('files that are not valid are not kept', async () => {
  const { env, place } = setUp();
  const folder = temporaryFolder({ ...files, 'controls.yaml': 'controls:\n  - id: C-1\n' });
  await expect(loadFolder(folder, env, true)).rejects.toMatchObject({ exitCode: 2 });
  expect(readdirSync(place)).toHaveLength(2);
});

test('references are judged anew and placed, although every file came from the cache', async () => {
  const { env } = setUp();
  const folder = temporaryFolder({
    ...files,
    'tests.yaml': 'tests:\n  - { id: T-1, control: C-3, on: 2025-01-01, sample: 1 }\n',
  });
  const attempts = [
    await loadFolder(folder, env, true).catch((error: unknown) => error),
    await loadFolder(folder, env, true).catch((error: unknown) => error),
  ];
  for (const error of attempts)
    expect(error).toMatchObject({
      problems: [{ code: 'unknown-id', place: { file: 'tests.yaml', line: 2, column: 25 } }],
    });
});

test('a folder that others may write to is not used', async () => {
  const { folder, env, place, entries } = setUp();
  await loadFolder(folder, env, true);
  for (const path of entries()) writeFileSync(path, 'x');
  chmodSync(place, 0o777);
  const cache = workspaceCache({ env, home: process.cwd() }, true);
  cache.keep('controls', 'a', { value: 1, itemLines: {} });
  expect(cache.find('controls', 'a')).toBeUndefined();
  expect(entries()).toHaveLength(3);
});

test('entries are for the one who wrote them alone', async () => {
  const { folder, env, place, entries } = setUp();
  await loadFolder(folder, env, true);
  expect([place, ...entries()].map((path) => statSync(path).mode & 0o077)).toEqual([0, 0, 0, 0]);
});

test.each([{ SOC_GAP_NO_CACHE: '1' }, { XDG_CACHE_HOME: 'relative/path' }, { XDG_CACHE_HOME: '/proc/nowhere' }])(
  'with %j nothing is kept and nothing fails',
  async (env) => {
    const folder = temporaryFolder(files);
    const base = temporaryFolder();
    await loadFolder(folder, { XDG_CACHE_HOME: base, ...env }, true);
    expect(readdirSync(base)).toEqual([]);
  },
);

test('the oldest entries beyond 2,000 are dropped by a run that added one', () => {
  const { env, place } = setUp();
  const cache = workspaceCache({ env, home: process.cwd() }, true);
  for (let n = 0; n < 2005; n += 1) writeFileSync(join(place, `${n}.json`), 'x');
  cache.tidy();
  expect(readdirSync(place)).toHaveLength(2005);
  cache.keep('controls', 'a'.repeat(64), { value: {}, itemLines: {} });
  cache.tidy();
  expect(readdirSync(place)).toHaveLength(2000);
});
