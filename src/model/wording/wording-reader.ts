import type { ControlWording } from '../../schema/assessment/wording.js';
import type { Control } from '../../schema/registers.js';
import type { Wording } from '../../schema/wording.js';
import { remembered } from '../remembered.js';
import type { Workspace } from '../workspace.js';
import { type FrequencyClash, findClash, type Sentences } from './find-clash.js';
import { lexiconOf } from './lexicon.js';
import { readText, stateOf } from './read-control.js';
import { splitSentences } from './split-sentences.js';
import { suggestSentence } from './suggest-sentence.js';
import { stemmer } from './topics.js';
import { wordsOf } from './words-of.js';

/** A control's text, taken apart once, and what the rules make of it. */
export interface Reading {
  readonly wording: ControlWording;
  /** Text and register contradict each other about how often; absent where they don't, or where nothing was read. */
  readonly clash: FrequencyClash | undefined;
  readonly sentences: Sentences;
  /** The different words of the text, in small letters. */
  readonly words: ReadonlySet<string>;
  /** The stems of what title, text and trace speak of, general words left out. */
  readonly stems: ReadonlySet<string>;
}

export type ReadControl = (control: Control) => Reading;

const unread = (state: ControlWording['state']): ControlWording => ({
  state,
  who: null,
  what: null,
  when: null,
  how: null,
  trace: null,
  fromFields: [],
  missing: [],
  vague: [],
  suggestion: null,
});

/**
 * A function that reads the text of a control of this register. English only: a text in another language is told as such and never
 * judged. Word lists and names are made ready once, and each control is read once.
 */
export const wordingReader = (
  wording: Wording,
  workspace: Pick<Workspace, 'controls' | 'people' | 'systems' | 'vendors'>,
): ReadControl => {
  const lexicon = lexiconOf(wording, workspace);
  const names = {
    people: new Map(workspace.people.map(({ id, name }) => [id, name])),
    systems: new Map(workspace.systems.map(({ id, name }) => [id, name])),
  };
  const stemsOf = stemmer(new Set(wording.controls.general));
  return remembered((control) => {
    const { title, text = '', leaves = '' } = control;
    const sentences = { text: splitSentences(text), title: splitSentences(title) };
    const parts = { sentences, words: new Set(wordsOf(text)), stems: stemsOf([title, text, leaves].join(' ')) };
    const state = stateOf(control, lexicon);
    if (state !== 'read') return { ...parts, wording: unread(state), clash: undefined };
    const read = readText(control, sentences, lexicon);
    const said = { state, ...read.elements, suggestion: suggestSentence(control, read, names, lexicon) };
    return { ...parts, wording: said, clash: findClash(control, sentences, lexicon) };
  });
};
