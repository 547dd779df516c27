import { foldName } from '../../model/identity.js';
import { inputError, type Place, type Problem } from '../../model/problem.js';
import { suggest } from '../../model/suggest.js';

/** So many columns are named in a message. */
const most = 20;

/** Position of a column by its name; case and spaces at its ends don't count. -1 where there is none. */
const findColumn = (columns: readonly string[], name: string): number => {
  const exact = columns.indexOf(name);
  return exact >= 0 ? exact : columns.findIndex((column) => foldName(column) === foldName(name));
};

/**
 * Positions of the columns that a register maps, by what they hold. `item` names the entry for messages. Throws exit 2 for each
 * that the header does not have, with the place of the header and the names that are there.
 */
export const findColumns = <K extends string>(
  mapped: Readonly<Partial<Record<K, string>>>,
  columns: readonly string[],
  place: Place,
  item: string,
): ReadonlyMap<K, number> => {
  const entries = Object.entries<string | undefined>(mapped) as [K, string | undefined][];
  const positions = new Map<K, number>();
  const problems: Problem[] = [];
  const there = columns.length > most ? [...columns.slice(0, most), '…'] : columns;
  for (const [what, name] of entries) {
    if (name === undefined) continue;
    const position = findColumn(columns, name);
    if (position >= 0) positions.set(what, position);
    else {
      const meant = suggest(name, columns);
      const hint = `${meant === undefined ? '' : `did you mean ${meant}? `}Its columns are: ${there.join(', ')}`;
      const message = `there is no column ${name}, from which ${item} takes: ${what}`;
      problems.push({ code: 'unknown-column', message, hint, place });
    }
  }
  if (problems.length > 0) throw inputError(...problems);
  return positions;
};
