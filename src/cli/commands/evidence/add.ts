import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openEditor } from '../../../io/edit/edit-workspace.js';
import { engagementFile } from '../../../io/workspace/find-files.js';
import { lockWorkspace } from '../../../io/disk/lock-workspace.js';
import { safeText } from '../../../io/terminal/safe-text.js';
import type { Host } from '../../../model/host.js';
import { exitCodes, inputError } from '../../../model/problem.js';
import type { ExitCode } from '../../../model/problem.js';
import { didYouMean } from '../../../model/suggest.js';
import type { EvidenceFile, Workspace } from '../../../model/workspace.js';
import type { Control, Evidence } from '../../../schema/registers.js';
import { loadFolder } from '../../assess-folder.js';
import type { Options } from '../../command.js';
import { fileEvidence, type FiledEvidence } from './file-evidence.js';
import { findSame, makeEntry } from './make-entry.js';
import { type AddRequest, readAddRequest } from './read-add-request.js';
import { warnOfEntry } from './warn-of-entry.js';

/** The files on record are not looked at: one more does not depend on them. */
const noFiles = (): Promise<Map<string, EvidenceFile>> => Promise.resolve(new Map<string, EvidenceFile>());

const loadRegister = (host: Host, folder: string, cache = true): Promise<Workspace> =>
  loadFolder(host, folder, { cache, readEvidence: noFiles, access: false });

interface Added {
  readonly entry: Evidence;
  /** False: an entry said the same already, and nothing was changed. */
  readonly added: boolean;
  readonly how: FiledEvidence['how'];
  readonly warnings: readonly string[];
}

const controlOf = ({ controls }: Workspace, id: string): Control => {
  const control = controls.find((item) => item.id === id);
  if (control) return control;
  const ids = controls.map((item) => item.id);
  const hint = didYouMean(id, ids) ?? 'controls.yaml holds the ids';
  throw inputError({ code: 'unknown-id', message: `no control has the id ${id}`, hint });
};

/** True where the register on the disk has the entry: a save may fail after its file was already replaced. */
const isOnDisk = async (host: Host, folder: string, { id }: Evidence): Promise<boolean> => {
  try {
    return (await loadRegister(host, folder, false)).evidence.some((item) => item.id === id);
  } catch {
    return false;
  }
};

const loginOf = ({ env }: Host): string | undefined => [env.USER, env.LOGNAME, env.USERNAME].find(Boolean);

/** The new entry, or the one that says the same already. Throws exit 2 where its id is another's. */
const chooseEntry = (host: Host, { evidence, places }: Workspace, request: AddRequest, filed: FiledEvidence) => {
  const entry = makeEntry(request, filed, evidence, loginOf(host));
  const same = findSame(entry, evidence);
  const taken = evidence.findIndex((item) => item.id === entry.id);
  if (same !== undefined || taken < 0) return { entry, same };
  const place = places.evidence[taken];
  const [message, hint] = [`other evidence has the id ${entry.id}`, 'choose another --id, or leave it out'];
  throw inputError({
    code: 'duplicate-id',
    message,
    hint,
    ...(place ? { place: { ...place, file: join(request.folder, place.file) } } : {}),
  });
};

/** For a locked workspace. Leaves the file and its entry, or neither. */
const addTo = async (host: Host, root: string, request: AddRequest): Promise<Added> => {
  const workspace = await loadRegister(host, request.folder);
  const control = controlOf(workspace, request.control);
  const filed = await fileEvidence(host, root, request);
  let saving: Evidence | undefined;
  try {
    const { entry, same } = chooseEntry(host, workspace, request, filed);
    // A copy under another name would be a second one of what is on file.
    if (same !== undefined) filed.undo();
    if (same !== undefined) return { entry: same, added: false, how: 'present', warnings: [] };
    saving = entry;
    const editor = await openEditor(root);
    editor.upsert('evidence', 'evidence', 'id', { ...entry });
    await editor.save();
    return { entry, added: true, how: filed.how, warnings: warnOfEntry(entry, control, workspace) };
  } catch (error) {
    if (saving === undefined || !(await isOnDisk(host, request.folder, saving))) filed.undo();
    throw error;
  }
};

const told: Readonly<Record<FiledEvidence['how'], string>> = {
  copied: 'copied into the workspace',
  present: 'was there already',
  referenced: 'stays where it is',
  outside: 'stays outside the workspace; `evidence verify --allow-outside` looks at it',
};

const show = ({ entry, added, how }: Added): string => {
  const path = entry.file ?? entry.ref ?? '';
  return added
    ? `${entry.id}: ${safeText(path)} ${told[how]}; SHA-256 ${entry.sha256 ?? ''}, ${entry.size ?? 0} bytes.\n`
    : `${entry.id}: ${safeText(path)} is recorded already; nothing was changed.\n`;
};

/**
 * `evidence add FILE [folder]`: files evidence of a control and records it, with its SHA-256, size and who. Throws exit 2 for what
 * cannot be evidence, 4 where the disk fails and 5 where another run holds the workspace; then nothing was changed.
 */
export const run = async (host: Host, args: readonly string[], options: Options): Promise<ExitCode> => {
  const request = readAddRequest(host, args, options);
  const root = resolve(host.cwd, request.folder);
  // Another folder gets no lock: loading says what is wrong with it.
  if (!existsSync(join(root, engagementFile))) await loadRegister(host, request.folder);
  const lock = await lockWorkspace(root);
  let result: Added;
  try {
    result = await addTo(host, root, request);
  } finally {
    await lock.release();
  }
  const { entry, added, how, warnings } = result;
  await host.stdout.write(
    options.json === true
      ? `${JSON.stringify({ schema: 'soc-gap/evidence-added/v1', added, file: how, entry, warnings }, null, 2)}\n`
      : show(result),
  );
  for (const warning of warnings) await host.stderr.write(`Note: ${safeText(warning)}.\n`);
  return exitCodes.done;
};
