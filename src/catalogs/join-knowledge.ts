import type { Knowledge } from '../model/catalog.js';
import type { Workspace } from '../model/workspace.js';
import { orderCatalogs } from './order-catalogs.js';
import { tailor } from './tailor.js';

/** What ships and what the workspace brings, as one: its own catalogs added, its tailorings applied, in the fixed order. */
export const joinKnowledge = (
  shipped: Knowledge,
  workspace: Pick<Workspace, 'ownCatalogs' | 'tailorings'> & Partial<Pick<Workspace, 'duties' | 'dutyPairs'>>,
): Knowledge => ({
  ...shipped,
  duties: [...shipped.duties, ...(workspace.duties ?? [])],
  dutyPairs: [
    ...shipped.dutyPairs,
    ...(workspace.dutyPairs ?? []).map(({ duties: [one = '', other = ''], ...pair }) => ({
      ...pair,
      duties: [one, other] as const,
    })),
  ],
  catalogs: orderCatalogs([...shipped.catalogs, ...workspace.ownCatalogs]).map((catalog) =>
    tailor(catalog, workspace.tailorings),
  ),
});
