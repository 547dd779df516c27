import type { ControlFacts, Facts } from '../model/facts.js';
import { judged } from '../model/facts.js';
import { unique } from '../model/order.js';
import { atLeast } from '../model/rung.js';

/** What a vendor carries, and the controls that rest on it. */
interface Carried {
  readonly carried: readonly string[];
  readonly controls: readonly ControlFacts[];
}

/** Controls of ours in operation, by the requirements that they bear on. */
const inOperation = ({ controls }: Facts): ReadonlyMap<string, readonly ControlFacts[]> => {
  const byRequirement = new Map<string, ControlFacts[]>();
  for (const facts of controls) {
    if (!facts.looks.some((look) => atLeast(judged(look).rung, 'implemented'))) continue;
    for (const id of unique(facts.requirements.map((scoped) => scoped.requirement.id))) {
      const list = byRequirement.get(id);
      if (list) list.push(facts);
      else byRequirement.set(id, [facts]);
    }
  }
  return byRequirement;
};

/**
 * Adds which of the requirements a vendor carries alone: no control of ours in operation bears on them, but such as rest on the
 * vendor too. Without a report that serves, nothing shows that these are met.
 */
export const tellAlone = <Item extends Carried>(
  facts: Facts,
  items: readonly Item[],
): (Item & { readonly alone: readonly string[] })[] => {
  const working = inOperation(facts);
  return items.map((item) => {
    const resting = new Set(item.controls);
    const alone = item.carried.filter((id) => (working.get(id) ?? []).every((control) => resting.has(control)));
    return { ...item, alone };
  });
};
