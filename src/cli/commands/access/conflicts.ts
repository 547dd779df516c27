import { safeText } from '../../../io/terminal/safe-text.js';
import type { Host } from '../../../model/host.js';
import { exitCodes, type ExitCode } from '../../../model/problem.js';
import { conflictRows, dutiesSummary, unknownAccess } from '../../../reports/view/duties.js';
import { assessFolder } from '../../assess-folder.js';
import type { Options } from '../../command.js';

/** `access conflicts [folder]`: who holds duties that should be kept apart, where they come from, and what stands in. */
export const run = async (host: Host, [folder = '.']: readonly string[], options: Options): Promise<ExitCode> => {
  const asOf = typeof options.asOf === 'string' ? options.asOf : undefined;
  const assessment = await assessFolder(host, folder, { asOf, cache: options.cache !== false });
  if (options.json === true) {
    const { duties } = assessment;
    await host.stdout.write(
      `${JSON.stringify({ schema: 'soc-gap/access-conflicts/v1', asOf: assessment.asOf, duties }, null, 2)}\n`,
    );
    return exitCodes.done;
  }
  const lines = conflictRows(assessment).flatMap(({ who, pair, duties, where, severity, mitigation }) => [
    `${severity.padEnd(8)} ${pair}  ${who}: ${duties}`,
    `         ${where}`,
    `         ${mitigation}`,
  ]);
  const text = [...lines, ...(lines.length > 0 ? [''] : []), dutiesSummary(assessment), ...unknownAccess(assessment)];
  await host.stdout.write(
    assessment.duties.assessed
      ? `${text.map(safeText).join('\n')}\n`
      : 'Not assessed: people.yaml, access.yaml and the controls name no duties.\n',
  );
  return exitCodes.done;
};
