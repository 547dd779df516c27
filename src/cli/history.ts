import { join, resolve } from 'node:path';
import { printSnapshot } from '../history/print-snapshot.js';
import { snapshotOf } from '../history/snapshot-of.js';
import { makeFolder } from '../io/disk/make-folder.js';
import { historyFolder, listHistory } from '../io/history/list-history.js';
import type { Host } from '../model/host.js';
import { compareBy } from '../model/order.js';
import { exitCodes, inputError, isSocGapError, SocGapError } from '../model/problem.js';
import type { Problem } from '../model/problem.js';
import type { Assessment } from '../schema/assessment.js';
import type { Snapshot } from '../schema/history/snapshot.js';
import { writeOutput } from './output.js';
import { readSnapshot } from './read-saved.js';
import { shellWord } from './shell-word.js';

/** Keeps what later assessments are held against, under its day: one a day, the last one stays. Returns the path. */
export const saveSnapshot = async (host: Host, folder: string, assessment: Assessment): Promise<string> => {
  const path = join(folder, historyFolder, `${assessment.asOf}.json`);
  await makeFolder(host, join(folder, historyFolder));
  await writeOutput(host, path, printSnapshot(snapshotOf(assessment)));
  return path;
};

/** Every snapshot of a workspace, sorted by day. Throws exit 2 with every file that is none, and where two are of one day. */
export const readHistory = async (host: Host, folder: string): Promise<Snapshot[]> => {
  const place = join(folder, historyFolder);
  const read: { readonly path: string; readonly snapshot: Snapshot }[] = [];
  const problems: Problem[] = [];
  const dayOf = new Map<string, string>();
  for (const name of listHistory(resolve(host.cwd, place), place)) {
    const path = join(place, name);
    try {
      const snapshot = await readSnapshot(host, path);
      const other = dayOf.get(snapshot.asOf);
      if (other !== undefined) {
        const message = `this and ${other} are both of ${snapshot.asOf}`;
        problems.push({ code: 'same-day', message, hint: 'keep one of them', place: { file: path } });
      }
      dayOf.set(snapshot.asOf, path);
      read.push({ path, snapshot });
    } catch (error) {
      if (!isSocGapError(error) || error.exitCode !== exitCodes.input) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new SocGapError(exitCodes.input, problems);
  return read.map(({ snapshot }) => snapshot).sort(compareBy(({ asOf }) => asOf));
};

/** Refuses a workspace that has no history to look at. */
export const noHistory = (folder: string, detail = ''): never => {
  throw inputError({
    code: 'no-history',
    message: `${join(folder, historyFolder)} holds no snapshot${detail}.`,
    hint: `Keep one with \`soc-gap assess ${shellWord(folder)} --save\`, now and at each later assessment.`,
  });
};
