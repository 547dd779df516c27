import { findWho, hanging, type Who, whoAfter, whoBefore } from './find-who.js';
import type { VerbForm } from './inflect.js';
import type { Lexicon } from './lexicon.js';
import { reducedIn } from './reduced-actions.js';
import type { Sentence, Token } from './split-sentences.js';
import { adverb, beforeNoun, being, isAfterModal, isNounHere, isPassive, joining, wordAt } from './word-roles.js';

/** Something that a sentence says is done. Positions are those of tokens. */
export interface Action {
  readonly verb: string;
  readonly at: number;
  readonly form: VerbForm['form'];
  readonly voice: 'active' | 'passive' | 'order';
  /** It stands in a clause that hangs on another: "who holds no rights", "before a client goes live". */
  readonly aside: boolean;
  /** Absent where the sentence does not say who. */
  readonly who?: Who;
}

/** Whether its clause hangs on another: an opening word stands between it and the last comma or verb. */
const isAside = (tokens: readonly Token[], at: number, floor: number, { forms }: Lexicon): boolean => {
  for (let index = at; index >= floor; index -= 1) {
    const word = wordAt(tokens, index);
    if (index < at && hanging.test(word)) return true;
    if (tokens[index]?.broken) return hanging.test(word);
    // "A reviewer who keyed none of it compares": the clause has had its verb.
    if (index < at && forms.get(word)?.form === 'participle' && hanging.test(wordAt(tokens, index - 1))) return false;
  }
  return false;
};

/** "The chief and the analyst list how": several act where two are joined in the stretch before. */
const areJoined = (tokens: readonly Token[], at: number): boolean => {
  for (let index = at - 1; index > 0; index -= 1) {
    if (wordAt(tokens, index) === 'and') return true;
    if (tokens[index]?.broken) return false;
  }
  return false;
};

const determined = /^(?:the|a|an|its|their|each|every|all|any|both|what|which|whether|how|through)$/u;

/** Between somebody and a word that may be a noun stands nothing that opens another clause or is done already. */
const isNear = (tokens: readonly Token[], who: Who, at: number): boolean =>
  who.to < at &&
  !tokens.slice(who.to + 1, at + 1).some(({ word, broken }) => broken || hanging.test(word) || being.test(word));

const asOrder = (tokens: readonly Token[], lexicon: Lexicon): boolean => {
  const { actors, forms } = lexicon;
  const second = tokens[1];
  // "Support grants" and "access reviews" are no orders.
  if (second === undefined || actors.has(second.word) || isNounHere(tokens, 0, lexicon)) return false;
  const form = forms.get(second.word)?.form;
  return form !== 'third' && form !== 'participle';
};

const activeAt = (
  sentence: Sentence,
  at: number,
  { verb, form }: VerbForm,
  last: Action | undefined,
  lexicon: Lexicon,
): Action | undefined => {
  const { tokens } = sentence;
  const before = wordAt(tokens, at - 1);
  const afterModal = isAfterModal(tokens, at);
  if (!afterModal && (form === 'participle' || beforeNoun.test(before))) return undefined;
  if (isNounHere(tokens, at, lexicon)) return undefined;
  const aside = isAside(tokens, at, last?.at ?? 0, lexicon);
  const joined = joining.test(before) || tokens[at]?.broken;
  if (last && joined && last.voice !== 'passive' && last.form === form) {
    return { ...last, verb, at, aside: last.aside };
  }
  const ambiguous = lexicon.nounVerbs.has(verb);
  const who = whoBefore(sentence, at, lexicon);
  if (who) {
    const isDetermined = determined.test(wordAt(tokens, at + 1));
    if (ambiguous && !afterModal) {
      // "Against the staff list": no staff that lists. "The tester who did not write it runs the set": a verb, by its article.
      if (/^(?:against|with|from|to|by|on|in|for|of|at)$/u.test(wordAt(tokens, who.from - 1))) return undefined;
      const compound = lexicon.forms.has(before) && !lexicon.actors.has(before);
      const clear = (form === 'third' && isDetermined) || hanging.test(before);
      if (!clear && (compound || !isNear(tokens, who, at))) return undefined;
    }
    const several =
      /s$|^(?:people|staff|who|personnel)$/u.test(before) || (areJoined(tokens, at) && (!ambiguous || isDetermined));
    if (form === 'base' && !afterModal && !several) return undefined;
    return { verb, at, form, voice: 'active', aside, who };
  }
  if (ambiguous || (form === 'base' && !afterModal)) return undefined;
  // Somebody whom no list knows: "the recruiter", but not "the policy" and not "it".
  const end = afterModal ? at - 2 : at - 1;
  const named =
    before !== '' &&
    !tokens[at]?.broken &&
    !lexicon.nobody.has(before) &&
    !adverb.test(before) &&
    !hanging.test(before);
  return {
    verb,
    at,
    form,
    voice: 'active',
    aside,
    ...(named && end >= 0 && { who: { from: Math.max(0, end - 2), to: end } }),
  };
};

