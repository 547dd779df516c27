import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main';
import type { Assessment } from '../../src/schema/assessment';
import { fakeHost, home } from '../fake-host';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'soc-gap-redacted-'));
  cpSync(join(home, 'test', 'scenarios', 'trend', 'workspace', 'after'), join(folder, 'work'), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const run = async (...args: string[]) => {
  const host = fakeHost({ cwd: folder });
  return { exit: await main(args, host), ...host.out };
};

const save = async (file: string, format = 'json', ...more: string[]): Promise<void> => {
  expect((await run('assess', 'work', '--no-input', '--format', format, '-o', file, ...more)).exit).toBe(0);
};

test('a redacted assessment says whose names were replaced, and redacting it again adds to that', async () => {
  await save('shared.json', 'json', '--redact', 'vendors');
  await run('report', 'shared.json', '--format', 'json', '-o', 'again.json', '--redact', 'people');
  const redacted = (file: string): unknown =>
    (JSON.parse(readFileSync(join(folder, file), 'utf8')) as Assessment).redacted;
  expect([redacted('shared.json'), redacted('again.json')]).toEqual([['vendors'], ['people', 'vendors']]);
});

test('it is compared with nothing: neither by diff nor as a baseline', async () => {
  await save('shared.json', 'json', '--redact', 'all');
  await save('own.json');
  for (const args of [
    ['diff', 'shared.json', 'work'],
    ['diff', 'own.json', 'shared.json'],
    ['assess', 'work', '--no-input', '--json', '--baseline', 'shared.json'],
  ]) {
    const { exit, stderr } = await run(...args);
    expect([exit, stderr]).toEqual([2, expect.stringContaining('This copy is redacted')]);
    expect(stderr).toContain('shared.json');
  }
  expect((await run('diff', 'own.json', 'work')).exit).toBe(0);
});

test('a redacted workbook does not come back: its names are not those of the registers', async () => {
  await save('shared.xlsx', 'xlsx', '--redact', 'people');
  const { exit, stderr } = await run('import', 'shared.xlsx', 'work');
  expect([exit, stderr]).toEqual([2, expect.stringContaining('the workbook is redacted (people)')]);
});

test('it is still rendered and explained', async () => {
  await save('shared.json', 'json', '--redact', 'all');
  const { exit, stdout } = await run('report', 'shared.json', '--format', 'markdown', '-o', '-');
  expect(exit).toBe(0);
  expect(stdout).toContain('**Redacted.** This copy is redacted');
});
