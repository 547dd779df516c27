import type { Host } from '../../model/host.js';
import { exitCodes, inputError } from '../../model/problem.js';
import type { ExitCode } from '../../model/problem.js';
import { suggest } from '../../model/suggest.js';
import { draftKinds } from '../../reports/drafts/kinds.js';
import type { DraftKind } from '../../reports/drafts/kinds.js';
import { writeDraft } from '../../reports/drafts/write-draft.js';
import type { AssessedReport, Assessment } from '../../schema/assessment.js';
import { assessFolder } from '../assess-folder.js';
import type { Options } from '../command.js';
import { writeOutput } from '../output.js';
import { readTemplateFile } from '../read-template-file.js';

const text = (value: Options[string]): string | undefined => (typeof value === 'string' ? value : undefined);

const readKind = (name: string): DraftKind => {
  const kind = draftKinds.find((item) => item === name);
  if (kind) return kind;
  const near = suggest(name, draftKinds);
  throw inputError({
    code: 'unknown-draft',
    message: `There is no draft ${name}.`,
    hint: near ? `Did you mean ${near}?` : `There are ${draftKinds.join(', ')}.`,
  });
};

const reportOf = ({ reports }: Assessment, wanted: string | undefined): AssessedReport => {
  const [first, second] = reports;
  if (wanted === undefined && second) {
    throw inputError({
      code: 'which-report',
      message: 'SOC 1 and SOC 2 are both in scope, and a draft is for one of them.',
      hint: 'Add --report soc1 or --report soc2.',
    });
  }
  const report = wanted === undefined ? first : reports.find((item) => item.report === wanted);
  if (report) return report;
  throw inputError({
    code: 'report-not-in-scope',
    message: `${wanted ?? 'No report'} is ${wanted === undefined ? '' : 'not '}in scope of this workspace.`,
    hint: 'reports in soc-gap.yaml names what is in scope.',
  });
};

/** Drafts a document of management from what the registers hold; what they do not support it leaves out and says so. */
export const run = async (
  host: Host,
  [name = '', folder = '.']: readonly string[],
  options: Options,
): Promise<ExitCode> => {
  const kind = readKind(name);
  const format = options.format === 'docx' ? 'docx' : 'markdown';
  const output = text(options.output);
  if (format === 'docx' && (output === undefined || output === '-') && host.stdout.isTTY) {
    throw inputError({
      code: 'binary-output',
      message: 'docx is no text to show at a terminal.',
      hint: 'Write it to a file with -o FILE.',
    });
  }
  const { template } = await readTemplateFile(host, text(options.template), [{ name: format }]);
  const assessment = await assessFolder(host, folder, { asOf: text(options.asOf), cache: options.cache !== false });
  const report = reportOf(assessment, text(options.report));
  await writeOutput(host, output, writeDraft(kind, { assessment, report }, { format, template }));
  return exitCodes.done;
};
