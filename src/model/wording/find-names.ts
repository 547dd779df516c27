import type { Lexicon } from './lexicon.js';
import { phraseAt, type PhraseIndex, phraseIndex } from './phrase-index.js';
import { quote, type Sentence, type Token } from './split-sentences.js';
import { suggest } from '../suggest.js';
import { wordsOf } from './words-of.js';

/** A name in a text that no register knows. */
export interface UnknownName {
  readonly says: string;
  /** What it looks like: a well-known tool or the name of a system, or a name of which only the shape is known. */
  readonly as: 'system' | 'name';
  /** A name on record that is nearly the same. */
  readonly near: string | undefined;
}

/** What is known of names: those on record, words that stand in them, and words that are written small somewhere. */
export interface KnownNames {
  readonly names: readonly string[];
  readonly index: PhraseIndex<true>;
  /** Words of names, descriptions and places on record. */
  readonly words: ReadonlySet<string>;
  /** Words that some text has in small letters: no names, however somebody writes them. */
  readonly common: ReadonlySet<string>;
  readonly notNames: ReadonlySet<string>;
  readonly products: PhraseIndex<true>;
  readonly systemNouns: ReadonlySet<string>;
  readonly nouns: Pick<Lexicon, 'actors' | 'machines' | 'departments'>;
  /** Whether systems and people are on record at all: an empty register knows nobody, which is told elsewhere. */
  readonly has: { readonly systems: boolean; readonly people: boolean };
}

/** Words that stand in small letters in one of the texts. */
export const smallWords = (texts: Iterable<string>): Set<string> => {
  const found = new Set<string>();
  for (const text of texts)
    for (const word of text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{Ll}'’-]*/gu) ?? []) found.add(word);
  return found;
};

export const namesIndex = (names: readonly string[]): PhraseIndex<true> =>
  phraseIndex(names.map((name) => [wordsOf(name).join(' '), true] as const));

const isNameWord = ({ raw }: Token): boolean => /^\p{Lu}[\p{Ll}\p{Lu}’'-]*\p{Ll}/u.test(raw);

/** Possessives belong to the name before them: "Okta's". */
const bare = (word: string): string => word.replace(/['’]s$/u, '');

const isStrange = (token: Token, known: KnownNames): boolean => {
  const word = bare(token.word);
  return (
    isNameWord(token) &&
    !known.common.has(word) &&
    !known.words.has(word) &&
    !known.notNames.has(word) &&
    !known.nouns.actors.has(word) &&
    !known.nouns.machines.has(word) &&
    !known.nouns.departments.has(token.raw)
  );
};

const bareQuote = (sentence: Sentence, from: number, to: number): string => bare(quote(sentence, from, to));

/** The stretch of capital words from a token on, e.g. `Jane Q Miller`. */
const stretchEnd = (tokens: readonly Token[], at: number): number => {
  let end = at;
  for (let next = tokens[end + 1]; next && !next.broken && /^\p{Lu}/u.test(next.raw); next = tokens[end + 1]) end += 1;
  return end;
};

const nearTo = (says: string, { names }: KnownNames): string | undefined => {
  const small = says.toLowerCase();
  if (small.length < 6 || names.some((name) => name.toLowerCase() === small)) return undefined;
  // One letter in six, and the same number of words: "Pria Ramanathan", not another person.
  const words = small.split(' ').length;
  const found = suggest(
    says,
    names.filter((name) => name.split(' ').length === words && Math.abs(name.length - says.length) <= 2),
  );
  return found !== undefined && found.toLowerCase() !== small ? found : undefined;
};

const inSentence = (sentence: Sentence, known: KnownNames): UnknownName[] => {
  const { tokens } = sentence;
  const found: UnknownName[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || !/^\p{Lu}/u.test(token.raw)) continue;
    const onRecord = phraseAt(known.index, tokens, at);
    if (onRecord) {
      at = onRecord.to;
      continue;
    }
    const end = stretchEnd(tokens, at);
    const stretch = tokens.slice(at, end + 1);
    const says = bareQuote(sentence, at, end);
    const product = phraseAt(known.products, tokens, at);
    const strange = stretch.filter((item) => isStrange(item, known));
    const beside = known.systemNouns.has(tokens[end + 1]?.word ?? '') && !tokens[end + 1]?.broken;
    const near = strange.length > 0 && stretch.length > 1 ? nearTo(says, known) : undefined;
    if (near !== undefined) found.push({ says, as: 'name', near });
    else if (known.has.systems && product && !known.words.has(bare(token.word)) && /^\p{Lu}/u.test(token.raw)) {
      found.push({ says: bareQuote(sentence, at, Math.max(at, product.to)), as: 'system', near: undefined });
    } else if (known.has.systems && beside && at > 0 && strange.length === stretch.length) {
      found.push({ says, as: 'system', near: undefined });
    } else if (known.has.people && stretch.length >= 2 && stretch.length <= 3 && strange.length === stretch.length) {
      found.push({ says, as: 'name', near: undefined });
    }
    at = end;
  }
  return found;
};

/**
 * Names in the sentences of a text that no register knows, each once. Names are words in capitals that are written small nowhere; one alone counts only
 * as a well-known tool or beside "system", "platform" and the like, so that the head of a sentence is no stranger.
 */
export const findUnknownNames = (sentences: readonly Sentence[], known: KnownNames): UnknownName[] => {
  const found = new Map<string, UnknownName>();
  for (const sentence of sentences) {
    for (const name of inSentence(sentence, known)) if (!found.has(name.says)) found.set(name.says, name);
  }
  return [...found.values()];
};
