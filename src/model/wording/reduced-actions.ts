import type { Action } from './find-actions.js';
import { whoAfter } from './find-who.js';
import type { Lexicon } from './lexicon.js';
import type { Sentence } from './split-sentences.js';
import { isReduced } from './word-roles.js';

/** What a sentence without any other action says is done, in the short form of notes. */
export const reducedIn = (sentence: Sentence, lexicon: Lexicon): Action[] =>
  sentence.tokens.flatMap(({ word }, at) => {
    const known = lexicon.forms.get(word);
    if (!known || !isReduced(sentence.tokens, at, lexicon)) return [];
    const who = whoAfter(sentence, at, lexicon);
    return [{ ...known, at, voice: 'passive', aside: false, ...(who && { who }) }];
  });
