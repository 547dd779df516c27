import { relative, resolve, sep } from 'node:path';
import { portfolioOf } from '../../engine/portfolio/portfolio-of.js';
import { type ClientSummary, summarizeClient } from '../../engine/portfolio/summarize-client.js';
import { palette, showProblems } from '../../io/terminal/terminal.js';
import type { Host } from '../../model/host.js';
import { exitCodes, inputError, isSocGapError } from '../../model/problem.js';
import type { ExitCode, Problem } from '../../model/problem.js';
import { pageMarkdown } from '../../reports/page/page-markdown.js';
import { portfolioPage } from '../../reports/portfolio/portfolio-page.js';
import { assessFolder, readAsOf } from '../assess-folder.js';
import type { Options } from '../command.js';
import { writeOutput } from '../output.js';

const isInside = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path;
};

/** Throws exit 2 where a folder is named twice, or the summary of all would be left in the folder of one. */
const refuse = (host: Host, folders: readonly string[], output: string | undefined): void => {
  const paths = folders.map((folder) => resolve(host.cwd, folder));
  const twice = folders.find((_, index) => paths.indexOf(paths[index] ?? '') !== index);
  if (twice !== undefined) {
    throw inputError({ code: 'same-folder', message: `${twice} is named twice.`, hint: 'Name each client once.' });
  }
  if (output === undefined || output === '-') return;
  const target = resolve(host.cwd, output);
  const holder = folders.find((_, index) => isInside(target, paths[index] ?? ''));
  if (holder !== undefined) {
    throw inputError({
      code: 'portfolio-in-workspace',
      message: `${output} lies in ${holder}, the folder of one client, and tells of all of them.`,
      hint: 'Write it to a folder of the firm.',
    });
  }
};

const placed = ({ message, place }: Problem): string =>
  place ? `${place.file}${place.line === undefined ? '' : `:${place.line}`}: ${message}` : message;

/**
 * Assesses several clients' folders and prints one summary. A folder that can't be assessed doesn't stop the others: its problems go
 * to stderr and into the summary, and the run ends with 2.
 */
export const run = async (host: Host, folders: readonly string[], options: Options): Promise<ExitCode> => {
  const output = typeof options.output === 'string' ? options.output : undefined;
  refuse(host, folders, output);
  const asOf = readAsOf(host, typeof options.asOf === 'string' ? options.asOf : undefined);
  const summaries: ClientSummary[] = [];
  const failures: { folder: string; problems: string[] }[] = [];
  for (const folder of folders) {
    try {
      const assessment = await assessFolder(host, folder, { asOf, cache: options.cache !== false });
      summaries.push(summarizeClient(folder, assessment));
    } catch (error) {
      if (!isSocGapError(error)) throw error;
      await host.stderr.write(showProblems(error.problems, await palette(host.stderr, host.env, undefined)));
      failures.push({ folder, problems: error.problems.map(placed) });
    }
  }
  const portfolio = portfolioOf(asOf, summaries, failures);
  const content =
    options.json === true ? `${JSON.stringify(portfolio, null, 2)}\n` : pageMarkdown(portfolioPage(portfolio));
  await writeOutput(host, output, content);
  return failures.length > 0 ? exitCodes.input : exitCodes.done;
};
