import type { Host } from '../../model/host.js';
import { exitCodes, isSocGapError } from '../../model/problem.js';
import type { ExitCode } from '../../model/problem.js';
import type { ListName } from '../../model/workspace.js';
import { plural } from '../../reports/view/plural.js';
import type { Options } from '../command.js';
import { loadFolder } from '../assess-folder.js';

const lists = [
  'controls',
  'evidence',
  'vendors',
  'userControls',
  'systems',
  'processes',
  'dataStores',
  'interfaces',
  'keyReports',
  'people',
  'accessLists',
  'roles',
  'sharedAccounts',
  'duties',
  'dutyPairs',
  'mitigations',
  'transactionLogs',
  'tests',
  'acceptances',
  'responses',
  'answers',
  'documents',
  'training',
  'description',
  'incidents',
  'changes',
] as const satisfies readonly ListName[];

/** Checks every file of a workspace: exit 2 with all problems, or a line that counts what was read. */
export const run = async (host: Host, [folder = '.']: readonly string[], options: Options): Promise<ExitCode> => {
  try {
    const workspace = await loadFolder(host, folder, { cache: false });
    const counts = lists.map((name) => [name, workspace[name].length] as const).filter(([, count]) => count > 0);
    await host.stdout.write(
      options.json
        ? `${JSON.stringify({ schema: 'soc-gap/validation/v1', valid: true, files: workspace.inputs.length, counts: Object.fromEntries(counts), problems: [] }, null, 2)}\n`
        : `${folder}: ${plural(workspace.inputs.length, 'file is valid', 'files are valid')}: ${counts.map(([name, count]) => `${name} ${count}`).join(', ') || 'no registers yet'}.\n`,
    );
    return exitCodes.done;
  } catch (error) {
    if (!options.json || !isSocGapError(error)) throw error;
    await host.stdout.write(
      `${JSON.stringify({ schema: 'soc-gap/validation/v1', valid: false, problems: error.problems }, null, 2)}\n`,
    );
    return error.exitCode;
  }
};
