import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const env = { ...process.env, NO_COLOR: '1' };
// Node 20 reads this file at every start, which flatters every ratio.
delete env.NODE_EXTRA_CA_CERTS;

const timeBinary = ['/usr/bin/time', '-f', '%M'];
const hasTime = existsSync(timeBinary[0]);

/** Runs a process to its end: milliseconds of wall time, and peak memory in MiB where GNU time is there to tell it. */
export const runOnce = (args, extraEnv = {}) => {
  const [command, ...rest] = hasTime ? [...timeBinary, process.execPath, ...args] : [process.execPath, ...args];
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(command, rest, {
    env: { ...env, ...extraEnv },
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1e8,
  });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  const memory = hasTime ? Number(String(stderr).trim().split('\n').at(-1)) / 1024 : NaN;
  return { milliseconds, memory, status };
};

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Runs a command and a yardstick in turn, so that a change of the machine's speed meets both. */
export const compare = (args, yardstick, { runs, env: extraEnv = {}, before = () => {} }) => {
  const samples = [];
  for (let run = 0; run <= runs; run++) {
    const base = runOnce(yardstick);
    before();
    const own = runOnce(args, extraEnv);
    if (own.status !== 0) throw new Error(`${args.join(' ')} ended with ${own.status}`);
    // The first pair warms the disk and is not counted.
    if (run > 0) samples.push({ own, base });
  }
  return {
    milliseconds: median(samples.map(({ own }) => own.milliseconds)),
    memory: median(samples.map(({ own }) => own.memory)),
    ratio: median(samples.map(({ own, base }) => own.milliseconds / base.milliseconds)),
  };
};
