import type { Host, Output } from '../../src/model/host.js';
import { home } from './shipped.js';

export interface FakeHost extends Host {
  /** What was written so far. */
  readonly out: { stdout: string; stderr: string };
}

/** A host whose streams are texts and whose calendar stands still. */
export const fakeHost = (cwd: string): FakeHost => {
  const out = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr'): Output => ({
    isTTY: false,
    columns: 80,
    write: (text) => {
      out[name] += String(text);
      return Promise.resolve();
    },
  });
  return {
    env: {},
    cwd,
    home,
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    stdin: { isTTY: false },
    today: () => '2026-01-31',
    onSignal: () => () => undefined,
    out,
  };
};
