import type { Finding } from '../../schema/assessment.js';
import type { Control, Person } from '../../schema/registers.js';
import { defaultCapacity } from './assumptions.js';

/** Who works on a finding, and how much time they have. */
export interface Owner {
  /** One queue each. */
  readonly queue: string;
  /** null: nobody is named. */
  readonly name: string | null;
  /** Person-days a week. */
  readonly capacity: number;
}

const nobody: Owner = { queue: '', name: null, capacity: defaultCapacity };

/**
 * Finds the owner of a finding: whom management named in its response, else who owns the first of its controls that has an owner.
 * Registers name people by id or by name; both lead to the same queue. What nobody is named for waits in a queue of its own.
 */
export const ownerFinder = (
  controls: readonly Pick<Control, 'id' | 'owner'>[],
  people: readonly Person[],
): ((finding: Pick<Finding, 'controls' | 'response'>) => Owner) => {
  const ownerOf = new Map(controls.map((control) => [control.id, control.owner]));
  const owners = people.map(({ id, name, capacity }): readonly [string, string, Owner] => [
    id,
    name,
    { queue: `person ${id}`, name, capacity: capacity ?? defaultCapacity },
  ]);
  // Ids are unique and win; of two people with one name the first is meant.
  const known = new Map([
    ...owners.map(([, name, owner]) => [name, owner] as const).reverse(),
    ...owners.map(([id, , owner]) => [id, owner] as const),
  ]);
  return ({ controls: ids, response }) => {
    const named = response?.owner ?? ids.map((id) => ownerOf.get(id)).find((owner) => owner !== undefined);
    if (named === undefined) return nobody;
    return known.get(named) ?? { queue: `name ${named}`, name: named, capacity: defaultCapacity };
  };
};
