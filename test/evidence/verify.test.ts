import { createHash } from 'node:crypto';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashingProgress } from '../../src/cli/commands/evidence/hashing-progress.js';
import { removeTemporaryFolders } from '../io/temporary-folder.js';
import { aWorkspace, evidence } from './run-evidence.js';

afterAll(removeTemporaryFolders);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

interface Verified {
  readonly items: readonly {
    readonly id: string;
    readonly state: string;
    readonly reasons: readonly { readonly because: string }[];
  }[];
}

/** Lines of a register, an item each. */
const register = (...items: string[]): string => `evidence:\n${items.map((item) => `  - { ${item} }\n`).join('')}`;

const fresh = 'id: N, control: AC-01, performed: 2026-06-30, ref: T-6';

/** All that is wrong with each item, by id. */
const faultsOf = async (folder: string, options = {}): Promise<Record<string, string>> => {
  const { stdout } = await evidence(folder, ['verify'], { json: true, ...options });
  const { items } = JSON.parse(stdout) as Verified;
  return Object.fromEntries(items.map(({ id, reasons }) => [id, reasons.map(({ because }) => because).join(' ')]));
};

test('evidence that is there, unchanged, within the period and fresh is in order: exit 0', async () => {
  const items = register(`id: A, control: AC-01, performed: 2026-06-30, file: evidence/a.txt, sha256: ${sha256('a')}`);
  const ran = await evidence(aWorkspace({ 'evidence.yaml': items, 'evidence/a.txt': 'a' }), ['verify']);
  expect(ran).toMatchObject({ code: 0, stdout: '1 evidence item: 1 ok.\n', problems: [] });
});

test('what is kept elsewhere is not called in order, and is no failure', async () => {
  const ran = await evidence(aWorkspace({ 'evidence.yaml': register(fresh) }), ['verify']);
  expect(ran).toMatchObject({ code: 0, stdout: '1 evidence item: 1 elsewhere.\n' });
});

test('a register without evidence is in order', async () => {
  expect(await evidence(aWorkspace(), ['verify'])).toMatchObject({ code: 0, stdout: '0 evidence items.\n' });
});

test('files that are missing, changed, refused or without a hash are told apart: exit 1', async () => {
  const of = (id: string, rest: string): string =>
    `id: ${id}, control: AC-01, performed: 2026-06-30, file: evidence/${id}.txt${rest}`;
  const items = register(
    of('gone', ''),
    of('changed', `, sha256: ${sha256('before')}`),
    of('link', ''),
    of('bare', ''),
    of('grown', ', size: 7'),
    'id: none, control: AC-01, performed: 2026-06-30',
  );
  const folder = aWorkspace({
    'evidence.yaml': items,
    'evidence/changed.txt': 'after',
    'evidence/bare.txt': 'x',
    'evidence/grown.txt': 'xxx',
  });
  symlinkSync('bare.txt', join(folder, 'evidence/link.txt'));
  expect((await evidence(folder, ['verify'])).code).toBe(1);
  expect(await faultsOf(folder)).toEqual({
    gone: 'missing',
    changed: 'changed',
    link: 'refused',
    bare: 'no-hash',
    grown: 'changed',
    none: 'placeless',
  });
});

test('days in the future, outside the period and outside the life of the control are told', async () => {
  const folder = aWorkspace({
    'evidence.yaml': register(
      'id: future, control: AC-01, performed: 2026-07-16, ref: T',
      'id: late, control: AC-01, performed: 2026-07-02, ref: T',
      'id: reaching, control: AC-01, performed: 2026-07-02, covers: { from: 2026-06-01, to: 2026-06-30 }, ref: T',
      'id: early, control: AC-01, performed: 2025-12-31, ref: T',
      fresh,
    ),
  });
  expect(await faultsOf(folder)).toEqual({
    future: 'future',
    late: 'outside-period',
    reaching: '',
    early: 'outside-life outside-period',
    N: '',
  });
});

test('--as-of decides what lies in the future', async () => {
  const folder = aWorkspace({ 'evidence.yaml': register(fresh) });
  expect(await faultsOf(folder, { asOf: '2026-06-29' })).toEqual({ N: 'future' });
});

