import { joinKnowledge } from '../../../catalogs/join-knowledge.js';
import { type CatalogIndex, loadCatalogIndex, loadKnowledge } from '../../../io/catalogs/knowledge.js';
import type { Catalog } from '../../../model/catalog.js';
import type { Host } from '../../../model/host.js';
import type { Options } from '../../command.js';

/** The folder that `--workspace` names, if any. */
export const workspaceOf = (options: Options): string | undefined =>
  typeof options.workspace === 'string' ? options.workspace : undefined;

/**
 * The catalogs that a command of the catalog family looks at: shipped ones that `wants` picks by their head, and with
 * `--workspace` that folder's own, all tailored as it says.
 */
export const readCatalogs = async (
  host: Host,
  options: Options,
  wants: (head: CatalogIndex['catalogs'][number]) => boolean = () => true,
): Promise<readonly Catalog[]> => {
  const index = await loadCatalogIndex(host);
  const ids = index.catalogs.filter(wants).map(({ id }) => id);
  const { knowledge } = await loadKnowledge(host, { catalogs: ids, index });
  const folder = workspaceOf(options);
  if (folder === undefined) return knowledge.catalogs;
  const { loadOwnCatalogs } = await import('../../../io/catalogs/load-own-catalogs.js');
  return joinKnowledge(knowledge, await loadOwnCatalogs(host, folder, index.known)).catalogs;
};
