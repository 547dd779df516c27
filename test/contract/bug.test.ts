import { main } from '../../src/cli/main.js';
import { fakeHost, type FakeHost } from '../fake-host.js';

/** A host with a fault that nobody thought of. */
const faulty = (env: Readonly<Record<string, string>> = {}): FakeHost => ({
  ...fakeHost({ env }),
  today: () => {
    throw new TypeError('made by a test \u001b[2J');
  },
});

const noStack = /^\s+at .*:\d+:\d+\)?$/mu;
const args = ['assess', 'examples/saas-startup', '--no-input', '-f', 'json', '-o', '-'];

test('a bug is told as one, with exit 70 and without its stack', async () => {
  const host = faulty();
  expect(await main(args, host)).toBe(70);
  expect(host.out.stderr).toMatch(/^This is a bug in soc-gap \d+\.\d+\.\d+: TypeError: made by a test/u);
  expect(host.out.stderr).not.toMatch(noStack);
  expect(host.out.stdout).toBe('');
});

test('SOC_GAP_DEBUG shows the stack', async () => {
  const host = faulty({ SOC_GAP_DEBUG: '1' });
  expect(await main(args, host)).toBe(70);
  expect(host.out.stderr).toMatch(noStack);
});

test('what a bug says does not act on the terminal', async () => {
  const host = faulty();
  await main(args, host);
  expect(host.out.stderr).toContain('\\u{1b}[2J');
  expect(host.out.stderr).not.toContain('\u001b');
});
