import { loadWorkspace } from '../../src/io/workspace/load-workspace.js';
import type { KnownIds } from '../../src/model/known-ids.js';
import { isSocGapError } from '../../src/model/problem.js';
import type { Workspace } from '../../src/model/workspace.js';
import { temporaryFolder } from './temporary-folder.js';

export const engagement = 'version: 1\norganization:\n  name: Acme\n';

export const known: KnownIds = {
  catalogs: new Set(['soc1-core', 'soc1-payroll', 'soc2']),
  requirements: new Set(['CC6.1', 'CC6.2', 'payroll-01']),
  points: new Set(['CC6.1.p1', 'payroll-01.p1']),
  duties: new Set(['approve-payments', 'enter-payments']),
  description: new Set(['DC4', 'DC9', 'SD1']),
  dutyPairs: new Set(['TRE-01']),
};

export type Files = Readonly<Record<string, string | Uint8Array>>;

export const loadFolder = (folder: string, env: Record<string, string> = {}, cache = false): Promise<Workspace> =>
  loadWorkspace({ cwd: folder, env, home: process.cwd() }, folder, { known, cache });

/** Loads a workspace that consists of these files and a valid soc-gap.yaml, where they bring none. */
export const load = (files: Files): Promise<Workspace> =>
  loadFolder(temporaryFolder({ 'soc-gap.yaml': engagement, ...files }));

/** What loading these files complains of, as `file:line:column code: message (hint)`. Empty where the workspace is valid. */
export const complaintsOf = async (
  files: Files,
  folder = temporaryFolder({ 'soc-gap.yaml': engagement, ...files }),
): Promise<string[]> => {
  try {
    await loadFolder(folder);
    return [];
  } catch (error) {
    if (!isSocGapError(error) || error.exitCode !== 2) throw error;
    return error.problems.map(({ place, code, message, hint }) => {
      const at = [place?.file, place?.line, place?.column].filter((part) => part !== undefined).join(':');
      return `${at} ${code}: ${message}${hint === undefined ? '' : ` (${hint})`}`;
    });
  }
};
