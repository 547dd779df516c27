import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { home } from '../fake-host.js';
import { program, runProcess } from './run-process.js';
import { filesBelow } from './source-files.js';

const scratch = mkdtempSync(join(tmpdir(), 'soc-gap-process-'));
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

const assess = ['assess', 'examples/payroll-provider', '--as-of', '2026-10-15', '--no-input', '--json'];
const noStack = /^\s+at .*:\d+:\d+\)?$/mu;

test('nothing is evaluated as code', () => {
  const node = ['--disallow-code-generation-from-strings'];
  const { status, stdout } = runProcess(assess, { node });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toHaveProperty('attestation');
  expect(spawnSync(process.execPath, [...node, '-e', 'new Function("return 1")']).status).not.toBe(0);
});

const network =
  /\brequire\("(?:node:)?(?:http2?|https|net|tls|dgram|dns(?:\/promises)?|inspector|undici)"\)|\bfetch\(|\bnew WebSocket\b/u;

test('no part of the program can open a connection', () => {
  const chunks = filesBelow('dist', '.js');
  expect(chunks.length).toBeGreaterThan(20);
  expect(chunks.filter((path) => network.test(readFileSync(join(home, path), 'utf8')))).toEqual([]);
});

test.each(['var import_http = require("http");', 'require("node:https").get(url)', 'await fetch(url)'])(
  'a connection would be seen: %s',
  (code) => {
    expect(code).toMatch(network);
  },
);

test('no part of the program ends the process by itself', () => {
  const sources = filesBelow('src', '.ts').map((path) => readFileSync(join(home, path), 'utf8'));
  expect(sources.filter((text) => text.includes('process.exit('))).toEqual([]);
});

test('a reader that has read enough ends it quietly', () => {
  const script = 'set -o pipefail; "$0" "$@" | head -c 10; echo; echo "${PIPESTATUS[0]}"';
  const { stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, program, ...assess], {
    cwd: home,
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/^\{\n {2}"sch/u);
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('0');
  expect(stderr).not.toMatch(noStack);
  expect(stderr).not.toContain('EPIPE');
});

test('all of a long report goes through a pipe', () => {
  const { stdout } = runProcess(assess);
  const { stdout: piped } = spawnSync('bash', ['-c', '"$0" "$@" | cat', process.execPath, program, ...assess], {
    cwd: home,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(stdout.length).toBeGreaterThan(200_000);
  expect(piped === stdout).toBe(true);
});

/** Starts a run whose output nobody takes, so that it is still there when the signal comes. */
const signalled = (signal: 'SIGINT' | 'SIGTERM'): Promise<{ code: number | null; signal: string | null }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...assess], { cwd: home, stdio: ['ignore', 'pipe', 'ignore'] });
    child.on('error', reject);
    child.on('exit', (code, by) => {
      resolve({ code, signal: by });
    });
    child.stdout.once('readable', () => {
      child.kill(signal);
    });
  });

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends a run as one that was ended by it, which a shell tells as %i', async (name, told) => {
  const { code, signal } = await signalled(name);
  expect(signal === name || code === told).toBe(true);
});

test('a file of 50 MB is refused before it is read', () => {
  writeFileSync(join(scratch, 'soc-gap.yaml'), 'version: 1\norganization: { name: Acme }\n');
  writeFileSync(join(scratch, 'controls.yaml'), Buffer.alloc(50 * 1024 * 1024, 'a'));
  const { status, stderr, stdout } = runProcess(['validate'], { cwd: scratch, node: ['--max-old-space-size=40'] });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^controls\.yaml:1:1 {2}/u);
  expect(stderr).not.toMatch(noStack);
});
