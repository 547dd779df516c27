import type { Lexicon } from './lexicon.js';
import { wordsOf } from './words-of.js';

/**
 * Whether the rules, which know English only, may judge a text: mostly Latin letters, and no more small words of other languages
 * than English ones. A text of few words with neither is taken as English.
 */
export const isEnglish = (text: string, { english, foreign }: Pick<Lexicon, 'english' | 'foreign'>): boolean => {
  const others = text.match(/(?!\p{Script=Latin})\p{L}/gu)?.length ?? 0;
  if (others > 0 && others * 2 > (text.match(/\p{L}/gu)?.length ?? 0)) return false;
  const words = wordsOf(text);
  const count = (list: ReadonlySet<string>): number => words.filter((word) => list.has(word)).length;
  const strange = count(foreign);
  return strange < 2 || strange <= count(english);
};
