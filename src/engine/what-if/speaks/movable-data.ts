import { unique } from '../../../model/order.js';
import type { Workspace } from '../../../model/workspace.js';
import type { MovableData } from '../../../schema/what-if-suggestions.js';
import { sensitiveData } from '../../map/sensitive-data.js';
import { some } from './told.js';
import { usesIndexOf } from './uses-index.js';
import type { UsesIndex } from './uses-index.js';

/** What looks after one system and nothing else, and what carries sensitive data to it or from it. */
const freedBy = (id: string, { running, dataStores, interfaces }: UsesIndex): MovableData['frees'] => ({
  dataStores: (dataStores.get(id) ?? []).map((store) => store.id),
  interfaces: (interfaces.get(id) ?? []).filter(({ sensitive }) => sensitive).map((flow) => flow.id),
  controls: (running.get(id) ?? [])
    .filter(({ systems = [] }) => systems.every((other) => other === id))
    .map((control) => control.id),
});

const tellFreed = ({ dataStores, interfaces, controls }: MovableData['frees']): string => {
  const parts = [
    ...(dataStores.length > 0 ? [`data stores: ${some(dataStores)}`] : []),
    ...(interfaces.length > 0 ? [`flows of sensitive data: ${some(interfaces)}`] : []),
    ...(controls.length > 0 ? [`controls that run on it alone: ${some(controls)}`] : []),
  ];
  return parts.length === 0 ? '' : ` It would free ${parts.join('; ')}.`;
};

const find = (workspace: Workspace): MovableData[] => {
  const systems = workspace.systems.filter(({ outOfScope }) => outOfScope === undefined);
  const { fewest, systems: holding, kinds } = sensitiveData({ ...workspace, systems });
  const kept = new Set(fewest.systems);
  const holdersOf = new Map(kinds.map((item) => [item.kind, item.systems]));
  const index = usesIndexOf(workspace);
  const nameOf = (id: string): string => index.systemOf.get(id)?.name ?? id;
  return holding
    .filter((item) => !kept.has(item.id) && item.kinds.length > 0)
    .map(({ id, kinds: held, neededBy }) => {
      const to = held.map((kind) => ({
        kind,
        systems: (holdersOf.get(kind) ?? []).filter((other) => kept.has(other)),
      }));
      const frees = freedBy(id, index);
      const targets = unique(to.flatMap((item) => item.systems)).map(nameOf);
      const needed =
        neededBy.length === 0
          ? ' No process on record needs it.'
          : ` ${some(neededBy)} ${neededBy.length === 1 ? 'needs' : 'need'} it, so the data could move and the system stays.`;
      const few =
        fewest.method === 'exact'
          ? 'the fewest systems that hold each kind'
          : 'a small set of systems that holds each kind';
      return {
        system: id,
        kinds: to,
        neededBy,
        frees,
        says: `The sensitive data of ${nameOf(id)} could move or be deleted: ${some(held)} ${held.length === 1 ? 'lies' : 'lie'} in ${some(targets)} anyhow, which ${targets.length === 1 ? 'is' : 'are'} among ${few}.${needed}${tellFreed(frees)}`,
      };
    });
};

const found = new WeakMap<Workspace, readonly MovableData[]>();

/**
 * Systems in scope whose sensitive data lies in others anyhow: those beside the fewest that hold each kind at least once. What moving
 * it would free is named and not counted in person-days: nobody has estimated the move.
 */
export const movableData = (workspace: Workspace): readonly MovableData[] => {
  const movable = found.get(workspace) ?? find(workspace);
  found.set(workspace, movable);
  return movable;
};
