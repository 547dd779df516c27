import type { Token } from './split-sentences.js';

interface Entry<T> {
  readonly words: readonly string[];
  /** The last word stands for any ending. */
  readonly open: boolean;
  readonly value: T;
}

/** Phrases by their first word, the longest first. Those whose only word is open stand by its first letters. */
export interface PhraseIndex<T> {
  readonly byFirst: ReadonlyMap<string, readonly Entry<T>[]>;
  readonly beginnings: ReadonlyMap<string, readonly Entry<T>[]>;
}

export interface PhraseFound<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/** An open word has at least so many letters before its `*`. */
const letters = 3;

/** Prepares phrases to be found among tokens. A final `*` stands for any ending of the last word. */
export const phraseIndex = <T>(phrases: readonly (readonly [string, T])[]): PhraseIndex<T> => {
  const entries = phrases
    .map(([phrase, value]): Entry<T> => {
      const open = phrase.endsWith('*');
      return { words: (open ? phrase.slice(0, -1) : phrase).toLowerCase().split(' '), open, value };
    })
    .filter(({ words }) => words[0] !== '')
    .sort((a, b) => b.words.length - a.words.length);
  const byFirst = new Map<string, Entry<T>[]>();
  const beginnings = new Map<string, Entry<T>[]>();
  for (const entry of entries) {
    const [first = ''] = entry.words;
    const [into, key] =
      entry.open && entry.words.length === 1 ? [beginnings, first.slice(0, letters)] : [byFirst, first];
    const list = into.get(key);
    if (list) list.push(entry);
    else into.set(key, [entry]);
  }
  return { byFirst, beginnings };
};

const fits = <T>({ words, open }: Entry<T>, tokens: readonly Token[], at: number): boolean =>
  words.every((word, offset) => {
    const token = tokens[at + offset]?.word;
    if (token === undefined) return false;
    return open && offset === words.length - 1 ? token.startsWith(word) : token === word;
  });

/** The longest phrase that begins at a token. */
export const phraseAt = <T>(
  { byFirst, beginnings }: PhraseIndex<T>,
  tokens: readonly Token[],
  at: number,
): PhraseFound<T> | undefined => {
  const word = tokens[at]?.word;
  if (word === undefined) return undefined;
  const found =
    byFirst.get(word)?.find((entry) => fits(entry, tokens, at)) ??
    beginnings.get(word.slice(0, letters))?.find(({ words: [beginning = ''] }) => word.startsWith(beginning));
  return found && { from: at, to: at + found.words.length - 1, value: found.value };
};

/** The first phrase of the index that stands among the tokens, from `start` on. */
export const findPhrase = <T>(
  index: PhraseIndex<T>,
  tokens: readonly Token[],
  start = 0,
): PhraseFound<T> | undefined => {
  for (let at = start; at < tokens.length; at += 1) {
    const found = phraseAt(index, tokens, at);
    if (found) return found;
  }
  return undefined;
};
