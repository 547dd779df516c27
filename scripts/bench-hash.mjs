// Hashing evidence against `openssl dgst -sha256` on the same files in the same run, taken in turn: wall time, its ratio, and the
// peak memory of our whole process. GB=2 and RUNS=5 unless the environment says otherwise. Not a test: it judges nothing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, runOnce } from './bench/measure.mjs';

const bytes = Number(process.env.GB ?? 2) * 1024 ** 3;
const runs = Number(process.env.RUNS ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'soc-gap-hash-'));
const megabyte = 1024 * 1024;

/** A megabyte that compresses to nothing useful, different for each file. */
const pieceOf = (name) =>
  Buffer.concat(
    Array.from({ length: megabyte / 32 }, (_, index) => createHash('sha256').update(`${name} ${index}`).digest()),
  );

/** Files of 1 to 256 MB, as evidence comes: many small ones, and a few exports that hold most of the bytes. */
const sizes = () => {
  const found = [];
  for (let left = bytes / megabyte, index = 0; left > 0; index += 1) {
    const size = Math.min(left, [1, 2, 4, 8, 16, 64, 128, 256][index % 8]);
    found.push(size);
    left -= size;
  }
  return found;
};

const makeFile = (path, size) => {
  const [piece, handle] = [pieceOf(path), openSync(path, 'wx')];
  for (let index = 0; index < size; index += 1) writeSync(handle, piece);
  closeSync(handle);
};

const registers = (names) => {
  writeFileSync(join(folder, 'soc-gap.yaml'), 'version: 1\norganization: { name: Bench }\n');
  writeFileSync(join(folder, 'controls.yaml'), 'controls:\n  - { id: C1, title: Export, satisfies: [CC6.1] }\n');
  const items = names.map(
    (name, index) => `  - { id: E${index}, control: C1, performed: 2026-01-01, file: evidence/${name} }\n`,
  );
  writeFileSync(join(folder, 'evidence.yaml'), `evidence:\n${items.join('')}`);
};

const openssl = (paths) => {
  const start = process.hrtime.bigint();
  const { status, error } = spawnSync('openssl', ['dgst', '-sha256', ...paths], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw error ?? new Error(`openssl ended with ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
};

try {
  mkdirSync(join(folder, 'evidence'));
  const names = sizes().map((size, index) => {
    const name = `export-${index}.bin`;
    makeFile(join(folder, 'evidence', name), size);
    return name;
  });
  registers(names);
  const paths = names.map((name) => join(folder, 'evidence', name));
  const samples = [];
  for (let run = 0; run <= runs; run += 1) {
    const yardstick = openssl(paths);
    const own = runOnce(['bin/soc-gap.js', 'evidence', 'verify', folder, '--json']);
    // The items have no recorded hash, which is no trouble here.
    if (own.status !== 1) throw new Error(`evidence verify ended with ${own.status}`);
    // The first pair warms the disk and is not counted.
    if (run > 0) samples.push({ yardstick, own });
  }
  const [ours, theirs] = [
    median(samples.map(({ own }) => own.milliseconds)),
    median(samples.map(({ yardstick }) => yardstick)),
  ];
  const ratio = median(samples.map(({ own, yardstick }) => own.milliseconds / yardstick));
  const memory = Math.max(...samples.map(({ own }) => own.memory));
  console.log(
    `${(bytes / 1024 ** 3).toFixed(2)} GB in ${names.length} files, ${availableParallelism()} cores, node ${process.version}, medians of ${runs} runs`,
  );
  console.log(`soc-gap evidence verify  ${ours.toFixed(0).padStart(6)} ms`);
  console.log(`openssl dgst -sha256     ${theirs.toFixed(0).padStart(6)} ms`);
  console.log(`ratio ${ratio.toFixed(2)}x (to reach: 0.80x), peak memory ${memory.toFixed(0)} MiB (to reach: 100 MB)`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
