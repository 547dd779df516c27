import type { Control } from '../../schema/registers.js';
import type { ControlWording } from '../../schema/assessment/wording.js';
import { findFrequencies } from './find-frequencies.js';
import { frequencyPhrase } from './frequency-phrase.js';
import type { Lexicon } from './lexicon.js';
import { phraseAt } from './phrase-index.js';
import { quote, type Sentence } from './split-sentences.js';

const limit =
  /\b(?:within|by the|no later than|not later than|at most|after)\b[^.]*\b(?:minutes?|hours?|days?|weeks?|months?|noon|midnight)\b/iu;

/**
 * Vague words of sentences, as they are written. A word of time is exact beside a limit, one of frequency beside
 * a frequency too; for the latter the register's own is proposed. Phrases in which such a word is exact ("as required by the tax rules") are passed over.
 */
export const findVague = (
  sentences: readonly Sentence[],
  { frequency }: Pick<Control, 'frequency'>,
  lexicon: Lexicon,
): ControlWording['vague'] => {
  const found = new Map<string, string>();
  for (const sentence of sentences) {
    const { tokens } = sentence;
    let [limited, timed]: [boolean?, boolean?] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const exact = phraseAt(lexicon.exact, tokens, at);
      const hit = exact ? undefined : phraseAt(lexicon.vague, tokens, at);
      at = exact?.to ?? hit?.to ?? at;
      if (!hit) continue;
      const { term, instead } = hit.value;
      if (lexicon.timeTerms.has(term)) {
        limited ??= limit.test(sentence.text);
        if (limited) continue;
        // "Regularly, each quarter" is exact; "promptly" stays open however often it is.
        if (lexicon.frequencyTerms.has(term)) timed ??= findFrequencies(sentence, lexicon).length > 0;
        if (lexicon.frequencyTerms.has(term) && timed) continue;
      }
      const often = lexicon.frequencyTerms.has(term) ? frequencyPhrase(frequency) : undefined;
      const says = quote(sentence, hit.from, hit.to).toLowerCase();
      if (!found.has(says)) found.set(says, often === undefined ? instead : `write ${often}, as the register has it`);
    }
  }
  return [...found].map(([says, instead]) => ({ says, instead }));
};
