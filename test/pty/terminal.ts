import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** One step of a person at a terminal; see drive.py. */
export interface Step {
  readonly expect?: string;
  readonly send?: string;
  /** Key by key, as a person types. */
  readonly slow?: boolean;
  readonly signal?: 'SIGTERM' | 'SIGKILL' | 'SIGHUP' | 'SIGINT';
  /** Seconds before it is done. */
  readonly wait?: number;
  /** The terminal goes away. */
  readonly close?: boolean;
}

export interface Played {
  readonly status: number | null;
  readonly signal: number | null;
  readonly output: string;
  /** The step whose text never came. */
  readonly missed: number | null;
}

export const home = resolve(__dirname, '../..');
export const program = join(home, 'bin', 'soc-gap.js');

/** Why these tests can't run here, or undefined where they can. */
export const cannotRun = (): string | undefined => {
  if (spawnSync('python3', ['-c', 'import pty']).status !== 0)
    return 'python3 with its pty module is needed for a pseudo-terminal';
  return existsSync(join(home, 'dist', 'main.js')) ? undefined : 'the product is not built: npm run build';
};

/** Runs soc-gap in a pseudo-terminal and plays the steps. */
export const play = (args: readonly string[], steps: readonly Step[], cwd: string): Promise<Played> =>
  new Promise((done, fail) => {
    const driver = spawn('python3', [join(__dirname, 'drive.py')], { stdio: ['pipe', 'pipe', 'inherit'] });
    let text = '';
    driver.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
    });
    driver.on('error', fail);
    driver.on('close', () => {
      try {
        done(JSON.parse(text) as Played);
      } catch {
        fail(new Error(`The driver said: ${text}`));
      }
    });
    const env = { NO_COLOR: '1', TERM: 'xterm', SOC_GAP_NO_CACHE: '1' };
    driver.stdin.end(JSON.stringify({ argv: [process.execPath, program, ...args], cwd, env, steps, timeout: 20 }));
  });
