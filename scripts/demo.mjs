// The README's first command: the main job on the shipped example, with a report to read at the end.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(
  process.execPath,
  ['bin/soc-gap.js', 'assess', 'examples/payroll-provider', '--as-of', '2026-10-15', '--no-input', '--out', 'reports'],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 70;
