import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { processRuns, processStart } from './process-start.js';

const ownName = /^\.soc-gap-(\d{1,10})-([0-9a-f]{0,8}-\d+|)-\d+\.tmp$/;
let count = 0;

/** A name for a temporary file beside `folder`'s files. It says whose it is, so that the next run can sweep it up. */
export const temporaryPath = (folder: string): string => {
  count += 1;
  return join(folder, `.soc-gap-${process.pid}-${processStart(process.pid)}-${count}.tmp`);
};

/** Removes the temporary files that processes left which no longer run. What can't be removed does no harm and stays. */
export const sweepOrphans = (folder: string): void => {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names) {
    const match = ownName.exec(name);
    if (match === null || processRuns(Number(match[1]), match[2] ?? '')) continue;
    try {
      rmSync(join(folder, name), { force: true });
    } catch {
      // A read-only folder keeps its orphan; the save that follows says what is wrong.
    }
  }
};
