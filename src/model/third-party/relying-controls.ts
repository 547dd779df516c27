import type { ControlFacts, Facts } from '../facts.js';
import { layersOf } from '../map/layers.js';
import type { Layer } from '../map/layers.js';

/** Controls that rest on one vendor. */
export interface Relying {
  /** Each once, in the order of the register. */
  readonly controls: readonly ControlFacts[];
  /** The system that the vendor runs, for those that rest on it through one; the others name the vendor themselves. */
  readonly through: ReadonlyMap<ControlFacts, Layer>;
}

/** Controls that rest on vendors: those that name one, and those that run on a system of one. */
export interface Reliance {
  /** Controls in service that rest on the vendor in either way, by its id. */
  readonly relying: ReadonlyMap<string, Relying>;
  /** Vendors that a control in service names under `reliesOn`. */
  readonly named: ReadonlySet<string>;
}

/** True for a control that serves a report in scope and has not ended. */
const isInService = ({ looks }: ControlFacts): boolean => looks.some((look) => look.type1.base !== 'absent');

type Host = readonly [vendor: string, layer: Layer];

/** Gives the vendors that run systems or anything these run on, each with the nearest system of its own. */
const hostsUnder = ({ systems }: Facts['workspace']): ((ids: readonly string[]) => readonly Host[]) => {
  const layers = layersOf(systems);
  // Thousands of controls name the same few systems.
  const kept = new Map<string, readonly Host[]>();
  return (ids) => {
    const key = ids.join(' ');
    const known = kept.get(key);
    if (known) return known;
    const hosts = new Map<string, Layer>();
    for (const layer of layers(ids)) {
      const { vendor } = layer.system;
      if (vendor !== undefined && !hosts.has(vendor)) hosts.set(vendor, layer);
    }
    const found = [...hosts];
    kept.set(key, found);
    return found;
  };
};

/**
 * Controls by the vendors that they rest on: those that they name, and those that run a system on which they are automated, or
 * anything that it runs on. What people do by hand with a vendor's system does not fail with the vendor's controls.
 */
export const relianceOf = ({ workspace, controls }: Pick<Facts, 'workspace' | 'controls'>): Reliance => {
  const hostsOf = hostsUnder(workspace);
  const relying = new Map<string, { controls: ControlFacts[]; through: Map<ControlFacts, Layer> }>();
  const named = new Set<string>();
  const add = (vendor: string, facts: ControlFacts, layer?: Layer): void => {
    const list = relying.get(vendor) ?? { controls: [], through: new Map<ControlFacts, Layer>() };
    relying.set(vendor, list);
    if (list.controls.at(-1) === facts) return;
    list.controls.push(facts);
    if (layer) list.through.set(facts, layer);
  };
  for (const facts of controls.filter(isInService)) {
    const { reliesOn = [], systems = [], nature } = facts.control;
    for (const id of reliesOn) {
      named.add(id);
      add(id, facts);
    }
    const hosts = nature === 'automated' || nature === 'it-dependent' ? hostsOf(systems) : [];
    for (const [vendor, layer] of hosts) add(vendor, facts, layer);
  }
  return { relying, named };
};
