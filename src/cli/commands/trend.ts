import { trendOf } from '../../history/trend-of.js';
import type { Host } from '../../model/host.js';
import { exitCodes } from '../../model/problem.js';
import type { ExitCode } from '../../model/problem.js';
import { trendPage } from '../../reports/history/trend-page.js';
import type { Options } from '../command.js';
import { noHistory, readHistory } from '../history.js';
import { printPage } from '../print-page.js';

/** Prints how a workspace went from snapshot to snapshot of its history. */
export const run = async (host: Host, [folder = '.']: readonly string[], options: Options): Promise<ExitCode> => {
  const snapshots = await readHistory(host, folder);
  if (snapshots.length === 0) noHistory(folder);
  const trend = trendOf(snapshots);
  await printPage(host, trendPage(trend), trend, options);
  return exitCodes.done;
};
