import type { System } from '../../schema/registers.js';
import type { Workspace } from '../workspace.js';

/** How many things of each kind use a system. */
export interface Uses {
  readonly processes: number;
  readonly steps: number;
  readonly interfaces: number;
  readonly controls: number;
  readonly keyReports: number;
  readonly systems: number;
  readonly dataStores: number;
}

const count = (lists: Iterable<readonly string[]>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const ids of lists) for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};

/** Gives what uses a system. */
export const usesOf = (workspace: Workspace): ((system: System) => Uses) => {
  const { processes, interfaces, controls, keyReports, systems, dataStores } = workspace;
  const counts = {
    processes: count(processes.map((work) => work.systems ?? [])),
    steps: count(processes.flatMap(({ steps = [] }) => steps.map((step) => step.systems ?? []))),
    interfaces: count(interfaces.map(({ from, to }) => [from, to])),
    controls: count(controls.map((control) => control.systems ?? [])),
    keyReports: count(keyReports.map(({ system }) => [system])),
    systems: count(systems.map((system) => system.runsOn ?? [])),
    dataStores: count(dataStores.map(({ system }) => [system])),
  };
  return ({ id }) => ({
    processes: counts.processes.get(id) ?? 0,
    steps: counts.steps.get(id) ?? 0,
    interfaces: counts.interfaces.get(id) ?? 0,
    controls: counts.controls.get(id) ?? 0,
    keyReports: counts.keyReports.get(id) ?? 0,
    systems: counts.systems.get(id) ?? 0,
    dataStores: counts.dataStores.get(id) ?? 0,
  });
};

/** Nothing runs on it, over it or with it. That data lies in it is no use of it: data that nobody needs is a reason to end it. */
export const isUnused = (uses: Uses): boolean =>
  uses.processes + uses.steps + uses.interfaces + uses.controls + uses.keyReports + uses.systems === 0;
