import type { Step, System } from '../../schema/registers.js';
import type { Workspace } from '../workspace.js';
import { layersOf } from './layers.js';

/** Steps that make or pass on figures: a system on which they are done is at the core of the map. */
const makesFigures: readonly Step['kind'][] = ['record', 'process', 'report'];

/** Why a system is on the financial map. core: figures are made on it or reach user entities from it. */
export interface FinancialSystem {
  readonly system: System;
  readonly isCore: boolean;
  /** Financial processes that it serves, by id; those of the systems above it for what they run on. */
  readonly processes: readonly string[];
}

/**
 * Systems on the financial map by id, in the order of the register: those of financial processes, of their steps and key reports,
 * and all that these run on.
 */
export const financialSystems = ({
  processes,
  systems,
  keyReports,
}: Workspace): ReadonlyMap<string, FinancialSystem> => {
  const layers = layersOf(systems);
  const served = new Map<string, Set<string>>();
  const core = new Set<string>();
  const add = (ids: readonly string[], work: string | undefined, isCore: boolean): void => {
    for (const { system } of layers(ids)) {
      const list = served.get(system.id) ?? new Set<string>();
      if (work !== undefined) list.add(work);
      served.set(system.id, list);
      if (isCore) core.add(system.id);
    }
  };
  const financial = new Set(processes.filter((work) => work.financial).map(({ id }) => id));
  for (const { id, systems: used = [], steps = [] } of processes) {
    if (!financial.has(id)) continue;
    add(used, id, false);
    for (const { kind, systems: onStep = [] } of steps) add(onStep, id, makesFigures.includes(kind));
  }
  for (const report of keyReports) {
    const work = report.process !== undefined && financial.has(report.process) ? report.process : undefined;
    if (report.forUsers || work !== undefined) add([report.system], work, report.forUsers === true);
  }
  return new Map(
    systems.flatMap((system) => {
      const list = served.get(system.id);
      return list ? [[system.id, { system, isCore: core.has(system.id), processes: [...list] }] as const] : [];
    }),
  );
};
