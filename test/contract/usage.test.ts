import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../../src/cli/commands.js';
import { main } from '../../src/cli/main.js';
import { runProgram } from '../../src/cli/program.js';
import { fakeHost, home } from '../fake-host.js';
import { wordsOf } from '../scenario-runner/words-of.js';
import { usageLines } from './usage-lines.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'soc-gap-usage-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What is said against a command line itself; what it finds in the folder is another matter. */
const usageFaults = async (line: string): Promise<string[]> => {
  const host = fakeHost({ cwd: folder });
  await main(wordsOf(line).slice(1), host);
  const told = host.out.stderr;
  return told.startsWith('error:') || /^There is no (format|schema)|^there is no command/u.test(told) ? [told] : [];
};

test.each(usageLines())('%s is a command line that soc-gap takes', async (line) => {
  if (line.includes('examples/')) cpSync(join(home, 'examples'), join(folder, 'examples'), { recursive: true });
  expect(await usageFaults(line)).toEqual([]);
});

test.each([
  'soc-gap asses',
  'soc-gap assess --frmat json',
  'soc-gap assess --no-input --format pdff',
  'soc-gap assess --fail-on grave',
  'soc-gap explain',
  'soc-gap catalog lsit',
])('%s is one that it does not take', async (line) => {
  expect(await usageFaults(line)).toHaveLength(1);
});

test.each(commands.map(({ name }) => name))('the help of %s shows at least one example', async (name) => {
  const host = fakeHost();
  expect(await main([name, '--help'], host)).toBe(0);
  expect(host.out.stdout).toMatch(new RegExp(`Examples:\\n {2}\\$ soc-gap ${name}\\b`, 'u'));
  expect(host.out.stderr).toBe('');
});

test('the help that the build keeps is what the program would print', async () => {
  const [kept, printed] = [fakeHost(), fakeHost()];
  expect(await main(['--help'], kept)).toBe(0);
  expect(await runProgram(['help'], printed)).toBe(0);
  expect(kept.out.stdout).toBe(printed.out.stdout);
});

test('help fits into 100 columns', async () => {
  const host = fakeHost();
  for (const { name } of commands) await main([name, '--help'], host);
  const options = host.out.stdout.split('\n').filter((line) => !line.includes('$ soc-gap'));
  expect(options.filter((line) => line.length > 100)).toEqual([]);
});
