import { findWho } from './find-who.js';
import type { Lexicon } from './lexicon.js';
import { quote, quoteClause, type Sentence } from './split-sentences.js';

/** A figure with a sign or a unit is a criterion: "> $500", "2-8 °C", "5%". */
const figure = /[<>≥≤±]\s?[^\s\d]?\d|\d\s?(?:%|°|bps?\b)/u;

const approving = /^(?:approval|approvals|authorization|authorisation|sign-off|signoff|consent)$/u;
const approver = /^(?:approvers?|signatories|signatory|signers?|reviewers?)$/u;

/** "Needs the approval of the finance lead", "requires two approvers": who acts stands behind a noun. "Approval of user access" names nobody. */
export const approverIn = (
  sentences: readonly Sentence[],
  lexicon: Lexicon,
): { readonly who: string; readonly what: string } | undefined => {
  for (const sentence of sentences) {
    const { tokens } = sentence;
    const wordAt = (at: number): string => tokens[at]?.word ?? '';
    const at = tokens.findIndex(({ word }, index) => {
      if (/^(?:requires?|needs?)$/u.test(word)) return [1, 2, 3].some((ahead) => approver.test(wordAt(index + ahead)));
      const next = wordAt(index + 1);
      return (
        approving.test(word) &&
        (/^(?:by|from)$/u.test(next) || (next === 'of' && /^(?:the|a|an)$/u.test(wordAt(index + 2))))
      );
    });
    const from = approving.test(wordAt(at)) ? at + 2 : at + 1;
    const who = at < 0 ? undefined : findWho(sentence, from, Math.min(from + 5, tokens.length - 1), lexicon);
    if (who) return { who: quote(sentence, who.from, who.to), what: quoteClause(sentence, at) };
  }
  return undefined;
};

export const figureIn = (sentences: readonly Sentence[]): string | null => {
  const sentence = sentences.find(({ text }) => figure.test(text));
  const at = sentence?.tokens.findIndex(({ word }) => /\d/u.test(word)) ?? -1;
  return sentence && at >= 0 ? quoteClause(sentence, Math.max(0, at - 2), 5) : null;
};

/** What notes without a verb speak of: "Nightly snapshots of production databases". */
export const activityIn = (sentences: readonly Sentence[], { activities }: Lexicon): string | null => {
  for (const sentence of sentences) {
    const at = sentence.tokens.findIndex(({ word }) => activities.has(word) && word !== 'basis');
    if (at >= 0) return quoteClause(sentence, Math.max(0, at - 2));
  }
  return null;
};
