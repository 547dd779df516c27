import type { Change } from '../../../engine/what-if/change.js';
import type { WhatIfInput } from '../../../engine/what-if/what-if.js';
import { missingScope } from '../../../engine/missing-scope.js';
import { loadCatalogIndex, loadData, loadKnowledge } from '../../../io/catalogs/knowledge.js';
import type { Host } from '../../../model/host.js';
import type { Advice } from '../../../schema/advice.js';
import { catalogsInScope, loadFolder, readAsOf, refuseUnscoped } from '../../assess-folder.js';
import type { Options } from '../../command.js';
import type { Request } from './read-request.js';

/** Changes that may name what is not in scope yet: then every catalog is loaded. */
const looksBeyond = (change: Change): boolean =>
  (change.kind === 'control' && change.act === 'add') ||
  (change.kind === 'pack' && change.act === 'add') ||
  change.kind === 'objective';

/** Reads the workspace and the knowledge that its changes need. Throws exit 2, 3 or 4 as `assess` does. */
export const loadWhatIf = async (
  host: Host,
  { folder, reason }: Request,
  options: Options,
  changes: readonly Change[],
): Promise<WhatIfInput> => {
  const asOf = readAsOf(host, typeof options.asOf === 'string' ? options.asOf : undefined);
  const index = await loadCatalogIndex(host);
  const workspace = await loadFolder(host, folder, { cache: options.cache !== false, index });
  refuseUnscoped(folder, missingScope(workspace.engagement));
  const wanted = changes.some(looksBeyond) ? {} : { catalogs: catalogsInScope(workspace) };
  const { knowledge: shipped } = await loadKnowledge(host, { ...wanted, index });
  const advice = (await loadData(host, 'advice')) as Advice;
  return { shipped, workspace, asOf, advice, reason };
};
