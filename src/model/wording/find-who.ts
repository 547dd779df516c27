import type { Lexicon } from './lexicon.js';
import { phraseAt } from './phrase-index.js';
import type { Sentence, Token } from './split-sentences.js';

/** Where the words stand that say who acts. */
export interface Who {
  readonly from: number;
  readonly to: number;
}

const articles = /^(?:the|a|an|each|every|another|one|no|only|any|its|their|both)$/u;
/** A phrase that names somebody does not reach back over these. */
const borders =
  /^(?:of|for|in|on|by|with|from|at|to|and|or|is|are|was|were|be|been|that|which|who|before|after|until|when|if|into)$/u;
/** With these a clause begins that hangs on another one. */
export const hanging =
  /^(?:who|whose|which|that|where|when|while|before|after|if|unless|until|whether|because|as|so|how|what)$/u;

const isCapital = ({ raw }: Token): boolean => /^\p{Lu}/u.test(raw);

const namesSomebody = ({ word, raw }: Token, { actors, machines, departments }: Lexicon): boolean =>
  actors.has(word) || machines.has(word) || departments.has(raw);

/** The first part of a stretch of tokens that names somebody: a name on record, or a noun of a role or a machine. */
export const findWho = ({ tokens }: Sentence, from: number, to: number, lexicon: Lexicon): Who | undefined => {
  for (let at = from; at <= to; at += 1) {
    const token = tokens[at];
    if (!token) return undefined;
    const known = phraseAt(lexicon.names, tokens, at);
    if (known && known.to <= to)
      return { from: articles.test(tokens[at - 1]?.word ?? '') && at > from ? at - 1 : at, to: known.to };
    const next = tokens[at + 1];
    if (
      at + 1 <= to &&
      next &&
      isCapital(token) &&
      isCapital(next) &&
      !next.broken &&
      !articles.test(token.word) &&
      !borders.test(token.word) &&
      !hanging.test(token.word)
    ) {
      // "Dana Fields": somebody, whoever that is. "In January" is nobody.
      let end = at + 1;
      for (let more = tokens[end + 1]; end < to && more && !more.broken && isCapital(more); more = tokens[end + 1])
        end += 1;
      return { from: at, to: end };
    }
    if (!namesSomebody(token, lexicon)) continue;
    let last = at;
    for (
      let more = tokens[last + 1];
      last < to && more && !more.broken && namesSomebody(more, lexicon);
      more = tokens[last + 1]
    )
      last += 1;
    // "The head of security", "the owner of each system".
    if (tokens[last + 1]?.word === 'of' && last + 2 <= to) {
      const determined = articles.test(tokens[last + 2]?.word ?? '');
      last = Math.min(to, last + (determined ? 3 : 2));
    }
    let first = at;
    while (
      first > from &&
      at - first < 3 &&
      !articles.test(tokens[first]?.word ?? '') &&
      !tokens[first]?.broken &&
      !borders.test(tokens[first - 1]?.word ?? '')
    )
      first -= 1;
    return { from: first, to: last };
  }
  return undefined;
};

/** Where the stretch between two commas begins that holds a token. */
const segmentStart = (tokens: readonly Token[], at: number): number => {
  let start = at;
  while (start > 0 && !tokens[start]?.broken) start -= 1;
  return start;
};

/**
 * Who stands before a verb: somebody in its own stretch, or, where the verb follows a comma ("the owner, who holds no rights,
 * approves"), in the first stretch of the sentence that does not hang on another.
 */
export const whoBefore = (sentence: Sentence, at: number, lexicon: Lexicon): Who | undefined => {
  const { tokens } = sentence;
  const start = segmentStart(tokens, at);
  const own = start < at ? findWho(sentence, start, at - 1, lexicon) : undefined;
  if (own) return own;
  for (let from = 0; from < start;) {
    let to = from;
    while (to + 1 < start && !tokens[to + 1]?.broken) to += 1;
    const who = hanging.test(tokens[from]?.word ?? '') ? undefined : findWho(sentence, from, to, lexicon);
    if (who) return who;
    from = to + 1;
  }
  return undefined;
};

/** Who a passive says it is done by, where that is somebody and no means: "by the owner", not "by ticket". */
export const whoAfter = (sentence: Sentence, at: number, lexicon: Lexicon): Who | undefined => {
  const { tokens } = sentence;
  for (let index = at + 1; index + 1 < tokens.length; index += 1) {
    if (tokens[index]?.word !== 'by') continue;
    let end = index + 1;
    while (end + 1 < tokens.length && end - index < 7 && !tokens[end + 1]?.broken) end += 1;
    const who = findWho(sentence, index + 1, end, lexicon);
    if (who) return who;
  }
  return undefined;
};
