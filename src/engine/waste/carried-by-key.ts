import type { ControlFacts } from '../../model/facts.js';
import { judged } from '../../model/facts.js';
import { unique } from '../../model/order.js';
import { atLeast } from '../../model/rung.js';

/** Stands where every report that it serves needs it. */
const works = ({ looks }: ControlFacts): boolean =>
  looks.length > 0 && looks.every((look) => atLeast(judged(look).rung, judged(look).needed));

/** Key controls that work, by each requirement and point that they are mapped to. */
export const keyCarriers = (controls: readonly ControlFacts[]): ReadonlyMap<string, readonly ControlFacts[]> => {
  const carriers = new Map<string, ControlFacts[]>();
  for (const facts of controls) {
    if (facts.control.key !== true || !works(facts)) continue;
    for (const id of facts.control.satisfies) {
      const list = carriers.get(id);
      if (list) list.push(facts);
      else carriers.set(id, [facts]);
    }
  }
  return carriers;
};

/**
 * Key controls that carry all that a control which is not key is mapped to, in every report that it serves; undefined where one
 * requirement or point of it would be left to nothing that works, or where it makes good another control's weakness.
 */
export const carriedByKey = (
  { control, serves }: ControlFacts,
  carriers: ReadonlyMap<string, readonly ControlFacts[]>,
): string[] | undefined => {
  if (control.key === true || (control.compensates ?? []).length > 0 || serves.length === 0) return undefined;
  const found = control.satisfies.flatMap(
    (id) => (carriers.get(id) ?? []).find((other) => serves.every((report) => other.serves.includes(report))) ?? [],
  );
  return found.length === control.satisfies.length ? unique(found.map((other) => other.control.id)) : undefined;
};
