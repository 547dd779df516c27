import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { starterCatalog, starterIds } from '../../../catalogs/starter-catalog.js';
import { loadCatalogIndex } from '../../../io/catalogs/knowledge.js';
import { findCatalogFiles, loadOwnCatalogs } from '../../../io/catalogs/load-own-catalogs.js';
import { makeFolder } from '../../../io/disk/make-folder.js';
import { safeText } from '../../../io/terminal/terminal.js';
import { writeAtomically } from '../../../io/disk/write-atomically.js';
import type { Host } from '../../../model/host.js';
import { type ExitCode, exitCodes, inputError } from '../../../model/problem.js';
import { id as idSchema } from '../../../schema/common.js';
import type { Options } from '../../command.js';
import { workspaceOf } from './read-knowledge.js';

/** So long that the ids of requirements and points made from it are not too long themselves. */
const maxLength = 48;

const checkId = (id: string | undefined, more: number): string => {
  if (id === undefined || more > 0) {
    const hint = 'e.g. `soc-gap catalog new refunds --report soc1`';
    throw inputError({ code: 'usage', message: 'catalog new takes one id', hint });
  }
  if (new RegExp(idSchema.pattern).test(id) && id.length <= maxLength) return id;
  const hint = `a letter, then letters, digits, \`.\`, \`_\`, \`-\`; at most ${maxLength} in all`;
  throw inputError({ code: 'bad-pattern', message: `${id} is not an id for a catalog`, hint });
};

const readReport = (value: Options[string]): 'soc1' | 'soc2' => {
  if (value === 'soc1' || value === 'soc2') return value;
  const hint = 'add --report soc1 or --report soc2';
  throw inputError({ code: 'usage', message: 'which report is the catalog for?', hint });
};

/** Writes a catalog to start from into the workspace's catalogs/ folder, and nothing over a file that is there. */
export const run = async (host: Host, [wanted, ...more]: readonly string[], options: Options): Promise<ExitCode> => {
  const id = checkId(wanted, more.length);
  const report = readReport(options.report);
  const workspace = workspaceOf(options) ?? '.';
  findCatalogFiles(host, workspace);
  const { known } = await loadCatalogIndex(host);
  const { ownCatalogs } = await loadOwnCatalogs(host, workspace, known);
  const file = join(workspace, 'catalogs', `${id}.yaml`);
  const taken = known.catalogs.has(id) || ownCatalogs.some((catalog) => catalog.id === id);
  if (taken) {
    const hint = 'choose another id; to change a shipped catalog write a file of `kind: tailoring`';
    throw inputError({ code: 'duplicate-id', message: `there is a catalog ${id} already`, hint });
  }
  if (statSync(resolve(host.cwd, file), { throwIfNoEntry: false })) {
    throw inputError({
      code: 'file-exists',
      message: 'the file is there already',
      hint: 'choose another id',
      place: { file },
    });
  }
  const own = ownCatalogs.flatMap(({ requirements }) => requirements.map((requirement) => requirement.id));
  const ids = starterIds(id, new Set([...known.requirements, ...own]));
  await makeFolder(host, join(workspace, 'catalogs'));
  writeAtomically(resolve(host.cwd, file), starterCatalog(id, report, host.today(), ids));
  await host.stdout.write(`${safeText(file)}\n`);
  const use =
    report === 'soc1'
      ? `add ${id} to reports.soc1.packs in soc-gap.yaml`
      : 'it is part of the SOC 2 report from now on';
  await host.stderr.write(`Write your requirements there, look them over with \`soc-gap catalog lint\`, and ${use}.\n`);
  return exitCodes.done;
};
