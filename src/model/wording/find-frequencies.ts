import type { Frequency } from '../../schema/registers.js';
import type { Lexicon } from './lexicon.js';
import { findPhrase, phraseAt } from './phrase-index.js';
import { quote, type Sentence } from './split-sentences.js';

/** A frequency that a text states, in its own words. */
export interface StatedFrequency {
  readonly says: string;
  readonly is: Frequency;
}

const each = new Set(['each', 'every', 'per']);
const inside = new Set(['in', 'by', 'during']);
const between = new Set(['calendar', 'fiscal', 'single', 'following', 'other']);
const seasonal =
  /^(?:spring|summer|autumn|winter|january|february|march|april|june|july|august|september|october|november|december)$/u;
/** Such words are adjectives as well as adverbs. */
const adjectival =
  /^(?:daily|nightly|weekly|monthly|quarterly|yearly|annual|hourly|semi-?annual|semi-monthly|half-yearly)$/u;

const atUnit = ({ tokens }: Sentence, at: number, { units }: Lexicon) => {
  const word = tokens[at]?.word ?? '';
  if (!each.has(word)) return undefined;
  const next = tokens[at + 1]?.word ?? '';
  // Every other month is no frequency of ours.
  if (next === 'other' || next === 'second' || next === 'third') return undefined;
  return phraseAt(units, tokens, at + 1) ?? (between.has(next) ? phraseAt(units, tokens, at + 2) : undefined);
};

const atSeason = ({ tokens }: Sentence, at: number, { units }: Lexicon) => {
  const next = tokens[at + 1]?.word ?? '';
  const year = tokens[at + 2]?.word ?? '';
  if (!inside.has(tokens[at]?.word ?? '') || !seasonal.test(next) || /^\d{4}$/u.test(year)) return undefined;
  return phraseAt(units, tokens, at + 1);
};

/** "quarterly" says how often where no thing follows that it belongs to, or where that is what the control does. */
const atAdverb = ({ tokens }: Sentence, at: number, { adverbs, activities, forms }: Lexicon) => {
  const found = phraseAt(adverbs, tokens, at);
  if (!found) return undefined;
  if (!adjectival.test(tokens[at]?.word ?? '')) return found;
  const next = tokens[found.to + 1];
  if (next === undefined || next.broken) return found;
  // "Monthly user access review": an activity among the next words, before a verb or a small word.
  for (let ahead = found.to + 1; ahead <= found.to + 4; ahead += 1) {
    const token = tokens[ahead];
    if (!token || token.broken) break;
    if (activities.has(token.word)) return found;
    if (/^(?:and|or|by|in|at|on|for|to|from|with|against|of|using|is|are|the|via|under)$/u.test(token.word)) {
      return ahead === found.to + 1 ? found : undefined;
    }
  }
  const before = tokens[at - 1]?.word ?? '';
  return before.endsWith('ly') || forms.get(before)?.form === 'participle' ? found : undefined;
};

/** What recurs by itself (keys rotate every year) says nothing about how often somebody acts. */
const ofAThing = ({ tokens }: Sentence, at: number, { recurring }: Lexicon): boolean =>
  tokens
    .slice(Math.max(0, at - 3), at)
    .some(({ word }) =>
      recurring.some((term) => (term.endsWith('*') ? word.startsWith(term.slice(0, -1)) : word === term)),
    );

const collect = (sentence: Sentence, lexicon: Lexicon, counts: (at: number) => boolean): StatedFrequency[] => {
  const { tokens } = sentence;
  const found: StatedFrequency[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const hit = atUnit(sentence, at, lexicon) ?? atSeason(sentence, at, lexicon) ?? atAdverb(sentence, at, lexicon);
    if (!hit) continue;
    if (counts(at)) found.push({ says: quote(sentence, at, hit.to), is: hit.value });
    at = hit.to;
  }
  return found;
};

/** Every frequency that a sentence states, of what is done and of things that recur by themselves. */
export const anyFrequencies = (sentence: Sentence, lexicon: Lexicon): StatedFrequency[] =>
  collect(sentence, lexicon, () => true);

/** The frequencies that a sentence states for what is done in it, in its order. */
export const findFrequencies = (sentence: Sentence, lexicon: Lexicon): StatedFrequency[] =>
  collect(sentence, lexicon, (at) => !ofAThing(sentence, at, lexicon));

/** The words of an event that clearly sets a control off: "on each", "whenever". */
export const findEvent = (sentence: Sentence, { events }: Lexicon): string | undefined => {
  const hit = findPhrase(events, sentence.tokens);
  return hit && quote(sentence, hit.from, Math.min(hit.to + 2, sentence.tokens.length - 1));
};
