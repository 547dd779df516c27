import { join, resolve } from 'node:path';
import { judgeGate } from '../../engine/judge-gate.js';
import type { GateResult } from '../../engine/judge-gate.js';
import { palette, safeText } from '../../io/terminal/terminal.js';
import type { Palette } from '../../io/terminal/terminal.js';
import type { Host } from '../../model/host.js';
import { exitCodes, inputError } from '../../model/problem.js';
import type { ExitCode } from '../../model/problem.js';
import type { Severity } from '../../model/severity.js';
import { plural } from '../../reports/view/plural.js';
import type { Assessment } from '../../schema/assessment.js';
import { assessFolder, readAsOf } from '../assess-folder.js';
import type { Options } from '../command.js';
import { readEdition } from '../read-edition.js';
import { readBrand } from '../read-brand.js';
import { readBase } from '../read-base.js';
import { readBaseline } from '../read-saved.js';
import { readRedaction, redactForSharing } from '../redact-for-sharing.js';
import { summarizeRun } from '../summarize-run.js';
import { readTemplateFile } from '../read-template-file.js';
import { placeReports } from '../report-target.js';
import { readFormats, writeReports } from '../write-reports.js';

const text = (value: Options[string]): string | undefined => (typeof value === 'string' ? value : undefined);

const tellGate = ({ holds, findings, notAssessed }: GateResult, colours: Palette): string => {
  if (holds) return `${colours.good('The gate holds.')}\n`;
  const shown = findings.slice(0, 10).map((finding) => `  ${finding.severity.padEnd(8)} ${safeText(finding.title)}`);
  return [
    colours.bad('The gate does not hold.'),
    ...(findings.length > 0 ? [`${plural(findings.length, 'finding counts', 'findings count')}:`, ...shown] : []),
    ...(findings.length > shown.length ? [`  and ${findings.length - shown.length} more`] : []),
    ...(notAssessed.length > 0
      ? [`Not assessed, so nobody can say that they hide nothing: ${notAssessed.join(', ')}`]
      : []),
    '',
  ].join('\n');
};

const askWhereOpen = async (host: Host, folder: string, options: Options): Promise<void> => {
  const canAsk = host.stdin.isTTY && host.stderr.isTTY;
  if (options.input === false || !canAsk) {
    if (options.ask === undefined || canAsk) return;
    const { refuseToAsk } = await import('../refuse-to-ask.js');
    refuseToAsk();
  }
  const { interviewFolder } = await import('../interview.js');
  const depth = text(options.ask);
  await interviewFolder(host, folder, {
    ...(depth === 'quick' || depth === 'full' ? { mode: depth } : {}),
    revisit: options.revisit === true,
    ...(options.color === false ? { color: false } : {}),
  });
};

const gateOf = async (host: Host, assessment: Assessment, options: Options): Promise<GateResult | undefined> => {
  const [failOn, baseline] = [text(options.failOn), text(options.baseline)];
  if (failOn === undefined && baseline === undefined) return undefined;
  return judgeGate(assessment, {
    failOn: (failOn as Severity | undefined) ?? null,
    baseline: baseline === undefined ? null : await readBaseline(host, baseline),
  });
};

/** Where the workspace stands in its repository: as the option says, else as the folder of its `.git` shows. */
const baseOf = async (host: Host, folder: string, value: string | undefined): Promise<string> => {
  if (value !== undefined) return readBase(value);
  const { pathInRepository } = await import('../../io/disk/path-in-repository.js');
  return pathInRepository(resolve(host.cwd, folder));
};

/** The main job: ask what is open, assess, write the reports, tell where things stand and judge the gate. */
export const run = async (host: Host, [folder = '.']: readonly string[], options: Options): Promise<ExitCode> => {
  if (options.json === true && (options.format !== undefined || options.output !== undefined)) {
    throw inputError({
      code: 'usage',
      message: '--json already says format and output.',
      hint: 'Leave out --format and --output.',
    });
  }
  readAsOf(host, text(options.asOf));
  const formats = readFormats(options.json === true ? 'json' : text(options.format));
  const output = options.json === true ? '-' : text(options.output);
  const placed = placeReports(host, formats, { output, folder: text(options.out) ?? join(folder, 'reports') });
  const redacted = readRedaction(text(options.redact));
  const base = await baseOf(host, folder, text(options.base));
  const edition = readEdition(text(options.edition), formats);
  const template = await readTemplateFile(host, text(options.template), formats);
  const brand = await readBrand(host, text(options.brand), folder, formats);
  await askWhereOpen(host, folder, options);
  const assessment = await assessFolder(host, folder, { asOf: text(options.asOf), cache: options.cache !== false });
  const gate = await gateOf(host, assessment, options);
  const written = await writeReports(host, await redactForSharing(host, assessment, redacted), placed, {
    base,
    ...edition,
    ...template,
    ...brand,
  });
  if (options.save === true) {
    const { saveSnapshot } = await import('../history.js');
    written.push(await saveSnapshot(host, folder, assessment));
  }
  const colours = await palette(host.stderr, host.env, options.color === false ? false : undefined);
  await host.stderr.write(summarizeRun(assessment, { folder, written }, colours));
  if (!gate) return exitCodes.done;
  await host.stderr.write(tellGate(gate, colours));
  return gate.holds ? exitCodes.done : exitCodes.gate;
};
