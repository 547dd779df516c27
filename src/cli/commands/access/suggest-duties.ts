import type { Duty } from '../../../model/catalog.js';

/** Words that say nothing about what somebody may do. */
const empty = new Set(
  'a an and or of the to for in by with user users role access group all team staff manager'.split(' '),
);

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2 && !empty.has(word))
    .map((word) => word.slice(0, 6));

/** Duties whose words a role's name shares, most first: at most three. A hint for a person, never a mapping. */
export const suggestDuties = (role: string, duties: readonly Duty[]): string[] => {
  const wanted = new Set(wordsOf(role));
  return duties
    .map(({ id, title }, index) => ({
      id,
      index,
      shared: new Set([...wordsOf(id), ...wordsOf(title)].filter((word) => wanted.has(word))).size,
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.index - b.index)
    .slice(0, 3)
    .map(({ id }) => id);
};
