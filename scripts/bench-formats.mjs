// How long each format takes on a large workspace, as a ratio to the run that assesses it with nothing changed since the last one.
// Not a test.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeWorkspace } from './bench/make-workspace.mjs';
import { median, runOnce } from './bench/measure.mjs';
import { importSource } from './import-source.mjs';

const runs = Number(process.env.RUNS ?? 5);
const controls = Number(process.env.CONTROLS ?? 5000);
const scratch = mkdtempSync(join(tmpdir(), 'soc-gap-bench-'));

const medianOf = (run) => {
  const times = Array.from({ length: runs }, () => {
    const start = process.hrtime.bigint();
    run();
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  return median(times);
};

try {
  const { reports } = await importSource('src/reports/index.ts');
  const [folder, saved] = [join(scratch, 'large'), join(scratch, 'saved.json')];
  mkdirSync(folder);
  makeWorkspace(folder, { controls, evidence: controls * 10 });
  const args = ['bin/soc-gap.js', 'assess', folder, '--as-of', '2026-10-15', '--no-input'];
  const assess = () => runOnce([...args, '--format', 'json', '-o', saved], { XDG_CACHE_HOME: join(scratch, 'cache') });
  const first = assess().milliseconds;
  const base = medianOf(assess);
  const assessment = JSON.parse(readFileSync(saved, 'utf8'));
  const row = (label, milliseconds, note) =>
    console.log(
      `${label.padEnd(24)} ${milliseconds.toFixed(0).padStart(7)} ms ${(milliseconds / base).toFixed(2).padStart(7)}x ${note}`,
    );
  console.log(
    `node ${process.version}, medians of ${runs} runs: ${controls} controls, ${assessment.findings.length} findings`,
  );
  row('assessed, first time', first, '');
  row('assessed, unchanged', base, '');
  const measured = reports.flatMap((report) =>
    report.name === 'docx'
      ? [
          { report, label: 'docx, short edition', options: { edition: 'short' } },
          { report, label: 'docx, full edition', options: { edition: 'full' } },
        ]
      : [{ report, label: report.name, options: {} }],
  );
  for (const { report, label, options } of measured) {
    const render = await report.load();
    const content = render(assessment, options);
    const files = Array.isArray(content) ? content.map((file) => file.content) : [content];
    const bytes = files.reduce((sum, file) => sum + Buffer.byteLength(file), 0);
    row(
      label,
      medianOf(() => render(assessment, options)),
      `${(bytes / 2 ** 20).toFixed(1).padStart(7)} MiB`,
    );
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
