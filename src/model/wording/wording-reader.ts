import type { ControlWording } from '../../schema/assessment/wording.js';
import type { Control } from '../../schema/registers.js';
import type { Wording } from '../../schema/wording.js';
import type { Workspace } from '../workspace.js';
import { type FrequencyClash, findClash } from './find-clash.js';
import { lexiconOf } from './lexicon.js';
import { readText, stateOf } from './read-control.js';
import { splitSentences } from './split-sentences.js';
import { suggestSentence } from './suggest-sentence.js';

/** What the rules make of a control's text. */
export interface Reading {
  readonly wording: ControlWording;
  /** Text and register contradict each other about how often; absent where they don't, or where nothing was read. */
  readonly clash: FrequencyClash | undefined;
}

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
 * judged. Word lists and names are made ready once.
 */
export const wordingReader = (
  wording: Wording,
  workspace: Pick<Workspace, 'controls' | 'people' | 'systems' | 'vendors'>,
): ((control: Control) => Reading) => {
  const lexicon = lexiconOf(wording, workspace);
  const names = {
    people: new Map(workspace.people.map(({ id, name }) => [id, name])),
    systems: new Map(workspace.systems.map(({ id, name }) => [id, name])),
  };
  return (control) => {
    const state = stateOf(control, lexicon);
    if (state !== 'read') return { wording: unread(state), clash: undefined };
    const sentences = { text: splitSentences(control.text ?? ''), title: splitSentences(control.title) };
    const read = readText(control, sentences, lexicon);
    const said = { state, ...read.elements, suggestion: suggestSentence(control, read, names, lexicon) };
    return { wording: said, clash: findClash(control, sentences, lexicon) };
  };
};
