import type { Action } from './find-actions.js';
import type { Lexicon } from './lexicon.js';
import { phraseAt } from './phrase-index.js';
import { quoteClause, type Sentence } from './split-sentences.js';

/** Verbs that only look at what follows: a list that somebody reviews is no trace of the review. */
const looking =
  /^(?:review|monitor|check|inspect|examine|analyze|analyse|assess|evaluate|audit|watch|scan|look|compare|receive|read|oversee)$/u;
const away = /^(?:and|or|to|into|in|on|as|with|by|for|from|of|after|before|then|who|which|that)$/u;

/** Whether a word stands in what an action of looking looks at: right of its verb, before the next small word. */
const isLookedAt = ({ tokens }: Sentence, actions: readonly Action[], at: number): boolean => {
  const last = actions.findLast((action) => action.at < at);
  if (!last || last.voice === 'passive' || !looking.test(last.verb)) return false;
  return !tokens.slice(last.at + 1, at + 1).some(({ word, broken }) => broken || away.test(word));
};

/** The words that name what a control leaves behind. `actions`: those of each sentence. */
export const findTrace = (
  sentences: readonly { readonly sentence: Sentence; readonly actions: readonly Action[] }[],
  { traces }: Lexicon,
): string | null => {
  for (const { sentence, actions } of sentences) {
    for (const [at] of sentence.tokens.entries()) {
      if (phraseAt(traces, sentence.tokens, at) && !isLookedAt(sentence, actions, at)) return quoteClause(sentence, at);
    }
  }
  return null;
};
