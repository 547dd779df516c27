import type { Host } from '../../model/host.js';
import { exitCodes } from '../../model/problem.js';
import type { ExitCode } from '../../model/problem.js';
import type { Options } from '../command.js';
import { readSaved } from '../read-saved.js';
import { readFormats, writeReports } from '../write-reports.js';

const text = (value: Options[string]): string | undefined => (typeof value === 'string' ? value : undefined);

/** Renders a saved assessment again: the same bytes that the run which saved it would have written. */
export const run = async (host: Host, [saved = '']: readonly string[], options: Options): Promise<ExitCode> => {
  const formats = readFormats(text(options.format) ?? 'markdown');
  const assessment = await readSaved(host, saved);
  await writeReports(host, assessment, formats, { output: text(options.output) ?? '-', folder: '.' });
  return exitCodes.done;
};
