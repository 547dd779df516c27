import { isAbsolute, join, resolve } from 'node:path';
import { joinKnowledge } from '../catalogs/join-knowledge.js';
import { assess } from '../engine/assess.js';
import { missingScope } from '../engine/missing-scope.js';
import { loadCatalogIndex, loadKnowledge } from '../io/catalogs/knowledge.js';
import type { CatalogIndex } from '../io/catalogs/knowledge.js';
import { loadSampleSizes } from '../io/workspace/load-sample-sizes.js';
import { type LoadOptions, loadWorkspace } from '../io/workspace/load-workspace.js';
import type { Host } from '../model/host.js';
import { exitCodes, inputError, isSocGapError, SocGapError } from '../model/problem.js';
import { isPlainDate } from '../model/plain-date.js';
import type { Workspace } from '../model/workspace.js';
import type { Assessment } from '../schema/assessment.js';
import type { Engagement } from '../schema/engagement.js';
import { shellWord } from './shell-word.js';
import { tool } from './version.js';

export interface AssessFolderOptions {
  /** The day of the assessment; today where it is not given. */
  readonly asOf?: string | undefined;
  /** Keep parsed files in the user's cache folder. */
  readonly cache: boolean;
  /** What the engagement is taken to be instead. Throws what speaks against it. */
  readonly suppose?: ((engagement: Engagement) => Engagement) | undefined;
}

/** The value of --as-of, or today. Throws exit 2 for a day that does not exist. */
export const readAsOf = (host: Host, value: string | undefined): string => {
  if (value === undefined) return host.today();
  if (isPlainDate(value)) return value;
  throw inputError({
    code: 'bad-date',
    message: `--as-of ${value} is not a date.`,
    hint: 'Write a day that exists as YYYY-MM-DD.',
  });
};

/** Ids of the catalogs that the reports of a workspace name. */
export const catalogsInScope = ({ engagement }: Workspace): string[] => [
  ...(engagement.reports?.soc1?.packs ?? []),
  ...(engagement.reports?.soc2 ? ['soc2'] : []),
];

/** What is still unanswered and nobody can be asked: exit 3, naming it. */
export const refuseUnscoped = (folder: string, missing: readonly string[]): void => {
  if (missing.length === 0) return;
  throw new SocGapError(
    exitCodes.unanswered,
    missing.map((path, index) => ({
      code: 'unanswered',
      message: `${path} is not answered.`,
      ...(index === missing.length - 1
        ? { hint: `Answer it in soc-gap.yaml, or run \`soc-gap assess ${shellWord(folder)}\` at a terminal.` }
        : {}),
      place: { file: join(folder, 'soc-gap.yaml') },
    })),
  );
};

/** Files are named from where the person stands, so that an editor opens `clients/x/controls.yaml:4:5` with a click. */
const placed = (error: unknown, folder: string): unknown => {
  if (!isSocGapError(error)) return error;
  const problems = error.problems.map((problem) =>
    problem.place && !isAbsolute(problem.place.file)
      ? { ...problem, place: { ...problem.place, file: join(folder, problem.place.file) } }
      : problem,
  );
  return new SocGapError(error.exitCode, problems);
};

/** Reads and checks a workspace. Throws exit 2 with every problem of its files, exit 4 where something can't be read. */
export const loadFolder = async (
  host: Host,
  folder: string,
  { index, ...options }: Omit<LoadOptions, 'known'> & { readonly index?: CatalogIndex },
): Promise<Workspace> => {
  const { known } = index ?? (await loadCatalogIndex(host));
  try {
    return await loadWorkspace(host, resolve(host.cwd, folder), { known, ...options });
  } catch (error) {
    throw placed(error, folder);
  }
};

/**
 * Reads a workspace and assesses it. Throws exit 2 with every problem of its files, exit 3 where the scope is unanswered, exit 4
 * where something can't be read.
 */
export const assessFolder = async (
  host: Host,
  folder: string,
  { asOf, cache, suppose }: AssessFolderOptions,
): Promise<Assessment> => {
  const date = readAsOf(host, asOf);
  const index = await loadCatalogIndex(host);
  const found = await loadFolder(host, folder, { cache, index });
  const workspace = suppose ? { ...found, engagement: suppose(found.engagement) } : found;
  refuseUnscoped(folder, missingScope(workspace.engagement));
  const { knowledge } = await loadKnowledge(host, { catalogs: catalogsInScope(workspace), index });
  const { table } = await loadSampleSizes(host, resolve(host.cwd, folder));
  return assess({
    knowledge: { ...joinKnowledge(knowledge, workspace), sampleSizes: table },
    workspace,
    asOf: date,
    tool,
  });
};
