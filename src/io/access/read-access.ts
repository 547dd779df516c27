import { actorsOf } from '../../duties/tally-transactions.js';
import { type Access, noAccess } from '../../model/access.js';
import { foldName } from '../../model/identity.js';
import { exitCodes, inputError, isSocGapError, type Problem } from '../../model/problem.js';
import type { Input, Registers, Workspace } from '../../model/workspace.js';
import type { PopulationFile } from '../csv/read-population.js';
import { assignmentTable } from './assignment-table.js';
import { listPath } from './list-path.js';
import { readAccessList } from './read-access-list.js';
import { readTransactionLog } from './read-transaction-log.js';

type Needed = Pick<Registers, 'accessLists' | 'transactionLogs' | 'people' | 'sharedAccounts' | 'systems'> &
  Pick<Workspace, 'places'>;

/**
 * Reads every access list and transaction log that the register names, in bounded memory, and gives them as inputs of the run.
 * Throws exit 2 with every problem of every list, exit 4 where the disk refuses.
 */
export const readAccess = async (
  root: string,
  registers: Needed,
): Promise<{ readonly access: Access; readonly inputs: readonly Input[] }> => {
  const { accessLists, transactionLogs, systems, places } = registers;
  if (accessLists.length === 0 && transactionLogs.length === 0) return { access: noAccess, inputs: [] };
  const problems: Problem[] = [];
  const inputs = new Map<string, Input>();
  const read = async <T extends { readonly file: PopulationFile }>(
    file: string,
    place: { readonly file: string; readonly line: number } | undefined,
    from: (path: string) => Promise<T>,
  ): Promise<T | undefined> => {
    const found = listPath(root, file, { file: place?.file ?? 'access.yaml', line: place?.line ?? 1, column: 1 });
    if (!('path' in found)) {
      problems.push(found);
      return undefined;
    }
    try {
      const result = await from(found.path);
      inputs.set(file, { path: file, sha256: result.file.sha256, bytes: result.file.bytes });
      return result;
    } catch (error) {
      if (!isSocGapError(error) || error.exitCode !== exitCodes.input) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const systemOf = new Map(
    systems.flatMap(({ id, name }) => [foldName(name), foldName(id), id].map((key) => [key, id])),
  );
  const table = assignmentTable();
  const lists: { rows: number; closed: number }[] = [];
  for (const [index, list] of accessLists.entries()) {
    const done = await read(list.file, places.accessLists[index], (path) =>
      readAccessList(path, list, index, systemOf, table),
    );
    lists.push({ rows: done?.rows ?? 0, closed: done?.closed ?? 0 });
  }
  const actors = actorsOf(registers.people, registers.sharedAccounts);
  const logs: Access['logs'][number][] = [];
  for (const [index, log] of transactionLogs.entries()) {
    const done = await read(log.file, places.transactionLogs[index], (path) => readTransactionLog(path, log, actors));
    if (done) logs.push(done.tally);
  }
  if (problems.length > 0) throw inputError(...problems);
  return { access: { ...table.done(), lists, logs }, inputs: [...inputs.values()] };
};
