import type { Frequency } from '../../schema/registers.js';
import type { Term, Wording } from '../../schema/wording.js';
import type { Workspace } from '../workspace.js';
import { type VerbForm, verbForms } from './inflect.js';
import { phraseIndex, type PhraseIndex } from './phrase-index.js';
import { wordsOf } from './words-of.js';

/** The lists of catalogs/wording.yaml and the names of a workspace, made ready to look words up. */
export interface Lexicon {
  readonly vague: PhraseIndex<Term>;
  readonly timeTerms: ReadonlySet<string>;
  readonly frequencyTerms: ReadonlySet<string>;
  readonly exact: PhraseIndex<true>;
  readonly english: ReadonlySet<string>;
  readonly foreign: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
  readonly departments: ReadonlySet<string>;
  readonly machines: ReadonlySet<string>;
  readonly nobody: ReadonlySet<string>;
  readonly forms: ReadonlyMap<string, VerbForm>;
  readonly nounVerbs: ReadonlySet<string>;
  readonly aims: ReadonlySet<string>;
  readonly judgments: ReadonlySet<string>;
  readonly tracing: ReadonlySet<string>;
  readonly activities: ReadonlySet<string>;
  readonly recurring: readonly string[];
  readonly units: PhraseIndex<Frequency>;
  readonly adverbs: PhraseIndex<Frequency>;
  readonly triggers: PhraseIndex<true>;
  readonly events: PhraseIndex<true>;
  readonly how: PhraseIndex<true>;
  readonly traces: PhraseIndex<true>;
  /** People, roles, systems and vendors on record, as somebody who acts. */
  readonly names: PhraseIndex<true>;
}

type Names = Pick<Workspace, 'people' | 'systems' | 'vendors' | 'controls'>;

const marked = (phrases: Iterable<string>): PhraseIndex<true> =>
  phraseIndex([...phrases].map((phrase) => [phrase, true] as const));

const byFrequency = (
  lists: readonly { readonly is: Frequency; readonly phrases: readonly string[] }[],
): PhraseIndex<Frequency> =>
  phraseIndex(lists.flatMap(({ is, phrases }) => phrases.map((phrase) => [phrase, is] as const)));

/** The names that a register knows, in small letters. */
const namesOf = ({ people, systems, vendors, controls }: Names): Set<string> =>
  new Set(
    [
      ...people.flatMap(({ name, role }) => [name, role]),
      ...systems.map(({ name }) => name),
      ...vendors.map(({ name }) => name),
      ...controls.map(({ owner }) => owner),
    ].flatMap((name) => (name === undefined ? [] : [wordsOf(name).join(' ')])),
  );

/** Everything that reading the texts of a register needs, prepared once. */
export const lexiconOf = ({ vague, controls: lists }: Wording, workspace: Names): Lexicon => ({
  vague: phraseIndex([...vague, ...lists.vague].map((item) => [item.term, item] as const)),
  timeTerms: new Set(lists.timeTerms),
  frequencyTerms: new Set(lists.frequencyTerms),
  exact: marked(lists.exact),
  english: new Set(lists.english),
  foreign: new Set(lists.foreign),
  actors: new Set(lists.actors),
  departments: new Set(lists.departments),
  machines: new Set(lists.machines),
  nobody: new Set(lists.nobody),
  forms: verbForms([...lists.verbs, ...lists.aims]),
  nounVerbs: new Set(lists.nounVerbs),
  aims: new Set(lists.aims),
  judgments: new Set(lists.judgments),
  tracing: new Set(lists.tracing),
  activities: new Set(lists.activities),
  recurring: lists.recurring,
  units: byFrequency(lists.units.map(({ is, units }) => ({ is, phrases: units }))),
  adverbs: byFrequency(lists.adverbs.map(({ is, words }) => ({ is, phrases: words }))),
  triggers: marked(lists.triggers),
  events: marked(lists.events),
  how: marked(lists.how),
  traces: marked(lists.traces),
  names: marked(namesOf(workspace)),
});
