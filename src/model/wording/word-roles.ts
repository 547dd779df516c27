import type { Lexicon } from './lexicon.js';
import type { Token } from './split-sentences.js';

export const being = /^(?:is|are|was|were|be|been|being|get|gets|got)$/u;
const modal = /^(?:must|may|will|shall|should|can|cannot)$/u;
const helping = /^(?:is|are|was|were|be|been|has|have|had|must|may|will|shall|should|can|cannot|of|do|does)$/u;
/** After these a word is a noun. */
export const beforeNoun =
  /^(?:the|a|an|each|every|all|any|no|this|these|its|their|of|for|in|on|by|with|from|against|to|as|at|about|into|his|her|our|another|other|new|open|failed|key|own|one|two|such|per|quarterly|monthly|weekly|daily|annual|yearly|internal|external|regular|periodic)$|(?:'s|s')$/u;
export const joining = /^(?:and|or|then|also|but)$/u;
export const adverb = /ly$|^(?:not|only|also|then|first|never|always|again|been|be|being)$/u;

export const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';

/** A form of be stands before it, with adverbs between at most. */
export const isPassive = (tokens: readonly Token[], at: number): boolean => {
  let back = at - 1;
  while (back > 0 && at - back < 3 && adverb.test(wordAt(tokens, back)) && !being.test(wordAt(tokens, back))) back -= 1;
  return being.test(wordAt(tokens, back));
};

export const isAfterModal = (tokens: readonly Token[], at: number): boolean =>
  modal.test(wordAt(tokens, at - 1)) || (adverb.test(wordAt(tokens, at - 1)) && modal.test(wordAt(tokens, at - 2)));

/** What may follow a participle that ends a clause: "rules reviewed by", "checks performed prior to", "backups tested quarterly". */
const afterParticiple =
  /^(?:by|to|in|on|at|for|from|with|within|against|before|after|prior|upon|per|as|via|using|when|each|every|and|or|then)$|ly$/u;

/** "Rules reviewed semi-annually": a passive without its form of be, as notes are written. "Signed forms" is none. */
export const isReduced = (tokens: readonly Token[], at: number, { forms }: Lexicon): boolean => {
  if (forms.get(wordAt(tokens, at))?.form !== 'participle' || beforeNoun.test(wordAt(tokens, at - 1))) return false;
  const [own, next] = [tokens[at], tokens[at + 1]];
  if (at === 0 || own?.broken || adverb.test(wordAt(tokens, at - 1))) return false;
  return next === undefined || next.broken || afterParticiple.test(next.word);
};

/** "Access reviews are", "reviews of": a noun. So is what something was done to: "rules reviewed by the owner". */
export const isNounHere = (tokens: readonly Token[], at: number, lexicon: Lexicon): boolean => {
  const next = tokens[at + 1];
  return next !== undefined && !next.broken && (helping.test(next.word) || isReduced(tokens, at + 1, lexicon));
};
