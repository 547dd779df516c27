// Conflicts of duties among a million assignments (ROWS) against every shipped pair, beside a self-join in SQLite on the same file:
// both must find the same conflicts. Wall time of reading and of finding, and the peak memory of our whole process.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { median, runOnce } from './bench/measure.mjs';

const rows = Number(process.env.ROWS ?? 1_000_000);
const runs = Number(process.env.RUNS ?? 3);
const folder = mkdtempSync(join(tmpdir(), 'soc-gap-duties-'));
const [systems, rolesEach, each] = [20, 40, 20];

/** The same numbers on each machine: a linear congruential generator. */
const numbers = () => {
  let state = 20260930;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
};

const makeFiles = () => {
  const { duties, pairs } = JSON.parse(readFileSync('dist/catalogs/segregation-of-duties.json', 'utf8'));
  const pick = numbers();
  const roles = Array.from({ length: systems * rolesEach }, (_, index) => ({
    system: `System-${index % systems}`,
    role: `Role ${Math.floor(index / systems)}`,
    // One role in four carries nothing that matters.
    duties: index % 4 !== 0 ? [duties[(pick(2 ** 20) >>> 4) % duties.length].id] : [],
  }));
  writeFileSync(join(folder, 'knowledge.json'), JSON.stringify({ duties, pairs, roles }));
  const lines = ['person,system,role'];
  for (let row = 0; row < rows; row += 1) {
    const role = roles[(pick(2 ** 30) >>> 8) % roles.length];
    lines.push(`p.${String(Math.floor(row / each)).padStart(6, '0')},${role.system},${role.role}`);
  }
  writeFileSync(join(folder, 'access.csv'), `${lines.join('\n')}\n`);
};

const run = (command, args) => {
  const timed = existsSync('/usr/bin/time') ? ['/usr/bin/time', '-f', '%M', command, ...args] : [command, ...args];
  const { status, stdout, stderr, error } = spawnSync(timed[0], timed.slice(1), { encoding: 'utf8' });
  if (status !== 0) throw error ?? new Error(`${command} ended with ${status}: ${stderr}`);
  return { ...JSON.parse(stdout), memory: Number(stderr.trim().split('\n').at(-1)) / 1024 };
};

try {
  makeFiles();
  const outfile = join(folder, 'fold.mjs');
  const entryPoints = ['scripts/bench/duties-entry.mjs'];
  await build({ entryPoints, bundle: true, format: 'esm', platform: 'node', outfile, logLevel: 'warning' });
  const [own, other, bare] = [[], [], []];
  for (let at = 0; at < runs; at += 1) {
    bare.push(runOnce(['-e', '0']).milliseconds);
    own.push(run(process.execPath, [outfile, folder]));
    other.push(run('python3', ['scripts/bench/duties-sqlite.py', folder]));
  }
  const hashes = new Set([...own, ...other].map(({ hash }) => hash));
  if (hashes.size !== 1) throw new Error('the two do not find the same conflicts');
  const show = (name, samples) => {
    const of = (key) => median(samples.map((sample) => sample[key]));
    const all = median(samples.map(({ read, fold }) => read + fold));
    console.log(
      `${name.padEnd(22)} read ${of('read').toFixed(0).padStart(6)} ms, find ${of('fold').toFixed(0).padStart(6)} ms, in all ${all.toFixed(0).padStart(6)} ms = ${(all / median(bare)).toFixed(1)}x node -e 0, peak ${of('memory').toFixed(0)} MiB`,
    );
    return all;
  };
  console.log(
    `${rows} assignments, ${own[0].conflicts} conflicts, the same by both; ${availableParallelism()} cores, node ${process.version}, medians of ${runs} runs`,
  );
  const [ours, theirs] = [show('soc-gap', own), show('SQLite self-join', other)];
  console.log(`ratio ${(ours / theirs).toFixed(2)} (to reach: 2000 ms in all and 500 MB)`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
