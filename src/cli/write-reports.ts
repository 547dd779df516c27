import { join, sep } from 'node:path';
import type { Host } from '../model/host.js';
import { unique } from '../model/order.js';
import { inputError } from '../model/problem.js';
import { suggest } from '../model/suggest.js';
import { findReport, reports } from '../reports/index.js';
import type { RenderOptions, Report, ReportFile } from '../reports/report.js';
import type { Assessment } from '../schema/assessment.js';
import { writeOutput } from './output.js';
import type { Place, Placed } from './report-target.js';

/** The formats that `--format a,b` names, each once; the usual ones where it is not given. Throws exit 2 for one that doesn't exist. */
export const readFormats = (value: string | undefined): readonly Report[] => {
  if (value === undefined) return reports.filter(({ usual }) => usual);
  const named = value.split(',').map((part) => {
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
  return unique(named);
};

const filesOf = async (
  report: Report,
  assessment: Assessment,
  options: RenderOptions,
): Promise<readonly ReportFile[]> => {
  const render = await report.load();
  const content = render(assessment, options);
  if (typeof content !== 'string' && !(content instanceof Uint8Array)) return content;
  return [{ name: `gap-report.${report.extension}`, content }];
};

const writeInto = async (host: Host, folder: string, files: readonly ReportFile[]): Promise<string[]> => {
  const { makeFolder } = await import('../io/disk/make-folder.js');
  await makeFolder(host, folder);
  const paths: string[] = [];
  for (const { name, content } of files) {
    const path = join(folder, name);
    await writeOutput(host, path, content);
    paths.push(path);
  }
  return paths;
};

const writeOne = async (
  host: Host,
  report: Report,
  place: Place,
  files: readonly ReportFile[],
): Promise<readonly string[]> => {
  if (place.kind === 'folder') {
    if (!report.several) return writeInto(host, place.path, files);
    const folder = join(place.path, report.name);
    await writeInto(host, folder, files);
    return [`${folder}${sep}`];
  }
  for (const { content } of files) {
    if (place.kind === 'append') (await import('../io/disk/append-to-file.js')).appendToFile(host, place.path, content);
    else await writeOutput(host, place.kind === 'print' ? '-' : place.path, content);
  }
  return place.kind === 'print' ? [] : [place.path];
};

/** Renders an assessment to every place and returns the paths that it wrote, the folder where a format gives several files. Throws exit 4 where a file can't be written. */
export const writeReports = async (
  host: Host,
  assessment: Assessment,
  placed: readonly Placed[],
  { base = '', edition, template, brand }: Omit<RenderOptions, 'ruleOf'> = {},
): Promise<string[]> => {
  const { checks } = await import('../checks/index.js');
  const rules = new Map<string, (typeof checks)[number]>(checks.map((check) => [check.id, check]));
  const options: RenderOptions = {
    base,
    ...(edition ? { edition } : {}),
    ...(template ? { template } : {}),
    ...(brand ? { brand } : {}),
    ruleOf: (check) => rules.get(check),
  };
  const paths: string[] = [];
  for (const { report, place } of placed) {
    paths.push(...(await writeOne(host, report, place, await filesOf(report, assessment, options))));
  }
  return paths;
};
