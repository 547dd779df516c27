import { unknownWord } from '../phrase-fault.js';

export const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

/** Throws exit 2 for the first id that is not in a register. */
export const checkIds = (phrase: string, noun: string, ids: readonly string[], known: readonly string[]): void => {
  const there = new Set(known);
  const unknown = ids.find((id) => !there.has(id));
  if (unknown !== undefined) throw unknownWord(phrase, noun, unknown, known);
};
