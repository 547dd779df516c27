import type { Host } from '../../model/host.js';
import { exitCodes } from '../../model/problem.js';
import type { ExitCode } from '../../model/problem.js';
import type { Options } from '../command.js';
import { readBrand } from '../read-brand.js';
import { readEdition } from '../read-edition.js';
import { readBase } from '../read-base.js';
import { readTemplateFile } from '../read-template-file.js';
import { readSaved } from '../read-saved.js';
import { readRedaction, redactForSharing } from '../redact-for-sharing.js';
import { placeReports } from '../report-target.js';
import { readFormats, writeReports } from '../write-reports.js';

const text = (value: Options[string]): string | undefined => (typeof value === 'string' ? value : undefined);

/** Renders a saved assessment again: the same bytes that the run which saved it would have written, given the same base. */
export const run = async (host: Host, [saved = '']: readonly string[], options: Options): Promise<ExitCode> => {
  const formats = readFormats(text(options.format) ?? 'markdown');
  const placed = placeReports(host, formats, { output: text(options.output), folder: text(options.out) });
  const base = readBase(text(options.base) ?? '');
  const edition = readEdition(text(options.edition), formats);
  const template = await readTemplateFile(host, text(options.template), formats);
  const brand = await readBrand(host, text(options.brand), undefined, formats);
  const redacted = readRedaction(text(options.redact));
  const assessment = await redactForSharing(host, await readSaved(host, saved), redacted);
  await writeReports(host, assessment, placed, { base, ...edition, ...template, ...brand });
  return exitCodes.done;
};
