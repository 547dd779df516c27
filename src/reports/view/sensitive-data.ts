import type { AssessedMap } from '../../schema/assessment.js';
import { joinWords, plural } from './plural.js';

/** One kind of sensitive data and the systems that hold it. */
export interface SensitiveRow {
  readonly kind: string;
  readonly systems: readonly string[];
}

const namesOf = ({ systems }: AssessedMap): ((id: string) => string) => {
  const nameOf = new Map(systems.map(({ id, name }) => [id, name]));
  return (id) => nameOf.get(id) ?? id;
};

export const sensitiveRows = (map: AssessedMap): SensitiveRow[] => {
  const nameOf = namesOf(map);
  return map.sensitive.kinds.map(({ kind, systems }) => ({ kind, systems: systems.map(nameOf) }));
};

/** Where sensitive data lies, how few systems hold each kind already, and which no process needs. */
export const sensitiveSentences = (map: AssessedMap): string[] => {
  const { kinds, systems, fewest } = map.sensitive;
  const nameOf = namesOf(map);
  if (systems.length === 0) return ['None. No system or data store is marked as sensitive.'];
  if (kinds.length === 0) {
    return [
      `${plural(systems.length, 'system')} ${systems.length === 1 ? 'is' : 'are'} marked as sensitive, and none says what it holds.`,
    ];
  }
  const silent = systems.filter((system) => system.kinds.length === 0).map(({ id }) => nameOf(id));
  const unneeded = systems.filter(({ neededBy }) => neededBy.length === 0).map(({ id }) => nameOf(id));
  const shared = kinds.filter((item) => item.systems.length > 1).length;
  const all = fewest.systems.length === systems.length;
  return [
    `${plural(kinds.length, 'kind')} of sensitive data ${kinds.length === 1 ? 'lies' : 'lie'} in ${plural(systems.length, 'system')}.`,
    ...(shared > 0 ? [`${plural(shared, 'kind')} ${shared === 1 ? 'lies' : 'lie'} in more than one.`] : []),
    all
      ? `${systems.length === 1 ? 'It holds' : 'All of them are needed to hold'} each kind at least once.`
      : `${fewest.systems.length} of them ${fewest.systems.length === 1 ? 'holds' : 'hold'} each kind at least once: ${joinWords(fewest.systems.map(nameOf))}.`,
    ...(all
      ? []
      : [
          fewest.method === 'exact'
            ? 'That is the fewest there can be while the data stays where it lies; a process may still need it in more places.'
            : 'That was chosen step by step, since there are too many systems to try all sets: fewer may do.',
        ]),
    ...(unneeded.length > 0
      ? [`No process on record uses ${joinWords(unneeded)}: ask whether the data has to be there at all.`]
      : []),
    ...(silent.length > 0
      ? [
          `${joinWords(silent)} ${silent.length === 1 ? 'does' : 'do'} not say what sensitive data ${silent.length === 1 ? 'it holds' : 'they hold'}.`,
        ]
      : []),
  ];
};
