import type { ControlFacts, Facts } from '../facts.js';
import { unique } from '../order.js';

/** Controls that rest on vendors: those that name one, and those that run on a system of one. */
export interface Reliance {
  /** Controls in service that rest on the vendor in either way, by its id. */
  readonly relying: ReadonlyMap<string, readonly ControlFacts[]>;
  /** Vendors that a control in service names under `reliesOn`. */
  readonly named: ReadonlySet<string>;
}

/** True for a control that serves a report in scope and has not ended. */
const isInService = ({ looks }: ControlFacts): boolean => looks.some((look) => look.type1.base !== 'absent');

/**
 * Controls by the vendors that they rely on: those that they name, and the one that runs a system on which they are automated.
 * What people do by hand with a vendor's system does not fail with the vendor's controls.
 */
export const relianceOf = ({ workspace, controls }: Pick<Facts, 'workspace' | 'controls'>): Reliance => {
  const runs = new Map(workspace.systems.map((system) => [system.id, system.vendor]));
  const relying = new Map<string, ControlFacts[]>();
  const named = new Set<string>();
  for (const facts of controls.filter(isInService)) {
    const { reliesOn = [], systems = [], nature } = facts.control;
    const hosts = nature === 'automated' || nature === 'it-dependent' ? systems.map((id) => runs.get(id)) : [];
    for (const id of reliesOn) named.add(id);
    for (const id of unique([...reliesOn, ...hosts])) {
      if (id === undefined) continue;
      const list = relying.get(id);
      if (list) list.push(facts);
      else relying.set(id, [facts]);
    }
  }
  return { relying, named };
};
