import type { Control, Person } from '../../schema/registers.js';

/** Names under which a person goes: the id and the name on record. */
export type Aliases = ReadonlyMap<string, readonly string[]>;

/** Every name by which people.yaml knows somebody, in small letters. */
export const aliasesOf = (people: readonly Person[]): Aliases => {
  const pairs = people.map(({ id, name }) => [id.toLowerCase(), name.trim().toLowerCase()] as const);
  return new Map(pairs.flatMap((pair) => pair.map((key) => [key, pair] as const)));
};

/** Who performs a control. Where that is not on record its owner is taken for the one; null: nobody is on record. */
export const performersOf = ({ performers, owner }: Control): readonly string[] | null => {
  if (performers !== undefined && performers.length > 0) return performers;
  return owner === undefined ? null : [owner];
};

const personKeys = (person: string, aliases: Aliases): readonly string[] => {
  const key = person.trim().toLowerCase();
  return aliases.get(key) ?? [key];
};

/** Tells whether people are others than `known`, by id and by name. Where either is not on record, nobody can say that they are. */
export const otherThan = (
  known: readonly string[] | null,
  aliases: Aliases,
): ((people: readonly string[]) => boolean) => {
  const keys = new Set(known?.flatMap((person) => personKeys(person, aliases)));
  return (people) =>
    known !== null &&
    people.length > 0 &&
    people.every((person) => !personKeys(person, aliases).some((key) => keys.has(key)));
};
