import type { Control } from '../../schema/registers.js';
import { frequencyPhrase } from './frequency-phrase.js';
import { thirdPerson } from './inflect.js';
import type { Lexicon } from './lexicon.js';
import type { PlacedAction, ReadText } from './read-control.js';
import { quote, quoteClause } from './split-sentences.js';

/** Names by id, of people and systems: what a sentence writes instead of an id. */
export interface NamesById {
  readonly people: ReadonlyMap<string, string>;
  readonly systems: ReadonlyMap<string, string>;
}

const joinWords = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

const small = (text: string): string =>
  /^\p{Lu}\p{Ll}*(?:\s\p{Ll}|$)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
const large = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface Doers {
  readonly says: string;
  readonly several: boolean;
}

/** Whoever the text names, else the systems of what is automated, else the performers, else the owner. */
const doersOf = (
  { performers = [], owner, nature, systems = [] }: Control,
  { elements }: ReadText,
  names: NamesById,
): Doers => {
  if (elements.who !== null && !elements.fromFields.includes('who'))
    return { says: small(elements.who), several: false };
  if (nature === 'automated' && systems.length > 0) {
    const machines = systems.map((system) => names.systems.get(system) ?? system);
    return { says: joinWords(machines), several: machines.length > 1 };
  }
  const people = performers.map((performer) => names.people.get(performer) ?? performer);
  if (people.length > 0) return { says: joinWords(people), several: people.length > 1 };
  return { says: owner ?? elements.who ?? '[who]', several: false };
};

const leading = /^(?:and|or|then|also|the following|each|every)\b\s*/iu;

/** What a passive is about: the words before its form of be. "Access rights are reviewed": access rights. */
const objectOf = ({ sentence, action }: PlacedAction): string => {
  let end = action.at - 1;
  while (
    end > 0 &&
    !/^(?:is|are|was|were|be|been|being|must|may|will|shall|should|can)$/u.test(sentence.tokens[end]?.word ?? '')
  )
    end -= 1;
  while (
    end > 0 &&
    /^(?:is|are|was|were|be|been|being|must|may|will|shall|should|can|not|also)$/u.test(
      sentence.tokens[end]?.word ?? '',
    )
  )
    end -= 1;
  let from = end;
  while (from > 0 && end - from < 6 && !sentence.tokens[from]?.broken) from -= 1;
  return small(quote(sentence, from, end).replace(leading, ''));
};

const trimmed = (text: string): string => text.replace(/\s+(?:and|or|by|with|in|on|of|to|for|from|the|a|an)$/iu, '');
/** Words of time at the end of what is done: the sentence begins with them already. */
const timeAtEnd =
  /\s+(?:(?:each|every)\s+\S+(?:\s+day)?|daily|weekly|monthly|quarterly|annually|yearly|periodically|regularly|on a (?:regular|periodic) basis|as needed|as required|timely|promptly)$/iu;

/** "are tested and approved": both. */
const verbsOf = ({ sentence, action }: PlacedAction, { forms }: Lexicon): string[] => {
  const next =
    sentence.tokens[action.at + 1]?.word === 'and' ? forms.get(sentence.tokens[action.at + 2]?.word ?? '') : undefined;
  return [action.verb, ...(next?.form === 'participle' ? [next.verb] : [])];
};

const deed = (main: PlacedAction | undefined, several: boolean, lexicon: Lexicon): string => {
  if (!main) return '[does what]';
  const { sentence, action } = main;
  const bend = (verb: string): string => (several ? verb : thirdPerson(verb));
  if (action.voice === 'passive') {
    const object = trimmed(objectOf(main).replace(timeAtEnd, ''));
    // "Policies exist and are followed": what stands before it is done already.
    const known =
      lexicon.forms.get(object.split(' ').at(-1) ?? '')?.form === 'base' &&
      !lexicon.nounVerbs.has(object.split(' ').at(-1) ?? '');
    return trimmed(`${joinWords(verbsOf(main, lexicon).map(bend))} ${known ? '[what]' : object}`);
  }
  const rest = quoteClause(sentence, action.at + 1, 12).replace(/ …$/u, '');
  // Where the text names who does it, its own verb fits: "new hires must complete".
  const told = action.voice === 'active' && action.who !== undefined;
  const own = told ? quote(sentence, Math.min(action.who.to + 1, action.at), action.at) : bend(action.verb);
  return trimmed(`${own} ${rest === '' ? '[what]' : rest.replace(timeAtEnd, '')}`);
};

/** What the sentence begins with is not said again in it. */
const without = (text: string, when: string | null): string => {
  const at = when === null ? -1 : text.toLowerCase().indexOf(` ${when.toLowerCase()}`);
  return at < 0 || when === null ? text : `${text.slice(0, at)}${text.slice(at + when.length + 1)}`;
};

const opening = ({ frequency }: Control, { elements }: ReadText): string => {
  const often = frequencyPhrase(frequency);
  if (often !== undefined) return `${large(often)}, `;
  if (frequency === 'continuous') return 'At all times, ';
  if (elements.when !== null && !elements.fromFields.includes('when')) return `${large(elements.when)}, `;
  return frequency === 'per-event' ? '[On which event], ' : '[When], ';
};

/**
 * A sentence that tells who, what, when, how and what it leaves behind, built of the register's own fields and the text's own words,
 * with [brackets] where neither knows. Null where nothing is missing.
 */
export const suggestSentence = (
  control: Control,
  read: ReadText,
  names: NamesById,
  lexicon: Lexicon,
): string | null => {
  const { elements, main } = read;
  if (elements.missing.length === 0) return null;
  const { says, several } = doersOf(control, read, names);
  const text = (control.text ?? '').toLowerCase();
  const systems = (control.systems ?? []).map((id) => names.systems.get(id) ?? id);
  const places = control.nature === 'automated' ? [] : systems.filter((name) => !text.includes(name.toLowerCase()));
  const where = places.length > 0 ? ` in ${joinWords(places)}` : '';
  const judged = main !== undefined && lexicon.judgments.has(main.action.verb);
  const how =
    elements.how === null && (judged || main === undefined) ? ' against [which list, limit or criterion]' : '';
  const trace = control.leaves === undefined ? '[what it leaves behind]' : small(control.leaves);
  return `${opening(control, read)}${says} ${without(deed(main, several, lexicon), elements.when)}${where}${how}. Kept as evidence: ${trace}.`;
};
