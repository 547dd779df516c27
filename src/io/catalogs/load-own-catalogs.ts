import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Catalog } from '../../model/catalog.js';
import type { Host } from '../../model/host.js';
import type { KnownIds } from '../../model/known-ids.js';
import { inputError } from '../../model/problem.js';
import type { Tailoring } from '../../schema/catalog.js';
import { complaints, placeComplaints } from '../validate/complaint.js';
import { findFiles, type FoundFile } from '../workspace/find-files.js';
import { limitProblems } from '../validate/limit-problems.js';
import { loadFile } from '../workspace/load-file.js';
import { ownCatalogs } from '../workspace/own-catalogs.js';
import { maxFileBytes, readBytes } from '../text/read-bytes.js';
import { workspaceCache } from '../workspace/workspace-cache.js';

/** The files of a workspace's catalogs/ folder. Throws exit 2 where there is no such folder as the workspace. */
export const findCatalogFiles = (host: Pick<Host, 'cwd'>, folder: string): FoundFile[] => {
  const root = resolve(host.cwd, folder);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    const hint = 'name the folder that holds soc-gap.yaml, or whose catalogs/ holds your catalogs';
    throw inputError({ code: 'no-workspace', message: 'there is no such folder', hint, place: { file: folder } });
  }
  return findFiles(root)
    .files.filter(({ kind }) => kind === 'catalogs')
    .map((found) => ({ ...found, file: join(folder, found.file) }));
};

/**
 * Reads nothing of a workspace but its catalogs: whole ones and tailorings. It need not have a soc-gap.yaml yet. Throws exit 2
 * with every problem of these files.
 */
export const loadOwnCatalogs = async (
  host: Pick<Host, 'cwd' | 'env' | 'home'>,
  folder: string,
  shipped: KnownIds,
): Promise<{ readonly ownCatalogs: readonly Catalog[]; readonly tailorings: readonly Tailoring[] }> => {
  const cache = workspaceCache(host, false);
  const found = findCatalogFiles(host, folder);
  const files = await Promise.all(
    found.map((file) => loadFile(file, readBytes(file.path, file.file, maxFileBytes), cache)),
  );
  const between = complaints();
  const { catalogs, tailorings } = ownCatalogs(files, shipped, between);
  const problems = [...files.flatMap((file) => file.problems), ...(await placeComplaints(between.all))];
  if (problems.length > 0) throw inputError(...limitProblems(problems, between.untold));
  return { ownCatalogs: catalogs, tailorings };
};
