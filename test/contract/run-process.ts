import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { home } from '../fake-host.js';

export const program = join(home, 'bin', 'soc-gap.js');

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

export interface ProcessOptions {
  /** Options of Node itself. */
  readonly node?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Runs the built product as a process that inherits nothing but the path. */
export const runProcess = (args: readonly string[], { node = [], env = {}, cwd = home }: ProcessOptions = {}): Ran => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...node, program, ...args], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  return { stdout, stderr, status };
};
