/** A word of a text with its place, so that what is found can be quoted as it stands. */
export interface Token {
  /** In small letters. */
  readonly word: string;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  /** Punctuation stands between it and the word before. */
  readonly broken: boolean;
}

export interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Its words in small letters: sentences that say the same have the same. */
  readonly words: string;
}

/** A comma inside a number, as in 5,000, parts nothing. */
const wordPattern = /[\p{L}\p{N}%]+(?:(?:['’/.-]|(?<=\d),(?=\d{3}(?!\d)))[\p{L}\p{N}]+)*/gu;

const tokensOf = (text: string): Token[] => {
  let before = 0;
  return [...text.matchAll(wordPattern)].map(({ 0: raw, index }) => {
    const broken = /[,;:()]|\s[–—-]\s/u.test(text.slice(before, index));
    before = index + raw.length;
    return { word: raw.toLowerCase().replace('’', "'"), raw, start: index, end: before, broken };
  });
};

/** A line that begins with a bullet or a number is a sentence by itself, unless the line before leads into it with a colon. */
const listItem = /(?<!:)[ \t]*\n\s*(?=(?:[-*•–]|\d{1,2}[.)]|[a-z][.)])\s)/u;

/** The sentences of a text, at full stops, question marks, semicolons and the items of a list, each with its words. */
export const splitSentences = (text: string): Sentence[] =>
  text
    .split(listItem)
    .flatMap((part) => part.split(/(?<=[.?!;])\s+/u))
    .map((sentence) => ({ text: sentence, tokens: tokensOf(sentence) }))
    .filter(({ tokens }) => tokens.length > 0)
    .map(({ text: sentence, tokens }) => ({
      text: sentence,
      tokens,
      words: tokens.map(({ word }) => word).join(' '),
    }));

/** Words of a sentence as they stand, from one token to another, on one line. */
export const quote = (sentence: Sentence, from: number, to: number): string => {
  const [first, last] = [sentence.tokens[from], sentence.tokens[to]];
  if (!first || !last) return '';
  return sentence.text.slice(first.start, last.end).replace(/\s+/gu, ' ');
};

/** Words that no quotation ends with. */
const dangling =
  /^(?:and|or|of|the|a|an|to|with|in|on|by|for|from|at|its|their|each|every|that|which|who|is|are|than|as|into|all)$/u;

/** The words from a token to the next punctuation, so many at most; dots say that more follow. */
export const quoteClause = (sentence: Sentence, from: number, most = 10): string => {
  const { tokens } = sentence;
  let end = from;
  while (end + 1 < tokens.length && end - from + 1 < most && !tokens[end + 1]?.broken) end += 1;
  const cut = end + 1 < tokens.length && !tokens[end + 1]?.broken;
  while (end > from && dangling.test(tokens[end]?.word ?? '')) end -= 1;
  return `${quote(sentence, from, end)}${cut ? ' …' : ''}`;
};
