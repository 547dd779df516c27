import { type Stats, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { noAccess } from '../../model/access.js';
import type { Host } from '../../model/host.js';
import type { KnownIds } from '../../model/known-ids.js';
import { compareBy } from '../../model/order.js';
import { exitCodes, inputError, isSocGapError, type Problem } from '../../model/problem.js';
import type { ListName, Workspace } from '../../model/workspace.js';
import type { Engagement } from '../../schema/engagement.js';
import { checkAccess } from '../validate/check-access.js';
import { checkDates } from '../validate/check-dates.js';
import { checkDescription } from '../validate/check-description.js';
import { checkReferences } from '../validate/check-references.js';
import { complaints, placeComplaints } from '../validate/complaint.js';
import { diskError } from '../disk/disk-error.js';
import { engagementFile, findFiles, type FoundFile } from './find-files.js';
import { limitProblems } from '../validate/limit-problems.js';
import { type LoadedFile, loadFile } from './load-file.js';
import { listsOf, mergeRegisters, typedLists } from './merge-registers.js';
import { ownCatalogs } from './own-catalogs.js';
import { type FileBytes, maxFileBytes, readBytes } from '../text/read-bytes.js';
import { readEvidence } from '../evidence/read-evidence.js';
import { type WorkspaceCache, workspaceCache } from './workspace-cache.js';

/** All files of a run together. */
const maxRunBytes = 50 * 1024 * 1024;

export interface LoadOptions {
  /** Ids of what ships; those of the workspace's own catalogs are added here. */
  readonly known: KnownIds;
  /** False: nothing is taken from earlier runs and nothing kept. The result is the same. */
  readonly cache: boolean;
  /** Looks at the evidence files, where that is not to be done as usual: with progress, or not at all. */
  readonly readEvidence?: typeof readEvidence;
  /** False: access lists and transaction logs are not looked at; the command has no use for them. */
  readonly access?: boolean;
}

const requireFolder = (root: string, folder: string): void => {
  let found: Stats | undefined;
  try {
    found = statSync(root, { throwIfNoEntry: false });
  } catch (error) {
    throw diskError('read', folder, error);
  }
  if (found?.isDirectory()) return;
  throw inputError({
    code: 'no-workspace',
    message: found ? 'this is no folder' : 'there is no such folder',
    hint: 'name the folder that holds soc-gap.yaml',
    place: { file: folder },
  });
};

/** A folder without soc-gap.yaml is some other folder: only what may be its misspelt name is told besides. */
const noWorkspace = (folder: string, found: readonly Problem[]) =>
  inputError(
    {
      code: 'no-workspace',
      message: `the folder holds no ${engagementFile}`,
      hint: '`soc-gap init` makes one, and so does `soc-gap assess` at a terminal',
      place: { file: folder },
    },
    ...found.filter(({ hint }) => hint?.includes(engagementFile)),
  );

const tooMuch: Problem = {
  code: 'workspace-too-large',
  message: `the files of the workspace have more than ${maxRunBytes / 1024 / 1024} MB together`,
  hint: 'move what is no longer assessed to another folder',
};

/** What was read, and the problems of files that could not be. A disk that fails ends the run (exit 4). */
const readFiles = async (
  found: readonly FoundFile[],
  cache: WorkspaceCache,
): Promise<{ files: LoadedFile[]; problems: Problem[] }> => {
  const files: LoadedFile[] = [];
  const problems: Problem[] = [];
  let total = 0;
  for (const file of found) {
    let source: FileBytes;
    try {
      source = readBytes(file.path, file.file, maxFileBytes);
    } catch (error) {
      if (!isSocGapError(error) || error.exitCode !== exitCodes.input) throw error;
      problems.push(...error.problems);
      const nothing = {
        sha256: '',
        bytes: new Uint8Array(),
        value: undefined,
        itemLines: {},
        badItems: new Set<string>(),
      };
      files.push({ ...file, ...nothing, problems: error.problems, untold: 0 });
      continue;
    }
    total += source.bytes.length;
    if (total > maxRunBytes) return { files, problems: [...problems, tooMuch] };
    const loaded = await loadFile(file, source, cache);
    files.push(loaded);
    problems.push(...loaded.problems);
  }
  cache.tidy();
  return { files, problems };
};

/** Lists, or catalogs, of which a file could not be read: what refers to them cannot be judged. */
const unreadLists = (files: readonly LoadedFile[]): Set<ListName | 'catalogs'> =>
  new Set(
    files.flatMap((file): (ListName | 'catalogs')[] => {
      if (file.kind === 'catalogs') return file.problems.length > 0 ? ['catalogs'] : [];
      return file.value === undefined && file.kind !== 'engagement' ? listsOf(file.kind) : [];
    }),
  );

/**
 * Reads and judges a workspace folder: every file by its schema, then what they say of each other. Returns typed values or throws
 * exit 2 with every problem of every file, in the order of files and lines.
 */
export const loadWorkspace = async (
  host: Pick<Host, 'cwd' | 'env' | 'home'>,
  folder: string,
  options: LoadOptions,
): Promise<Workspace> => {
  const root = isAbsolute(folder) ? folder : join(host.cwd, folder);
  requireFolder(root, folder);
  const found = findFiles(root);
  if (!found.files.some((file) => file.kind === 'engagement')) throw noWorkspace(folder, found.problems);
  const { files, problems } = await readFiles(found.files, workspaceCache(host, options.cache));
  const engagement = files.find((file) => file.kind === 'engagement');
  const between = complaints();
  const lists = mergeRegisters(files, between);
  const own = ownCatalogs(
    files.filter((file) => file.kind === 'catalogs'),
    options.known,
    between,
  );
  const unread = unreadLists(files);
  checkReferences(lists, engagement, own.known, unread, between);
  checkDescription(lists, between);
  checkAccess(lists, own.known, unread, between);
  for (const file of files) checkDates(file, between);
  problems.push(...found.problems, ...(await placeComplaints(between.all)));
  const untold = new Map(between.untold);
  for (const file of files) if (file.untold > 0) untold.set(file.file, (untold.get(file.file) ?? 0) + file.untold);
  if (problems.length > 0 || engagement === undefined) throw inputError(...limitProblems(problems, untold));
  const registers = typedLists(lists);
  // Loaded here and not above: most workspaces have no such lists.
  const { access, inputs } =
    options.access === false
      ? { access: noAccess, inputs: [] }
      : await (await import('../access/read-access.js')).readAccess(root, registers);
  const evidenceFiles = await (options.readEvidence ?? readEvidence)(
    root,
    [...registers.evidence, ...registers.description].flatMap(({ file }) => file ?? []),
  );
  return {
    ...registers,
    engagement: engagement.value as Engagement,
    inputs: [...files.map(({ file, sha256, bytes }) => ({ path: file, sha256, bytes: bytes.length })), ...inputs].sort(
      compareBy(({ path }) => path),
    ),
    access,
    evidenceFiles,
    ownCatalogs: own.catalogs,
    tailorings: own.tailorings,
  };
};
