import type { ControlFacts } from '../model/facts.js';
import { foldName, indexPeople } from '../model/identity.js';
import { unique } from '../model/order.js';
import type { Person } from '../schema/registers.js';

/** Controls in service that one person alone performs, by the position of the person: who also hides a mistake can't be the one who finds it. */
export const workAlone = (
  controls: readonly ControlFacts[],
  people: readonly Person[],
): ReadonlyMap<number, readonly ControlFacts[]> => {
  const known = indexPeople(people);
  const alone = new Map<number, ControlFacts[]>();
  for (const facts of controls) {
    if (!facts.looks.some((look) => look.type1.base !== 'absent')) continue;
    const performers = unique((facts.control.performers ?? []).map((name) => known.get(foldName(name))));
    const [person] = performers;
    if (performers.length !== 1 || person === undefined) continue;
    const own = alone.get(person);
    if (own) own.push(facts);
    else alone.set(person, [facts]);
  }
  return alone;
};
