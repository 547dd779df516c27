import { join } from 'node:path';
import type { Host } from '../model/host.js';
import { inputError } from '../model/problem.js';
import { suggest } from '../model/suggest.js';
import { findReport, reports } from '../reports/index.js';
import type { Report } from '../reports/report.js';
import type { Assessment } from '../schema/assessment.js';
import { writeOutput } from './output.js';

/** The formats that `--format a,b` names; all of them where it is not given. Throws exit 2 for one that doesn't exist. */
export const readFormats = (value: string | undefined): readonly Report[] => {
  if (value === undefined) return reports;
  return value.split(',').map((part) => {
    const name = part.trim();
    const report = findReport(name);
    if (report) return report;
    const names = reports.map((item) => item.name);
    const near = suggest(name, names);
    throw inputError({
      code: 'unknown-format',
      message: `There is no format ${name}.`,
      hint: near ? `Did you mean ${near}?` : `There are ${names.join(', ')}.`,
    });
  });
};

/** The name under which a report stands in its folder. */
const fileName = (report: Report): string => `gap-report.${report.extension}`;

const renderText = async (report: Report, assessment: Assessment): Promise<string> => {
  const render = await report.load();
  const content = render(assessment);
  return typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
};

/** Writes one report to a file or to standard output, or all of them into a folder. Returns the paths that it wrote. */
export const writeReports = async (
  host: Host,
  assessment: Assessment,
  formats: readonly Report[],
  target: { readonly output?: string | undefined; readonly folder: string },
): Promise<string[]> => {
  if (target.output !== undefined) {
    const [report, ...more] = formats;
    if (!report || more.length > 0) {
      throw inputError({
        code: 'one-format',
        message: `--output takes one format, not ${formats.length}.`,
        hint: 'Name one with --format, or use --out DIR for several.',
      });
    }
    await writeOutput(host, target.output, await renderText(report, assessment));
    return target.output === '-' ? [] : [target.output];
  }
  const { makeFolder } = await import('../io/disk/make-folder.js');
  await makeFolder(host, target.folder);
  const paths: string[] = [];
  for (const report of formats) {
    const path = join(target.folder, fileName(report));
    await writeOutput(host, path, await renderText(report, assessment));
    paths.push(path);
  }
  return paths;
};
