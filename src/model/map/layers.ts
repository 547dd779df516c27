import type { Control, System } from '../../schema/registers.js';

/** The areas of IT general controls (COBIT 2019 DSS05, BAI06, DSS01). */
export const areas = ['access', 'change', 'operations'] as const;
export type Area = (typeof areas)[number];

/** A system that something rests on, and the one above it that runs on it; null where it is named directly. */
export interface Layer {
  readonly system: System;
  readonly under: System | null;
}

/** Gives the systems named and all that they run on, each once: from the top down, nearest first. */
export type LayerSource = (ids: readonly string[]) => readonly Layer[];

export const layersOf = (systems: readonly System[]): LayerSource => {
  const systemOf = new Map(systems.map((system) => [system.id, system]));
  return (ids) => {
    const layers: Layer[] = [];
    const seen = new Set<string>();
    const add = (id: string, under: System | null): void => {
      const system = systemOf.get(id);
      if (system === undefined || seen.has(id)) return;
      seen.add(id);
      layers.push({ system, under });
    };
    for (const id of ids) add(id, null);
    // Grows while it is walked: what is found is looked under in its turn.
    for (const { system } of layers) for (const id of system.runsOn ?? []) add(id, system);
    return layers;
  };
};

/** Systems whose general controls a control is one of: it does not rest on those. */
const ownSystems = (systems: readonly System[]): ReadonlyMap<string, ReadonlySet<System>> => {
  const own = new Map<string, Set<System>>();
  for (const system of systems) {
    for (const id of areas.flatMap((area) => system.generalControls?.[area] ?? [])) {
      const list = own.get(id);
      if (list) list.add(system);
      else own.set(id, new Set([system]));
    }
  }
  return own;
};

/** What a control rests on: nothing where people do it by hand, else its systems with all that they run on. */
export const reliancesOf = (systems: readonly System[]): ((control: Control) => readonly Layer[]) => {
  const layers = layersOf(systems);
  const own = ownSystems(systems);
  return ({ id, nature, systems: named = [] }) =>
    nature === 'automated' || nature === 'it-dependent'
      ? layers(named).filter(({ system }) => !own.get(id)?.has(system))
      : [];
};
