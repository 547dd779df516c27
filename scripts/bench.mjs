// Medians of whole processes, as ratios to `node -e 0` taken in turn. Not a test: it fails on nothing but a failing command.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare } from './bench/measure.mjs';
import { makeWorkspace } from './bench/make-workspace.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'soc-gap-bench-'));
const cache = join(scratch, 'cache');
const bare = ['-e', '0'];
const bin = 'bin/soc-gap.js';
const runs = Number(process.env.RUNS ?? 9);

const row = (label, { milliseconds, ratio, memory }) =>
  console.log(
    `${label.padEnd(58)} ${milliseconds.toFixed(0).padStart(7)} ms ${ratio.toFixed(2).padStart(8)}x ${memory.toFixed(0).padStart(6)} MiB`,
  );

const assess = (folder, asOf) => [bin, 'assess', folder, '--as-of', asOf, '--no-input', '--json'];
const fresh = () => rmSync(cache, { recursive: true, force: true });

try {
  console.log(`node ${process.version}, medians of ${runs} runs; ratio to node -e 0 in turn`);
  row('--version', compare([bin, '--version'], bare, { runs }));
  row('--help', compare([bin, '--help'], bare, { runs }));
  const env = { XDG_CACHE_HOME: cache };
  for (const [name, asOf] of [
    ['payroll-provider', '2026-10-15'],
    ['saas-startup', '2026-11-01'],
  ]) {
    const args = assess(join('examples', name), asOf);
    row(`assess ${name}, read for the first time`, compare(args, bare, { runs, env, before: fresh }));
    row(`assess ${name}, unchanged`, compare(args, bare, { runs, env }));
  }
  const largeRuns = Math.max(3, Math.floor(runs / 3));
  for (const factor of [1, 2, 4]) {
    const folder = join(scratch, `large-${factor}`);
    makeWorkspace(folder, { controls: 5000 * factor, evidence: 50_000 * factor });
    const files = ['controls', 'evidence'].flatMap((part) =>
      readdirSync(join(folder, part)).map((file) => join(folder, part, file)),
    );
    const yamlAlone = [
      '-e',
      `const y=require('yaml'),fs=require('fs');for(const f of ${JSON.stringify(files)})y.parse(fs.readFileSync(f,'utf8'))`,
    ];
    const label = `assess ${5 * factor},000 controls, ${50 * factor},000 evidence`;
    row(
      `${label}, first (ratio to the yaml package alone)`,
      compare(assess(folder, '2026-10-15'), yamlAlone, { runs: largeRuns, env, before: fresh }),
    );
    row(`${label}, unchanged`, compare(assess(folder, '2026-10-15'), bare, { runs: largeRuns, env }));
    if (factor === 1) {
      const suggest = [bin, 'what-if', folder, '--suggest', '--as-of', '2026-10-15'];
      row('what-if --suggest on the same', compare(suggest, bare, { runs: largeRuns, env }));
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
