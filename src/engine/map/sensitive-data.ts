import { layersOf } from '../../model/map/layers.js';
import type { Workspace } from '../../model/workspace.js';
import type { SensitiveData } from '../../schema/assessment.js';
import { fewestSystems } from './fewest-systems.js';
import { kindKey } from './kind-key.js';

/** Kinds of sensitive data by system: what sensitive systems hold, but for data stores that are said not to be sensitive. */
const holdingsOf = ({ systems, dataStores }: Workspace): ReadonlyMap<string, ReadonlySet<string>> => {
  const spelling = new Map<string, string>();
  const holdings = new Map<string, Set<string>>();
  const add = (system: string, kinds: readonly string[]): void => {
    const held = holdings.get(system) ?? new Set<string>();
    holdings.set(system, held);
    for (const kind of kinds) {
      const key = kindKey(kind);
      if (!spelling.has(key)) spelling.set(key, kind.trim());
      held.add(spelling.get(key) ?? kind);
    }
  };
  const sensitive = new Set(systems.filter((system) => system.sensitive).map(({ id }) => id));
  for (const { id, holds = [] } of systems) if (sensitive.has(id)) add(id, holds);
  for (const store of dataStores) {
    if (store.sensitive ?? sensitive.has(store.system)) add(store.system, store.holds ?? []);
  }
  const inOrder = systems.flatMap(({ id }) => (holdings.has(id) ? [id] : []));
  return new Map(inOrder.map((id) => [id, holdings.get(id) ?? new Set()]));
};

/** Processes by the systems that they need: named by them or their steps, or run on by such a system. */
const neededBy = ({ processes, systems }: Workspace): ReadonlyMap<string, readonly string[]> => {
  const layers = layersOf(systems);
  const needed = new Map<string, string[]>();
  for (const { id, systems: own = [], steps = [] } of processes) {
    for (const { system } of layers([...own, ...steps.flatMap((step) => step.systems ?? [])])) {
      const list = needed.get(system.id);
      if (list) list.push(id);
      else needed.set(system.id, [id]);
    }
  }
  return needed;
};

/** Where sensitive data lies, which of these systems no process needs, and how few hold each kind at least once. */
export const sensitiveData = (workspace: Workspace): SensitiveData => {
  const holdings = holdingsOf(workspace);
  const needed = neededBy(workspace);
  const holders = new Map<string, string[]>();
  for (const [system, kinds] of holdings) {
    for (const kind of kinds) {
      const list = holders.get(kind);
      if (list) list.push(system);
      else holders.set(kind, [system]);
    }
  }
  const { method, systems } = fewestSystems(holdings);
  return {
    kinds: [...holders].map(([kind, list]) => ({ kind, systems: list })),
    systems: [...holdings].map(([id, kinds]) => ({ id, kinds: [...kinds], neededBy: [...(needed.get(id) ?? [])] })),
    fewest: { method, systems: [...systems] },
  };
};
