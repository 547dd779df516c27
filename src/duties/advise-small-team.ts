import type { DutyPair } from '../model/catalog.js';
import type { SmallTeam, SplitStep } from '../model/duty-facts.js';
import type { PlainDate } from '../model/plain-date.js';
import type { Person } from '../schema/registers.js';
import { dutiesOf, type DutyMasks } from './duty-masks.js';
import { splitDuties } from './split-duties.js';
import { standInsFor } from './stand-ins.js';

/** So few people can't split all duties by rule: they get advice of their own. */
export const smallTeamSize = 5;

type Held = readonly ReadonlySet<string>[];

const conflictsIn = (pairs: readonly DutyPair[], held: Held): { pair: DutyPair; person: number }[] =>
  held.flatMap((duties, person) =>
    pairs.filter((pair) => pair.duties.every((duty) => duties.has(duty))).map((pair) => ({ pair, person })),
  );

/** Whether the duty is half of a pair that somebody with these duties would hold. */
const clashes = (pairs: readonly DutyPair[], duty: string, duties: ReadonlySet<string>): boolean =>
  pairs.some(({ duties: [one, other] }) => (one === duty && duties.has(other)) || (other === duty && duties.has(one)));

const tellStep = (title: string, keeper: string, isNew: boolean, takenFrom: readonly string[]): string => {
  const take = takenFrom.length > 0 ? `Take "${title}" from ${takenFrom.join(' and ')}` : '';
  if (!isNew) return `${take}; ${keeper} keeps it.`;
  return take === '' ? `Give "${title}" to ${keeper}.` : `${take} and give it to ${keeper}.`;
};

/**
 * For a team of at most five people: which duties to move so that the fewest conflicts remain, and what stands in for the rest.
 * Null where the team is larger or has no conflict. `rows` are the masks of its people, in the order of people.yaml.
 */
export const adviseSmallTeam = (
  masks: DutyMasks,
  rows: Uint32Array,
  people: readonly Person[],
  asOf: PlainDate,
): SmallTeam | null => {
  const team = people.map((person, at) => ({ ...person, at })).filter(({ left }) => left === undefined || left >= asOf);
  if (team.length === 0 || team.length > smallTeamSize) return null;
  const { pairs } = masks;
  const held = team.map(({ at }) => new Set(dutiesOf(masks, rows, at)));
  const before = conflictsIn(pairs, held).length;
  if (before === 0) return null;
  const inPairs = new Set(pairs.flatMap((pair) => pair.duties));
  const duties = masks.duties.flatMap((duty) => {
    const holders = team.flatMap((_, person) => (held[person]?.has(duty.id) ? [person] : []));
    return holders.length > 0 && inPairs.has(duty.id)
      ? [{ id: duty.id, title: duty.title, area: duty.process, holders }]
      : [];
  });
  const { keeper, exact } = splitDuties(duties, pairs, team.length);
  const nameOf = (person: number): string => team[person]?.name ?? '';
  const steps = duties.flatMap(({ id, title, holders }, index): SplitStep[] => {
    const to = keeper[index] ?? 0;
    const isNew = !held[to]?.has(id);
    held[to]?.add(id);
    // Others who hold it and clash with nothing keep it: fewer moves, and a deputy for the keeper.
    const from = holders.filter((person) => person !== to && clashes(pairs, id, held[person] ?? new Set()));
    for (const person of from) held[person]?.delete(id);
    if (!isNew && from.length === 0) return [];
    const names = from.map(nameOf);
    return [
      { duty: id, give: isNew ? nameOf(to) : null, take: names, says: tellStep(title, nameOf(to), isNew, names) },
    ];
  });
  const after = conflictsIn(pairs, held);
  const areaOf = new Map(masks.duties.map((duty) => [duty.id, duty.process]));
  const standIns = after.map(({ pair, person }) => {
    const lacksBoth = (other: number): boolean => !pair.duties.some((duty) => held[other]?.has(duty));
    const reviewer = team.findIndex((_, other) => other !== person && lacksBoth(other));
    const areas = pair.duties.map((duty) => areaOf.get(duty) ?? '');
    const says = standInsFor(pair, nameOf(person), reviewer < 0 ? undefined : nameOf(reviewer), areas);
    return { pair: pair.id, person: nameOf(person), says };
  });
  return { people: team.length, before, after: after.length, exact, steps, standIns };
};
