import { palette } from '../../../io/terminal/terminal.js';
import type { Host } from '../../../model/host.js';
import { type ExitCode, exitCodes, inputError } from '../../../model/problem.js';
import type { Options } from '../../command.js';
import { type Found, findEntry, unknownId } from './find-entry.js';
import { readCatalogs, workspaceOf } from './read-knowledge.js';
import { showEntry } from './show-entry.js';

/** A requirement or point as JSON says which catalog and edition it is from. */
const jsonOf = ({ catalog, requirement, point }: Found): unknown => {
  const from = { catalog: catalog.id, edition: catalog.edition };
  if (point !== undefined) return { ...from, requirement: requirement?.id, ...point };
  return requirement === undefined ? catalog : { ...from, ...requirement };
};

/** Shows a whole catalog, a requirement or a point, as text or as JSON. */
export const run = async (host: Host, ids: readonly string[], options: Options): Promise<ExitCode> => {
  const [id] = ids;
  if (id === undefined || ids.length > 1) {
    const hint = 'e.g. `soc-gap catalog show CC6.1`; `soc-gap catalog list` names the catalogs';
    throw inputError({ code: 'usage', message: 'catalog show takes one id', hint });
  }
  // Only the catalog that holds the id is read, unless a workspace may have changed where it stands.
  const shipped = await readCatalogs(host, options, (head) => {
    if (workspaceOf(options) !== undefined || head.id === id) return true;
    return head.requirements.some((requirement) => requirement.id === id || requirement.points.includes(id));
  });
  const found = findEntry(id, shipped);
  if (found === undefined) throw unknownId(id, await readCatalogs(host, options));
  if (options.json === true) {
    await host.stdout.write(`${JSON.stringify(jsonOf(found), null, 2)}\n`);
    return exitCodes.done;
  }
  const colours = await palette(host.stdout, host.env, options.color === false ? false : undefined);
  await host.stdout.write(showEntry(found, colours, Math.min(host.stdout.columns, 100)));
  return exitCodes.done;
};
