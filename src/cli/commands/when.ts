import { startAnyway } from '../../engine/schedule/start-anyway.js';
import { safeText } from '../../io/terminal/safe-text.js';
import type { Host } from '../../model/host.js';
import { isPlainDate } from '../../model/plain-date.js';
import { exitCodes, inputError } from '../../model/problem.js';
import type { ExitCode } from '../../model/problem.js';
import { tellWhen } from '../../reports/when/tell-when.js';
import type { Assessment } from '../../schema/assessment.js';
import type { IfStarted } from '../../schema/schedule.js';
import { assessFolder } from '../assess-folder.js';
import type { Options } from '../command.js';

const text = (value: Options[string]): string | undefined => (typeof value === 'string' ? value : undefined);

const readStart = (value: string | undefined): string | undefined => {
  if (value === undefined || isPlainDate(value)) return value;
  throw inputError({
    code: 'bad-date',
    message: `--start ${value} is not a date.`,
    hint: 'Write a day that exists as YYYY-MM-DD.',
  });
};

const asJson = ({ asOf, attestation, schedule }: Assessment, anyway: readonly IfStarted[] | undefined): string => {
  const reports = schedule.reports.map((report, index) => ({
    ...report,
    ifStarted: anyway?.[index] ?? report.ifStarted,
  }));
  return `${JSON.stringify({ schema: 'soc-gap/when/v1', asOf, attestation, ...schedule, reports }, null, 2)}\n`;
};

/** Prints when a type 2 period can start, what holds it back, and what if it is started on a day anyway. */
export const run = async (host: Host, [folder = '.']: readonly string[], options: Options): Promise<ExitCode> => {
  const start = readStart(text(options.start));
  const assessment = await assessFolder(host, folder, {
    asOf: text(options.asOf),
    cache: options.cache !== false,
  });
  const anyway = start === undefined ? undefined : startAnyway(assessment, start);
  await host.stdout.write(
    options.json === true
      ? asJson(assessment, anyway)
      : `${[...tellWhen(assessment, anyway), '', assessment.attestation].map(safeText).join('\n')}\n`,
  );
  return exitCodes.done;
};
