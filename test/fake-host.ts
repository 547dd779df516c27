import { resolve } from 'node:path';
import type { Host, Output } from '../src/model/host.js';

/** The product's own folder: what these tests run is built there. */
export const home = resolve(__dirname, '..');

export interface FakeHost extends Host {
  /** What was written so far. */
  readonly out: { stdout: string; stderr: string };
}

export interface FakeHostOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A plain date. */
  readonly today?: string;
}

/** A host whose streams are texts and whose calendar stands still. The disk is the real one, no cache unless `env` names one. */
export const fakeHost = ({ cwd = home, env = {}, today = '2026-10-15' }: FakeHostOptions = {}): FakeHost => {
  const out = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr'): Output => ({
    isTTY: false,
    columns: 80,
    write: (content) => {
      out[name] += typeof content === 'string' ? content : Buffer.from(content).toString('latin1');
      return Promise.resolve();
    },
  });
  return {
    env,
    cwd,
    home,
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    stdin: { isTTY: false },
    today: () => today,
    onSignal: () => () => undefined,
    out,
  };
};
