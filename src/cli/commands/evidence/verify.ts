import { join, resolve } from 'node:path';
import { readEvidence } from '../../../io/evidence/read-evidence.js';
import { safeText } from '../../../io/terminal/safe-text.js';
import type { Host } from '../../../model/host.js';
import { type ExitCode, exitCodes, inputError } from '../../../model/problem.js';
import type { Workspace } from '../../../model/workspace.js';
import { loadFolder, readAsOf } from '../../assess-folder.js';
import type { Options } from '../../command.js';
import { hashingProgress } from './hashing-progress.js';
import { judgeEvidence, type JudgedEvidence } from './judge-evidence.js';
import { liesOutside, readOutside } from './read-outside.js';

/** Nothing is wrong with it, but nobody has looked at what is kept somewhere else. */
const stateOf = ({ faults, found }: JudgedEvidence): string => faults[0]?.state ?? (found ? 'ok' : 'elsewhere');

const countStates = (judged: readonly JudgedEvidence[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const item of judged) counts.set(stateOf(item), (counts.get(stateOf(item)) ?? 0) + 1);
  return counts;
};

const asJson = (judged: readonly JudgedEvidence[], { places }: Workspace, asOf: string): string => {
  const items = judged.map((item) => {
    const { id, control, performed, file = null, ref = null } = item.evidence;
    const read = item.found?.state === 'read' ? item.found : undefined;
    const place = places.evidence[item.index] ?? null;
    const reasons = item.faults.map(({ state, why }) => ({ because: state, says: why }));
    return {
      id,
      control,
      performed,
      file,
      ref,
      state: stateOf(item),
      reasons,
      sha256: read?.sha256 ?? null,
      size: read?.bytes ?? null,
      place,
    };
  });
  const counts = Object.fromEntries(countStates(judged));
  return `${JSON.stringify({ schema: 'soc-gap/evidence-verification/v1', asOf, counts, items }, null, 2)}\n`;
};

/** Places are told from where the person stands, so that an editor opens them with a click. */
const lineOf = ({ evidence, index, faults }: JudgedEvidence, { places }: Workspace, folder: string): string => {
  const place = places.evidence[index];
  const at = place ? `${join(folder, place.file)}:${place.line}: ` : '';
  const name = evidence.file === undefined ? '' : ` ${evidence.file}`;
  return safeText(`${at}${evidence.id}${name}: ${faults.map(({ state, why }) => `${state}: ${why}`).join('; ')}`);
};

const asText = (judged: readonly JudgedEvidence[], workspace: Workspace, folder: string): string => {
  const counts = [...countStates(judged)].map(([state, count]) => `${count} ${state}`);
  const outside = judged.filter(({ evidence, found }) => found === undefined && liesOutside(evidence)).length;
  return [
    ...judged.filter(({ faults }) => faults.length > 0).map((item) => lineOf(item, workspace, folder)),
    `${judged.length} evidence ${judged.length === 1 ? 'item' : 'items'}${counts.length > 0 ? `: ${counts.join(', ')}` : ''}.`,
    ...(outside > 0
      ? [`${outside} of them have a hash and may lie outside the workspace: --allow-outside looks at them.`]
      : []),
    '',
  ].join('\n');
};

/**
 * `evidence verify [folder]`: every item of the register against its file, its days, its control's frequency and the other items.
 * Exit 0 where all are in order, 1 where something is not, 2 where the workspace is invalid.
 */
export const run = async (
  host: Host,
  [folder = '.', ...rest]: readonly string[],
  options: Options,
): Promise<ExitCode> => {
  if (rest.length > 0)
    throw inputError({
      code: 'usage',
      message: 'there is one argument too many',
      hint: 'write soc-gap evidence verify [folder]',
    });
  const asOf = readAsOf(host, typeof options.asOf === 'string' ? options.asOf : undefined);
  const progress = hashingProgress(host);
  let workspace: Workspace;
  try {
    workspace = await loadFolder(host, folder, {
      cache: options.cache !== false,
      readEvidence: (root, paths) => readEvidence(root, paths, { progress: progress.tell }),
    });
  } finally {
    await progress.end();
  }
  const outside = options.allowOutside === true ? await readOutside(resolve(host.cwd, folder), workspace) : undefined;
  const judged = judgeEvidence(workspace, asOf, outside);
  await host.stdout.write(options.json === true ? asJson(judged, workspace, asOf) : asText(judged, workspace, folder));
  return judged.some(({ faults }) => faults.length > 0) ? exitCodes.gate : exitCodes.done;
};
