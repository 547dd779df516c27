import { inputError } from '../../model/problem.js';
import type { SocGapError } from '../../model/problem.js';
import { suggest } from '../../model/suggest.js';

/** Exit 2 for a change that cannot be read or does not fit this workspace: which phrase, what is wrong, what to write instead. */
export const phraseFault = (phrase: string, code: string, message: string, hint: string): SocGapError =>
  inputError({ code, message: `"${phrase}": ${message}`, hint });

/** Exit 2 for an id or a word that is not there, with the likeliest one or all of them where they are few. */
export const unknownWord = (phrase: string, noun: string, word: string, known: readonly string[]): SocGapError => {
  const meant = suggest(word, known);
  const few = known.length > 0 && known.length <= 12 ? `There is ${known.join(', ')}.` : '';
  return phraseFault(
    phrase,
    'unknown-id',
    `there is no ${noun} ${word}`,
    meant ? `Did you mean ${meant}?` : few || `There is no ${noun} that it could be.`,
  );
};
