import type { Control, Frequency } from '../../schema/registers.js';
import { anyFrequencies, findEvent, findFrequencies, type StatedFrequency } from './find-frequencies.js';
import type { Lexicon } from './lexicon.js';
import { isPeriodic } from '../frequency.js';
import type { Sentence } from './split-sentences.js';

/** Text and register say different things about how often a control is performed. */
export interface FrequencyClash {
  readonly where: 'text' | 'title';
  /** In the words of the text. */
  readonly says: string;
  /** What those words mean; per-event where they name an event. */
  readonly is: Frequency;
}

/** Words that fit a field although they are not the same: a nightly job on business days, an hourly one many times a day. */
const fitting: Readonly<Partial<Record<Frequency, readonly Frequency[]>>> = {
  'business-daily': ['daily'],
  'many-a-day': ['daily', 'business-daily', 'continuous'],
  daily: ['many-a-day', 'continuous'],
  continuous: ['many-a-day', 'daily'],
};

/** Frequencies so low that an event cannot be meant where the calendar is recorded. */
const slow: readonly Frequency[] = ['annual', 'semi-annual', 'quarterly', 'monthly'];

/** The sentences of a control. */
export interface Sentences {
  readonly text: readonly Sentence[];
  readonly title: readonly Sentence[];
}

const clashOf = (
  where: FrequencyClash['where'],
  sentences: readonly Sentence[],
  { frequency, nature }: Control,
  lexicon: Lexicon,
): FrequencyClash | undefined => {
  if (frequency === undefined) return undefined;
  const stated = sentences.flatMap((sentence) => findFrequencies(sentence, lexicon));
  const [first] = stated;
  const fits = ({ is }: StatedFrequency): boolean => is === frequency || (fitting[frequency]?.includes(is) ?? false);
  // "Backed up hourly, restores tested quarterly": the rhythm of a thing contradicts nothing, and may be what is meant.
  if (sentences.flatMap((sentence) => anyFrequencies(sentence, lexicon)).some(fits)) return undefined;
  const event = sentences.map((sentence) => findEvent(sentence, lexicon)).find((found) => found !== undefined);
  if (frequency === 'per-event') {
    // A text that names both has one of them for a part of the control.
    const sets = sentences.some((sentence) =>
      sentence.tokens.some((_, at) => lexicon.triggers.byFirst.has(sentence.tokens[at]?.word ?? '')),
    );
    return first && isPeriodic(first.is) && event === undefined && !sets ? { where, ...first } : undefined;
  }
  if (frequency === 'continuous') {
    // An automated control runs all the time and is looked at each quarter.
    return first && nature === 'manual' ? { where, ...first } : undefined;
  }
  if (first) return { where, ...first };
  // "Upon hire and periodically thereafter": the event is a part of it, and the calendar's share is only vague.
  const recurs = sentences.some(({ tokens }) =>
    tokens.some(({ word }) => lexicon.frequencyTerms.has(word) || /^(?:thereafter|basis|afterwards)$/u.test(word)),
  );
  if (recurs) return undefined;
  return event !== undefined && slow.includes(frequency) ? { where, says: event, is: 'per-event' } : undefined;
};

/** The first contradiction between how often the text or the title says that it is performed and the field; silence is none. */
export const findClash = (control: Control, { text, title }: Sentences, lexicon: Lexicon): FrequencyClash | undefined =>
  clashOf('text', text, control, lexicon) ?? clashOf('title', title, control, lexicon);
