import type { ControlFacts, ReportScope, RequirementFacts } from '../../model/facts.js';
import { judged } from '../../model/facts.js';
import { unique } from '../../model/order.js';
import { atLeast } from '../../model/rung.js';
import type { Aliases } from './other-people.js';
import { otherThan, performersOf } from './other-people.js';

/** The control stands on the rung that the report needs, so what it watches over is watched. */
export const works = ({ looks }: ControlFacts, scope: ReportScope): boolean => {
  const look = looks.find((item) => item.scope === scope) ?? looks[0];
  return look !== undefined && atLeast(judged(look).rung, judged(look).needed);
};

/** By control, those that name it under `monitors`. */
export const indexMonitors = (controls: readonly ControlFacts[]): ReadonlyMap<string, readonly ControlFacts[]> => {
  const index = new Map<string, ControlFacts[]>();
  for (const facts of controls) {
    for (const id of facts.control.monitors ?? []) {
      const list = index.get(id);
      if (list) list.push(facts);
      else index.set(id, [facts]);
    }
  }
  return index;
};

/** People who perform at least one of some controls; null where those of one are not on record: they might be anybody. */
const peopleOf = (controls: readonly ControlFacts[]): readonly string[] | null => {
  const performers = controls.map(({ control }) => performersOf(control));
  return performers.length === 0 || performers.includes(null)
    ? null
    : unique(performers.flatMap((people) => people ?? []));
};

/**
 * Controls through which management sees whether those of a requirement work: named under `monitors`, or detective ones that share
 * one of its points with another control. They count where other people perform them and they stand on the
 * rung needed.
 */
export const findMonitors = (
  { controls: onIt, scope, scoped }: RequirementFacts,
  monitorsOf: ReadonlyMap<string, readonly ControlFacts[]>,
  aliases: Aliases,
): ControlFacts[] => {
  const points = new Set(scoped.points.map(({ id }) => id));
  const named = onIt.flatMap(({ control }) => {
    const isOther = otherThan(performersOf(control), aliases);
    return (monitorsOf.get(control.id) ?? []).filter((monitor) => isOther(performersOf(monitor.control) ?? []));
  });
  const watched = onIt.filter(({ control }) => control.kind !== 'detective');
  const detective = onIt.filter(({ control }) => control.kind === 'detective');
  const isOther = otherThan(peopleOf(watched), aliases);
  const lookedAt = new Set(watched.flatMap(({ control }) => control.satisfies));
  const overIt = detective.filter(
    ({ control }) =>
      isOther(performersOf(control) ?? []) && control.satisfies.some((id) => points.has(id) && lookedAt.has(id)),
  );
  return unique([...named, ...overIt]).filter((facts) => works(facts, scope));
};
