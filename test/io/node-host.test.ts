import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { nodeHost } from '../../src/io/node-host.js';
import { removeTemporaryFolders, temporaryFolder } from './temporary-folder.js';

afterAll(removeTemporaryFolders);

const bundled = (): string => {
  const outfile = join(temporaryFolder(), 'host.js');
  buildSync({ entryPoints: ['src/io/node-host.ts'], bundle: true, platform: 'node', format: 'cjs', outfile });
  return outfile;
};

const run = (
  body: string,
  env: Record<string, string> = {},
  closeAfter = Infinity,
): Promise<{ code: number | null; out: string; err: string }> =>
  new Promise((resolve) => {
    const program = `const host = require(${JSON.stringify(bundled())}).nodeHost('/home'); (async () => { ${body} })();`;
    const child = spawn(process.execPath, ['-e', program], { env: { ...process.env, ...env } });
    let [out, err] = ['', ''];
    child.stdout.on('data', (data: Buffer) => {
      out += data.toString();
      if (out.length >= closeAfter) child.stdout.destroy();
    });
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    child.on('close', (code) => {
      resolve({ code, out, err });
    });
  });

test('a reader that goes away ends the run quietly', async () => {
  const body = `for (let n = 0; n < 100; n += 1) await host.stdout.write('x'.repeat(65536)); await host.stderr.write('went on'); process.exitCode = 3;`;
  const { code, err } = await run(body, {}, 1);
  expect([code, err]).toEqual([3, 'went on']);
});

test('a long text arrives whole', async () => {
  const { out } = await run(`await host.stdout.write('x'.repeat(1000000) + 'end');`);
  expect([out.length, out.slice(-3)]).toEqual([1_000_003, 'end']);
});

test.each([
  [{ SOURCE_DATE_EPOCH: '1767225599', TZ: 'Pacific/Auckland' }, '2025-12-31'],
  [{ SOURCE_DATE_EPOCH: '0', TZ: 'America/New_York' }, '1970-01-01'],
])('with %j today is %s', async (env, day) => {
  expect((await run('await host.stdout.write(host.today());', env)).out).toBe(day);
});

test('today is the day of the calendar on the wall', async () => {
  const script = `const d = new Date(); const wall = [d.getFullYear(), d.getMonth() + 1, d.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
    await host.stdout.write(String(host.today() === wall));`;
  const outputs = await Promise.all(
    ['Pacific/Kiritimati', 'Pacific/Niue'].map((TZ) => run(script, { TZ, SOURCE_DATE_EPOCH: '' })),
  );
  expect(outputs.map(({ out }) => out)).toEqual(['true', 'true']);
});

test('a signal is told to those who listen and to nobody after that', () => {
  const told: string[] = [];
  const before = process.listenerCount('SIGHUP');
  const undo = nodeHost('/home').onSignal((signal) => told.push(signal));
  process.emit('SIGHUP');
  undo();
  expect(told).toEqual(['SIGHUP']);
  expect(process.listenerCount('SIGHUP')).toBe(before);
});
