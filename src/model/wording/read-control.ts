import type { ControlWording, WordingElement } from '../../schema/assessment/wording.js';
import type { Control } from '../../schema/registers.js';
import { type Action, findActions } from './find-actions.js';
import type { Sentences } from './find-clash.js';
import { findFrequencies } from './find-frequencies.js';
import { findVague } from './find-vague.js';
import { frequencyPhrase } from './frequency-phrase.js';
import { isEnglish } from './is-english.js';
import { findTrace } from './find-trace.js';
import type { Lexicon } from './lexicon.js';
import { activityIn, approverIn, figureIn } from './without-verb.js';
import { findPhrase, type PhraseIndex } from './phrase-index.js';
import { quote, quoteClause, type Sentence } from './split-sentences.js';

/** An action with the sentence that it stands in. */
export interface PlacedAction {
  readonly sentence: Sentence;
  readonly action: Action;
}

export type Elements = Omit<ControlWording, 'state' | 'suggestion'>;

/** What a text says, with the actions that a suggestion is built of. */
export interface ReadText {
  readonly elements: Elements;
  /** The action that the control is about; absent where none was found. */
  readonly main: PlacedAction | undefined;
}

const firstPhrase = (sentences: readonly Sentence[], index: PhraseIndex<true>): string | null => {
  for (const sentence of sentences) {
    const found = findPhrase(index, sentence.tokens);
    if (found) return quoteClause(sentence, found.from);
  }
  return null;
};

/** The frequency that the register has too, another one that the text states, or what sets the control off. */
const whenOf = (sentences: readonly Sentence[], { frequency }: Control, lexicon: Lexicon): string | null => {
  const often = sentences.flatMap((sentence) => findFrequencies(sentence, lexicon));
  const stated = often.find(({ is }) => is === frequency) ?? often[0];
  if (stated) return stated.says;
  const set = firstPhrase(sentences, lexicon.triggers);
  if (set !== null) return set;
  const opened = sentences.find(({ tokens }) => /^(?:each|every)$/u.test(tokens[0]?.word ?? ''));
  return opened ? quoteClause(opened, 0, 4) : null;
};

const toldBy = ({ sentence, action }: PlacedAction): string =>
  action.voice === 'passive'
    ? quote(sentence, Math.max(0, action.at - 6), action.at)
    : quoteClause(sentence, action.at);

/**
 * The action that tells how by itself: one that somebody else could repeat, or one that leaves a trace and nothing else. A judgment
 * ("reviews, and signs") needs a criterion.
 */
const selfEvident = (deeds: readonly PlacedAction[], { judgments, tracing }: Lexicon): PlacedAction | undefined => {
  const clear = deeds.filter(({ action }) => !judgments.has(action.verb) && !tracing.has(action.verb));
  const told = clear.find(({ action }) => !action.aside) ?? clear[0];
  return told ?? (deeds.some(({ action }) => judgments.has(action.verb)) ? undefined : deeds[0]);
};

/** Verbs of hope: what a sentence says after one of them is what is wished for, and nobody is said to do it. */
const hoping = /^(?:strive|aim|endeavor|endeavour|seek|commit|intend|try)$/u;

/** The actions of a sentence up to the first hope, which is kept: it is an aim. */
const untilHope = (actions: readonly Action[]): readonly Action[] => {
  const hope = actions.findIndex(({ verb }) => hoping.test(verb));
  return hope < 0 ? actions : actions.slice(0, hope + 1);
};

/**
 * What an auditor looks for in the text of a control. Who, what and how have to stand in the text; when and the trace may stand in the
 * register's own fields, which auditors read beside it. What is automated is done by a system, as it is set up: its text need not say
 * who, nor how beside what. A text that is told only in part loses nothing by a word that no list knows:
 * the rules lean towards silence.
 */
export const readText = (control: Control, { text: sentences, title }: Sentences, lexicon: Lexicon): ReadText => {
  const titled = [...sentences, ...title];
  const byMachine = control.nature === 'automated';
  const read = sentences.map((sentence) => ({ sentence, actions: untilHope(findActions(sentence, lexicon)) }));
  const actions = read.flatMap(({ sentence, actions: found }) => found.map((action) => ({ sentence, action })));
  const deeds = actions.filter(({ action }) => !lexicon.aims.has(action.verb));
  const doing = actions.filter(({ action }) => action.who !== undefined);
  const main =
    deeds.find(({ action }) => action.voice === 'active' && action.who && !action.aside) ??
    deeds.find(({ action }) => !action.aside) ??
    deeds[0];
  const doer = main?.action.who ? main : (doing.find(({ action }) => !action.aside) ?? doing[0]);
  const concrete = selfEvident(deeds, lexicon);

  const when = whenOf(titled, control, lexicon);
  const hopes = read.filter(({ actions: found }) => !found.some(({ verb }) => hoping.test(verb)));
  const trace = findTrace(hopes, lexicon);
  const approval = approverIn(sentences, lexicon);
  const who = doer?.action.who
    ? quote(doer.sentence, doer.action.who.from, doer.action.who.to)
    : (approval?.who ?? null);
  const isAim = actions.some(({ action }) => lexicon.aims.has(action.verb));
  const what = main ? toldBy(main) : (approval?.what ?? (isAim ? null : activityIn(sentences, lexicon)));
  const how = firstPhrase(sentences, lexicon.how) ?? (concrete ? toldBy(concrete) : figureIn(sentences));
  const often = frequencyPhrase(control.frequency) ?? control.frequency;
  const told = {
    who: who ?? (byMachine ? 'a system' : null),
    what,
    when: when ?? often ?? null,
    how: how ?? (byMachine ? what : null),
    trace: control.leaves ?? trace,
  };
  const fromFields: WordingElement[] = [];
  if (who === null && told.who !== null) fromFields.push('who');
  if (when === null && told.when !== null) fromFields.push('when');
  if (trace === null && told.trace !== null) fromFields.push('trace');
  const missing = (['who', 'what', 'when', 'how', 'trace'] as const).filter((element) => told[element] === null);
  return { elements: { ...told, fromFields, missing, vague: findVague(sentences, control, lexicon) }, main };
};

/** Whether the rules may judge the text of a control: there is one, and it is English. */
export const stateOf = ({ text }: Control, lexicon: Lexicon): ControlWording['state'] => {
  if (text === undefined || text.trim() === '') return 'unwritten';
  return isEnglish(text, lexicon) ? 'read' : 'other-language';
};
