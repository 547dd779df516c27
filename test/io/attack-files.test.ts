import { mkfifoSync } from './make-fifo.js';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { complaintsOf, engagement } from './load.js';
import { removeTemporaryFolders, temporaryFolder } from './temporary-folder.js';

afterAll(removeTemporaryFolders);

/** What the naive reader needs minutes for, or never ends with. */
const attacks: readonly (readonly [string, string | Uint8Array, string])[] = [
  ['850 nested lists', `controls: ${'['.repeat(850)}`, 'too-deep'],
  ['500 nested keys', `${'? '.repeat(500)}x`, 'too-deep'],
  ['lists that close again', `controls: ${'['.repeat(65)}${']'.repeat(65)}\n`, 'too-deep'],
  ['20,000 aliases', `a: &a 1\nb: [${'*a, '.repeat(20_000)}*a]\n`, 'yaml-alias'],
  [
    'aliases of aliases',
    ['a0: &a0 [x]', ...Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}]`)].join(
      '\n',
    ),
    'yaml-alias',
  ],
  ['a file of 50 MB', Buffer.alloc(50 * 1024 * 1024, 0x20), 'file-too-large'],
  ['40,000 keys', Array.from({ length: 40_000 }, (_, n) => `k${n}: 1`).join('\n'), 'unknown-key'],
  ['40,000 keys twice', Array.from({ length: 80_000 }, (_, n) => `k${n % 40_000}: 1`).join('\n'), 'duplicate-key'],
];

test.each(attacks)('%s are refused in bounded time', async (_name, content, code) => {
  const start = Date.now();
  const told = await complaintsOf({ 'controls.yaml': content });
  expect(told[0]).toContain(` ${code}: `);
  expect(told.length).toBeLessThanOrEqual(51);
  expect(Date.now() - start).toBeLessThan(20_000);
});

test('more values than any register has are refused', async () => {
  const told = await complaintsOf({ 'controls.yaml': `a: [${'1,'.repeat(1_000_000)}]\n` });
  expect(told[0]).toContain(' too-many-values: ');
});

test('more lines than any register has are refused', async () => {
  const told = await complaintsOf({ 'controls.yaml': `a: |\n${'\n'.repeat(5_000_000)}  x\n` });
  expect(told).toEqual([expect.stringContaining('controls.yaml:400001:1 too-many-values: ')]);
});

test('63 nested lists are read and judged', async () => {
  const told = await complaintsOf({ 'controls.yaml': `controls: ${'['.repeat(63)}${']'.repeat(63)}\n` });
  expect(told).toEqual([expect.stringContaining('controls.yaml:1:12 wrong-type')]);
});

test('more than 50 MB in all files together are refused', async () => {
  const file = `# ${'x'.repeat(5_200_000)}\ncontrols: []\n`;
  const files = Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`controls/${String(n + 10)}.yaml`, file]));
  expect((await complaintsOf(files)).join('\n')).toContain('workspace-too-large');
});

test('a pipe in place of a register is refused without waiting', async () => {
  const folder = temporaryFolder({ 'soc-gap.yaml': engagement });
  mkfifoSync(join(folder, 'controls.yaml'));
  expect(await complaintsOf({}, folder)).toEqual([expect.stringContaining('controls.yaml:1:1 not-a-file')]);
});

test('a register that is a link out of the workspace is refused', async () => {
  const folder = temporaryFolder({ 'soc-gap.yaml': engagement });
  symlinkSync(join(temporaryFolder({ 'x.yaml': 'controls: []\n' }), 'x.yaml'), join(folder, 'controls.yaml'));
  expect(await complaintsOf({}, folder)).toEqual([expect.stringContaining('controls.yaml:1:1 outside-workspace')]);
});

test('a link inside the workspace is read', async () => {
  const folder = temporaryFolder({ 'soc-gap.yaml': engagement, 'parts/x.yaml': 'controls: []\n' });
  symlinkSync(join(folder, 'parts', 'x.yaml'), join(folder, 'controls.yaml'));
  expect(await complaintsOf({}, folder)).toEqual([]);
});