test('the newest trace is stale when it is older than the frequency allows at the end of the period', async () => {
  const items = register(
    'id: A, control: AC-01, performed: 2026-03-01, ref: T',
    'id: B, control: AC-01, performed: 2026-04-28, ref: T',
  );
  const folder = aWorkspace({ 'evidence.yaml': items });
  // A monthly control: 62 days. From 28 April to 30 June there are 63.
  expect(await faultsOf(folder)).toEqual({ A: '', B: 'stale' });
  expect(await faultsOf(folder, { asOf: '2026-06-29' })).toEqual({ A: '', B: '' });
});

test('a file, or its content, that stands for two occurrences of a control is told at the later one', async () => {
  const of = (id: string, month: string, file: string): string =>
    `id: ${id}, control: AC-01, performed: 2026-${month}-28, file: evidence/${file}, sha256: ${sha256('a')}`;
  const items = register(
    of('first', '04', 'a.txt'),
    of('path', '05', 'a.txt'),
    of('content', '06', 'b.txt'),
    of('same', '04', 'a.txt'),
  );
  const folder = aWorkspace({ 'evidence.yaml': items, 'evidence/a.txt': 'a', 'evidence/b.txt': 'a' });
  expect(await faultsOf(folder)).toEqual({ first: '', path: 'duplicate', content: 'duplicate', same: '' });
});

test('two controls may share a file', async () => {
  const of = (id: string, control: string): string =>
    `id: ${id}, control: ${control}, performed: 2026-06-28, file: evidence/a.txt, sha256: ${sha256('a')}`;
  const folder = aWorkspace({ 'evidence.yaml': register(of('A', 'AC-01'), of('B', 'AC-02')), 'evidence/a.txt': 'a' });
  expect(await faultsOf(folder)).toEqual({ A: '', B: '' });
});

test('a file outside is looked at only where that is allowed', async () => {
  const folder = aWorkspace({}, { 'a.txt': 'a' });
  await evidence(folder, ['add', '../a.txt'], {
    control: 'AC-01',
    performed: '2026-06-28',
    reference: true,
    allowOutside: true,
  });
  writeFileSync(join(folder, '..', 'a.txt'), 'changed');
  const id = 'E-AC-01-2026-06-28';
  expect((await evidence(folder, ['verify'])).stdout).toContain('--allow-outside looks at them');
  expect(await faultsOf(folder)).toEqual({ [id]: '' });
  expect(await faultsOf(folder, { allowOutside: true })).toEqual({ [id]: 'changed' });
});

test('a workspace that is invalid is exit 2', async () => {
  const folder = aWorkspace({ 'evidence.yaml': register('id: A, control: AC-9, performed: 2026-06-30') });
  expect((await evidence(folder, ['verify'])).code).toBe(2);
});

test('each line names place, item and reason, and nothing in it can act on a terminal', async () => {
  const items = register('id: A, control: AC-01, performed: 2026-06-30, file: "evidence/\\u202Ea.txt"');
  const { stdout } = await evidence(aWorkspace({ 'evidence.yaml': items }), ['verify']);
  expect(stdout.split('\n')[0]).toBe('evidence.yaml:2: A evidence/\\u{202e}a.txt: missing: there is no such file');
});

test('progress is shown at a terminal after two seconds and taken away at the end', async () => {
  let text = '';
  let now = 0;
  const stderr = { isTTY: true, columns: 80, write: (more: string) => Promise.resolve(void (text += more)) };
  const progress = hashingProgress({ stderr }, () => now);
  progress.tell(1, 4 * 1024 * 1024);
  expect(text).toBe('');
  now = 2500;
  progress.tell(2 * 1024 * 1024, 4 * 1024 * 1024);
  expect(text).toBe('\rHashing evidence: 2 of 4 MB');
  await progress.end();
  expect(text.endsWith(`\r${' '.repeat(27)}\r`)).toBe(true);
});

test('progress is for terminals alone', () => {
  let text = '';
  let now = 0;
  const stderr = { isTTY: false, columns: 80, write: (more: string) => Promise.resolve(void (text += more)) };
  const progress = hashingProgress({ stderr }, () => now);
  now = 9000;
  progress.tell(1, 2);
  expect(text).toBe('');
});
