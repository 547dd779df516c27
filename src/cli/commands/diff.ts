import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { compareSnapshots } from '../../history/compare-snapshots.js';
import { snapshotOf } from '../../history/snapshot-of.js';
import type { Host } from '../../model/host.js';
import { exitCodes, inputError } from '../../model/problem.js';
import type { ExitCode } from '../../model/problem.js';
import { diffPage } from '../../reports/history/diff-page.js';
import type { Snapshot } from '../../schema/history/snapshot.js';
import { assessFolder } from '../assess-folder.js';
import type { Options } from '../command.js';
import { noHistory, readHistory } from '../history.js';
import { printPage } from '../print-page.js';
import { readSnapshot } from '../read-saved.js';
import { shellWord } from '../shell-word.js';

interface Sides {
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** Snapshots before the first side. */
  readonly earlier: readonly Snapshot[];
}

const isFolder = (host: Host, path: string): boolean =>
  statSync(resolve(host.cwd, path), { throwIfNoEntry: false })?.isDirectory() === true;

const assessed = async (host: Host, folder: string, { asOf, cache }: Options): Promise<Snapshot> =>
  snapshotOf(
    await assessFolder(host, folder, { asOf: typeof asOf === 'string' ? asOf : undefined, cache: cache !== false }),
  );

/** A workspace as it is now against the last snapshot of its history up to that day. */
const againstHistory = async (host: Host, folder: string, options: Options): Promise<Sides> => {
  const after = await assessed(host, folder, options);
  const history = (await readHistory(host, folder)).filter(({ asOf }) => asOf <= after.asOf);
  const before = history.at(-1) ?? noHistory(folder, ` of ${after.asOf} or before`);
  return { before, after, earlier: history.slice(0, -1) };
};

const sidesOf = async (host: Host, first: string, second: string | undefined, options: Options): Promise<Sides> => {
  if (second === undefined && isFolder(host, first)) return againstHistory(host, first, options);
  if (second === undefined) {
    throw inputError({
      code: 'usage',
      message: `${first} is one assessment, and two are compared.`,
      hint: `Name the later one too: soc-gap diff ${shellWord(first)} . compares it with the workspace as it is now.`,
    });
  }
  const folders = [first, second].filter((path) => isFolder(host, path));
  if (folders.length === 0 && options.asOf !== undefined) {
    throw inputError({ code: 'usage', message: 'Saved assessments have their day.', hint: 'Leave out --as-of.' });
  }
  const read = (path: string): Promise<Snapshot> =>
    folders.includes(path) ? assessed(host, path, options) : readSnapshot(host, path);
  const before = await read(first);
  const after = await read(second);
  const history = folders.includes(second) ? await readHistory(host, second) : [];
  return { before, after, earlier: history.filter(({ asOf }) => asOf < before.asOf) };
};

/** Prints what changed from one assessment to another: saved ones, or a workspace as it is now. */
export const run = async (
  host: Host,
  [first = '.', second]: readonly string[],
  options: Options,
): Promise<ExitCode> => {
  const { before, after, earlier } = await sidesOf(host, first, second, options);
  const diff = compareSnapshots(before, after, earlier);
  await printPage(host, diffPage(diff), diff, options);
  return exitCodes.done;
};
