import type { Person } from '../schema/registers.js';

/** Names that people, exports and logs write differently and mean the same: case and spaces don't count. */
export const foldName = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

/** Every name of a person: id, name, and those under which exports know them. */
export const namesOf = ({ id, name, accounts = [] }: Person): string[] => [id, name, ...accounts].map(foldName);

/** Position in the register by folded name. The first wins: the loader refuses an account of two people. */
export const indexPeople = (people: readonly Person[]): ReadonlyMap<string, number> => {
  const index = new Map<string, number>();
  people.forEach((person, at) => {
    for (const name of namesOf(person)) if (!index.has(name)) index.set(name, at);
  });
  return index;
};
