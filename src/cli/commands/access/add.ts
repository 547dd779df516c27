import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { assignmentTable } from '../../../io/access/assignment-table.js';
import { listPath } from '../../../io/access/list-path.js';
import { readAccessList } from '../../../io/access/read-access-list.js';
import { readPopulation } from '../../../io/csv/read-population.js';
import { lockWorkspace } from '../../../io/disk/lock-workspace.js';
import { openEditor } from '../../../io/edit/edit-workspace.js';
import { pathInside } from '../../../io/evidence/path-inside.js';
import { safeText } from '../../../io/terminal/safe-text.js';
import { engagementFile } from '../../../io/workspace/find-files.js';
import type { Host } from '../../../model/host.js';
import { exitCodes, inputError, type ExitCode } from '../../../model/problem.js';
import { didYouMean } from '../../../model/suggest.js';
import type { EvidenceFile, Workspace } from '../../../model/workspace.js';
import { plural } from '../../../reports/view/plural.js';
import type { AccessList } from '../../../schema/registers.js';
import { loadFolder } from '../../assess-folder.js';
import { commandIn } from '../../command-in.js';
import type { Options } from '../../command.js';
import { chooseColumns, type ChosenColumns } from './choose-columns.js';
import { chooseDays } from './choose-days.js';
import { type AddRequest, idOfFile, readAddRequest } from './read-add-request.js';

const noFiles = (): Promise<Map<string, EvidenceFile>> => Promise.resolve(new Map<string, EvidenceFile>());

const load = (host: Host, folder: string): Promise<Workspace> =>
  loadFolder(host, folder, { cache: true, readEvidence: noFiles, access: false });

interface Added {
  readonly list: AccessList;
  readonly how: ChosenColumns['how'];
  readonly isNew: boolean;
  readonly rows: number;
  readonly closed: number;
  readonly holders: number;
  readonly roles: number;
}

const checkSystem = ({ systems }: Workspace, system: string | undefined): void => {
  if (system === undefined || systems.some(({ id }) => id === system)) return;
  const ids = systems.map(({ id }) => id);
  const hint = didYouMean(system, ids) ?? 'systems.yaml holds the ids';
  throw inputError({ code: 'unknown-id', message: `no system has the id ${system}`, hint });
};

/** Where the file lies in the workspace. Throws exit 2 for one that lies elsewhere or is not there. */
const placeOf = (host: Host, root: string, source: string): { readonly file: string; readonly path: string } => {
  const file = pathInside(root, resolve(host.cwd, source));
  const hint = 'put the export into the access/ folder of the workspace';
  if (file === undefined) {
    const there = existsSync(resolve(host.cwd, source));
    const message = there ? 'the file lies outside the workspace' : 'there is no such file';
    throw inputError({ code: there ? 'outside-workspace' : 'missing-file', message, hint, place: { file: source } });
  }
  const found = listPath(root, file, { file: source });
  if ('path' in found) return { file, path: found.path };
  throw inputError(found);
};

/** The new entry for a list; what an earlier one of the same file said stays where nothing else is said. */
const makeEntry = (
  request: AddRequest,
  file: string,
  before: AccessList | undefined,
  columns: AccessList['columns'],
  days: AccessList['days'],
): AccessList => {
  const { system, exported, query, by } = request;
  return {
    ...before,
    id: before?.id ?? request.id ?? idOfFile(file),
    file,
    columns,
    ...(days === undefined ? {} : { days }),
    ...(system === undefined ? {} : { system }),
    ...(exported === undefined ? {} : { exported }),
    ...(query === undefined ? {} : { query }),
    ...(by === undefined ? {} : { by }),
  };
};

/** For a locked workspace. Undefined where the person stopped. */
const addTo = async (host: Host, root: string, request: AddRequest, options: Options): Promise<Added | undefined> => {
  const workspace = await load(host, request.folder);
  checkSystem(workspace, request.system);
  const { file, path } = placeOf(host, root, request.source);
  const header = await readPopulation(path, request.source, () => undefined);
  const { accessLists } = workspace;
  const before = accessLists.find((list) => (request.id === undefined ? list.file === file : list.id === request.id));
  const chosen = await chooseColumns(host, file, header.columns, request.columns, accessLists, options);
  if (!chosen) return undefined;
  const { columns } = chosen;
  const known = request.days ?? before?.days ?? chosen.days;
  const dayForm = known ? { form: known } : await chooseDays(host, { file, path }, header, columns, options);
  if (!dayForm) return undefined;
  const list = makeEntry(request, file, before, columns, dayForm.form);
  if (!before && accessLists.some(({ id }) => id === list.id)) {
    const message = `another access list has the id ${list.id}`;
    throw inputError({ code: 'duplicate-id', message, hint: 'choose another with --id' });
  }
  const table = assignmentTable();
  const { rows, closed } = await readAccessList(path, { ...list, file: request.source }, 0, new Map(), table);
  const { holders, roles } = table.done();
  const editor = await openEditor(root);
  editor.upsert('access', 'accessLists', 'id', { ...list });
  await editor.save();
  return { list, how: chosen.how, isNew: !before, rows, closed, holders: holders.length, roles: roles.length };
};

const told: Readonly<Record<ChosenColumns['how'], string>> = {
  given: 'as you said',
  remembered: 'as a list of this form was read before',
  found: 'found by their names',
  asked: 'as you answered',
};

const show = ({ list, how, isNew, rows, closed, holders, roles }: Added, folder: string): string => {
  const mapped = Object.entries(list.columns).map(([use, name]) => `${use} = ${name}`);
  const out = closed > 0 ? `, ${plural(closed, 'row')} of closed accounts left out` : '';
  return [
    `${list.id}: ${isNew ? 'recorded' : 'brought up to date'} in access.yaml. ${plural(rows, 'row')}${out}; ${plural(holders, 'name')}, ${plural(roles, 'role')}.`,
    `Columns, ${told[how]}: ${mapped.join(', ')}.${list.days === undefined ? '' : ` Days are read as ${list.days}.`}`,
    `Next: \`${commandIn(folder, 'access', 'roles')}\` names the roles whose duties are not on record.`,
    '',
  ].join('\n');
};

/**
 * `access add FILE [folder]`: records an export of roles with what its columns hold. Throws exit 2 for what is no such list, 3 where
 * a column must be told and nobody can be asked, 4 and 5 as saving and locking do; then nothing was changed.
 */
export const run = async (host: Host, args: readonly string[], options: Options): Promise<ExitCode> => {
  const request = readAddRequest(host, args, options);
  const root = resolve(host.cwd, request.folder);
  // Another folder gets no lock: loading says what is wrong with it.
  if (!existsSync(join(root, engagementFile))) await load(host, request.folder);
  const lock = await lockWorkspace(root);
  let added: Added | undefined;
  try {
    added = await addTo(host, root, request, options);
  } finally {
    await lock.release();
  }
  if (!added) {
    await host.stderr.write('Stopped; nothing was written.\n');
    return exitCodes.done;
  }
  const { list, how, isNew, ...counts } = added;
  await host.stdout.write(
    options.json === true
      ? `${JSON.stringify({ schema: 'soc-gap/access-added/v1', added: isNew, columns: how, list, ...counts }, null, 2)}\n`
      : show(added, request.folder).split('\n').map(safeText).join('\n'),
  );
  if (list.exported === undefined) {
    await host.stderr.write(
      'Note: say with --exported on which day it was exported; its age is not known otherwise.\n',
    );
  }
  return exitCodes.done;
};
