import { join } from 'node:path';
import { main } from '../../src/cli/main.js';
import { findReport } from '../../src/reports/index.js';
import type { Assessment } from '../../src/schema/assessment.js';
import { fakeHost } from '../fake-host.js';
import { renderText } from '../reports/render.js';

/** The examples that ship, each with the day as of which its reports stand beside it. */
export const examples = [
  { name: 'payroll-provider', asOf: '2026-10-15' },
  { name: 'saas-startup', asOf: '2026-11-01' },
] as const;

export type Example = (typeof examples)[number];

const render = async (example: Example, format: string): Promise<string> => {
  // Several files don't fit onto one standard output.
  if (findReport(format)?.several) return renderText(format, await assessExample(example));
  const { name, asOf } = example;
  const host = fakeHost();
  const args = ['assess', join('examples', name), '--as-of', asOf, '--no-input', '--format', format, '-o', '-'];
  const code = await main(args, host);
  if (code !== 0) throw new Error(`assess ${name} ended with ${code}: ${host.out.stderr}`);
  return host.out.stdout;
};

const rendered = new Map<string, Promise<string>>();

/** A report of an example, as `assess` prints it. Each is made once in a test file: they are the slow part. */
export const renderExample = (example: Example, format: string): Promise<string> => {
  const key = `${example.name} ${format}`;
  const made = rendered.get(key) ?? render(example, format);
  rendered.set(key, made);
  return made;
};

/** The assessment of an example. */
export const assessExample = async (example: Example): Promise<Assessment> =>
  JSON.parse(await renderExample(example, 'json')) as Assessment;
