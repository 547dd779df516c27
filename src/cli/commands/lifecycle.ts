import type { Host } from '../../model/host.js';
import { exitCodes } from '../../model/problem.js';
import type { ExitCode } from '../../model/problem.js';
import { lifecyclePage } from '../../reports/lifecycle/lifecycle-page.js';
import { assessFolder } from '../assess-folder.js';
import type { Options } from '../command.js';
import { printPage } from '../print-page.js';

/** Prints where each report stands on its way and what the next stage still needs, as a checklist. */
export const run = async (host: Host, [folder = '.']: readonly string[], options: Options): Promise<ExitCode> => {
  const assessment = await assessFolder(host, folder, {
    asOf: typeof options.asOf === 'string' ? options.asOf : undefined,
    cache: options.cache !== false,
  });
  const { asOf, attestation, lifecycle } = assessment;
  const data = { schema: 'soc-gap/lifecycle/v1', asOf, attestation, reports: lifecycle };
  await printPage(host, lifecyclePage(assessment), data, options);
  return exitCodes.done;
};
