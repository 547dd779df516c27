import { wordsOf } from './words-of.js';

/** Words between single spaces, with one at each end: what `holdsTerm` looks into. */
export const spaced = (text: string): string => ` ${wordsOf(text).join(' ')} `;

/** Whether a spaced text holds the term as whole words. A final `*` stands for any ending of its last word. */
export const holdsTerm = (text: string, term: string): boolean =>
  text.includes(term.endsWith('*') ? ` ${term.slice(0, -1)}` : ` ${term} `);

/** The terms that a text holds, in the order of the terms. */
export const findTerms = <T extends { readonly term: string }>(text: string, terms: readonly T[]): T[] => {
  const words = spaced(text);
  return terms.filter(({ term }) => holdsTerm(words, term));
};
