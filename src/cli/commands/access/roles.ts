import { resolve } from 'node:path';
import { joinKnowledge } from '../../../catalogs/join-knowledge.js';
import { mapRoles } from '../../../duties/map-roles.js';
import { loadKnowledge } from '../../../io/catalogs/knowledge.js';
import { lockWorkspace } from '../../../io/disk/lock-workspace.js';
import { openEditor } from '../../../io/edit/edit-workspace.js';
import { safeText } from '../../../io/terminal/safe-text.js';
import type { Host } from '../../../model/host.js';
import { foldName } from '../../../model/identity.js';
import { exitCodes, type ExitCode } from '../../../model/problem.js';
import type { Workspace } from '../../../model/workspace.js';
import { plural } from '../../../reports/view/plural.js';
import { loadFolder } from '../../assess-folder.js';
import type { Options } from '../../command.js';
import { suggestDuties } from './suggest-duties.js';

interface OpenRole {
  readonly list: string;
  readonly system: string | null;
  readonly role: string;
  readonly rows: number;
  /** access.yaml has an entry for it, without duties. */
  readonly noted: boolean;
  readonly perhaps: readonly string[];
}

const keyOf = (system: string | null | undefined, role: string): string => `${system ?? ''}\n${foldName(role)}`;

const openRoles = async (host: Host, folder: string): Promise<{ workspace: Workspace; open: OpenRole[] }> => {
  const workspace = await loadFolder(host, folder, { cache: true });
  const { knowledge } = await loadKnowledge(host, { catalogs: [] });
  const { duties } = joinKnowledge(knowledge, workspace);
  const { access, accessLists, roles } = workspace;
  const rows = new Uint32Array(access.roles.length);
  for (const role of access.roleOf) rows[role] = (rows[role] ?? 0) + 1;
  const noted = new Set(roles.map(({ system, role }) => keyOf(system, role)));
  const mapped = mapRoles(access, roles);
  const open = access.roles.flatMap(({ list, system, role }, index): OpenRole[] =>
    mapped[index] !== undefined
      ? []
      : [
          {
            list: accessLists[list]?.id ?? '',
            system,
            role,
            rows: rows[index] ?? 0,
            noted: noted.has(keyOf(system, role)),
            perhaps: suggestDuties(role, duties),
          },
        ],
  );
  return { workspace, open };
};

/** An entry without duties says that nobody looked yet: it changes no verdict until somebody names them. */
const writeStubs = async (
  root: string,
  open: readonly OpenRole[],
  { roles, places, systems }: Workspace,
): Promise<number> => {
  const file = 'access.yaml';
  const known = new Set(systems.map(({ id }) => id));
  const stubs = new Map(open.filter(({ noted }) => !noted).map((item) => [keyOf(item.system, item.role), item]));
  const before = roles.filter((_, index) => places.roles[index]?.file === file).length;
  const editor = await openEditor(root);
  [...stubs.values()].forEach(({ system, role, perhaps }, index) => {
    const note =
      perhaps.length > 0 ? `perhaps ${perhaps.join(', ')}` : 'name its duties; an empty list says that it has none';
    editor.setValue(file, ['roles', before + index], {
      ...(system !== null && known.has(system) ? { system } : {}),
      role,
      note,
    });
  });
  await editor.save();
  return stubs.size;
};

const show = (open: readonly OpenRole[]): string =>
  open.length === 0
    ? 'Every role of every access list has its duties on record.\n'
    : `${open
        .map(
          ({ list, system, role, rows, perhaps }) =>
            `${list}  ${system ?? 'no system'}  ${role}  ${plural(rows, 'row')}${perhaps.length > 0 ? `  perhaps ${perhaps.join(', ')}` : ''}`,
        )
        .map(safeText)
        .join('\n')}\n${plural(open.length, 'role')} without duties on record: not assessed.\n`;

/** `access roles [folder]`: the roles of the access lists whose duties nobody named. --write notes them in access.yaml. */
export const run = async (host: Host, [folder = '.']: readonly string[], options: Options): Promise<ExitCode> => {
  const { workspace, open } = await openRoles(host, folder);
  let written = 0;
  if (options.write === true && open.length > 0) {
    const root = resolve(host.cwd, folder);
    const lock = await lockWorkspace(root);
    try {
      written = await writeStubs(root, open, workspace);
    } finally {
      await lock.release();
    }
  }
  await host.stdout.write(
    options.json === true
      ? `${JSON.stringify({ schema: 'soc-gap/access-roles/v1', roles: open, written }, null, 2)}\n`
      : show(open),
  );
  if (written > 0) await host.stderr.write(`Noted ${plural(written, 'role')} in access.yaml: name the duties there.\n`);
  return exitCodes.done;
};