/** A verb that no list knows, right after somebody and before an article: "the analyst triangulates the sources". */
const unknownAt = (sentence: Sentence, at: number, lexicon: Lexicon): Action | undefined => {
  const { tokens } = sentence;
  const word = wordAt(tokens, at);
  if (!/[^s's]s$/u.test(word) || word.length < 5 || tokens[at]?.broken) return undefined;
  if (
    lexicon.actors.has(word) ||
    lexicon.machines.has(word) ||
    !/^(?:the|a|an|its|their|each|every|all|any|both|what|whether)$/u.test(wordAt(tokens, at + 1))
  )
    return undefined;
  const who = findWho(sentence, at - 1, at - 1, lexicon) && whoBefore(sentence, at, lexicon);
  return who && { verb: word, at, form: 'third', voice: 'active', aside: isAside(tokens, at, 0, lexicon), who };
};

const obliging = /^(?:require|oblige|ask|instruct|expect|direct|remind)$/u;

/** "Employees are required to complete": they do it. */
const obligedAt = (sentence: Sentence, at: number, verb: string, lexicon: Lexicon): Action | undefined => {
  const { tokens } = sentence;
  const asked =
    obliging.test(verb) && wordAt(tokens, at + 1) === 'to' ? lexicon.forms.get(wordAt(tokens, at + 2)) : undefined;
  const who = asked?.form === 'base' ? whoBefore(sentence, at, lexicon) : undefined;
  return asked && who && { ...asked, at: at + 2, voice: 'active', aside: isAside(tokens, at, 0, lexicon), who };
};

/**
 * The actions of a sentence, in its order. A word that can be a noun too counts as a verb only after somebody who acts: "access
 * reviews" are nobody called access.
 */
export const findActions = (sentence: Sentence, lexicon: Lexicon): Action[] => {
  const { tokens } = sentence;
  const actions: Action[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const known = lexicon.forms.get(wordAt(tokens, at));
    if (!known) {
      const unknown = at > 0 ? unknownAt(sentence, at, lexicon) : undefined;
      if (unknown) actions.push(unknown);
      continue;
    }
    const last = actions.at(-1);
    if (
      known.form === 'participle' &&
      last?.voice === 'passive' &&
      at - last.at === 2 &&
      joining.test(wordAt(tokens, at - 1))
    ) {
      actions.push({ ...last, verb: known.verb, at });
    } else if (known.form !== 'third' && at > 0 && isPassive(tokens, at)) {
      const obliged = obligedAt(sentence, at, known.verb, lexicon);
      if (obliged) {
        actions.push(obliged);
        at = obliged.at;
        continue;
      }
      const who = whoAfter(sentence, at, lexicon);
      actions.push({
        ...known,
        at,
        voice: 'passive',
        aside: isAside(tokens, at, last?.at ?? 0, lexicon),
        ...(who && { who }),
      });
    } else if (at === 0) {
      if (known.form === 'base' && asOrder(tokens, lexicon))
        actions.push({ ...known, at, voice: 'order', aside: false });
    } else {
      const active = activeAt(sentence, at, known, last, lexicon);
      if (active) actions.push(active);
    }
  }
  const reduced = reducedIn(sentence, lexicon);
  if (actions.length === 0) return reduced;
  // "Reports approved by the CFO are sent": who sends them nobody says, who acts is said.
  return actions.some(({ who }) => who)
    ? actions
    : [...actions, ...reduced.filter(({ who }) => who).map((action) => ({ ...action, aside: true }))];
};
