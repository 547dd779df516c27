import type { UserControl } from '../../schema/registers.js';
import type { Facts, ScopedRequirement } from '../facts.js';
import { unique } from '../order.js';
import type { Reason } from '../reason.js';
import { heldBy, likeness, wordsOf } from './same-words.js';

/** A control expected of user entities, with the requirements in scope that count on it and what speaks against listing it. */
export interface UserControlFacts {
  readonly userControl: UserControl;
  /** Position in the register. */
  readonly index: number;
  readonly words: ReadonlySet<string>;
  readonly requirements: readonly ScopedRequirement[];
  readonly faults: readonly Reason[];
}

/** Two that share this much of their words under one requirement are taken to say the same (ours). */
const alike = 0.6;

/** A control of ours that holds this much of the words seems to do it already (ours). */
const doneByUs = 0.85;

/** Sentences of fewer words are too short to be compared with a whole control. */
const fewWords = 5;

type Linked = Omit<UserControlFacts, 'faults'>;

const link = ({ workspace, scopes }: Facts): Linked[] => {
  const scopedById = new Map(
    scopes.flatMap((scope) => scope.requirements.map((scoped) => [scoped.requirement.id, scoped] as const)),
  );
  return workspace.userControls.map((userControl, index) => ({
    userControl,
    index,
    words: wordsOf(userControl.text),
    requirements: unique(userControl.requirements ?? []).flatMap((id) => scopedById.get(id) ?? []),
  }));
};

const group = <T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const members = groups.get(key);
      if (members) members.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
};

/** So many entries of one requirement are compared with each other; a list that long is a finding of its own. */
const compared = 50;

/** The expectations on user entities, each judged: is it linked, shown as necessary, said once, and not ours to do (AT-C 320)? */
export const userControlFacts = (facts: Facts): UserControlFacts[] => {
  const linked = link(facts);
  const byRequirement = group(linked, ({ requirements }) => requirements.map(({ requirement }) => requirement.id));
  const ours = group(facts.controls, (item) => item.requirements.map(({ requirement }) => requirement.id));
  const wordsOfControl = new Map<string, ReadonlySet<string>>();
  const controlWords = (id: string, text: string): ReadonlySet<string> => {
    const words = wordsOfControl.get(id) ?? wordsOf(text);
    wordsOfControl.set(id, words);
    return words;
  };
  return linked.map((item): UserControlFacts => {
    const { userControl, requirements, words, index } = item;
    const ids = requirements.map(({ requirement }) => requirement.id);
    const twin = ids
      .flatMap((id) => (byRequirement.get(id) ?? []).slice(0, compared))
      .find((other) => other.index < index && likeness(words, other.words) >= alike);
    const own =
      words.size < fewWords
        ? undefined
        : ids
            .flatMap((id) => ours.get(id) ?? [])
            .find(
              ({ control }) =>
                heldBy(words, controlWords(control.id, `${control.title} ${control.text ?? ''}`)) >= doneByUs,
            );
    const faults: (Reason | false | undefined)[] = [
      requirements.length === 0 && {
        because: 'not-linked',
        says: 'It is linked to no requirement in scope, so nothing counts on it.',
      },
      userControl.needed === undefined && {
        because: 'not-needed',
        says: 'What fails without it is not written down, so it is not shown to be necessary.',
      },
      twin && {
        because: 'said-twice',
        says: `It says much the same as ${twin.userControl.id}.`,
        data: { other: twin.userControl.id },
      },
      own && {
        because: 'done-by-us',
        says: `${own.control.id} seems to do it already; what we do ourselves is not the user entity's to do.`,
        data: { control: own.control.id },
      },
    ];
    return { ...item, faults: faults.filter((fault) => fault !== false && fault !== undefined) };
  });
};
