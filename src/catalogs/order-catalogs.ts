import type { Catalog } from '../model/catalog.js';
import { compareBy } from '../model/order.js';

/** The packs that most SOC 1 reports hold come before those of a trade. */
const firstPacks = ['soc1-core', 'soc1-itgc'];

const packPosition = (id: string): number => {
  const position = firstPacks.indexOf(id);
  return position < 0 ? firstPacks.length : position;
};

/** The one order of catalogs, which all reports follow: SOC 1 packs, SOC 2, then the workspace's own; each group by id. */
export const orderCatalogs = <T extends Pick<Catalog, 'id' | 'report'> & { readonly origin?: Catalog['origin'] }>(
  catalogs: readonly T[],
): T[] =>
  [...catalogs].sort(
    compareBy(
      (catalog) => (catalog.origin === 'workspace' ? 1 : 0),
      (catalog) => (catalog.origin === 'workspace' ? '' : catalog.report),
      (catalog) => packPosition(catalog.id),
      (catalog) => catalog.id,
    ),
  );
