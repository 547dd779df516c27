import { unique } from '../model/order.js';
import type { Assessment } from '../schema/assessment.js';
import type { redactable } from '../schema/common.js';

export type Redactable = (typeof redactable)[number];

/** What each word is replaced by. Ids get an id, names a name, so that what refers to them still does. */
export type Replacements = ReadonlyMap<string, string>;

/** Shorter words are no names by themselves, and would be found in the middle of nothing. */
const shortest = 3;

/** A surname stands alone in many sentences. What is no name of two or more capitalized words has none. */
const surname = (name: string): string | undefined => {
  const words = name.split(/\s+/);
  const last = words.at(-1) ?? '';
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word)) && last.length > shortest ? last : undefined;
};

const pairsOf = (
  items: readonly { readonly id: string | null; readonly name: string }[],
  noun: string,
  also: (name: string) => string | undefined = () => undefined,
): (readonly [string, string])[] =>
  items.flatMap(({ id, name }, index): (readonly [string, string])[] => {
    const [label, slug] = [`${noun} ${index + 1}`, `${noun.toLowerCase()}-${index + 1}`];
    const part = also(name);
    return [
      [name, label],
      ...(id === null || id === name ? [] : [[id, slug] as const]),
      ...(part === undefined ? [] : [[part, label] as const]),
    ];
  });

/** The first word of a company's name stands for it in most sentences: "Brightwater" for "Brightwater Payroll Services". */
const shortForm = (name: string): string | undefined => {
  const [first = '', ...more] = name.split(/\s+/);
  return more.length > 0 && first.length > shortest && /^\p{Lu}/u.test(first) ? first : undefined;
};

/** "Payments hub" is the payments hub in the middle of a sentence. */
const inSentence = (name: string): string | undefined => {
  const lower = name.charAt(0).toLowerCase() + name.slice(1);
  return lower === name || !name.includes(' ') ? undefined : lower;
};

/** Titles of an office, which name nobody, are left as they are. */
const isOffice = (name: string, roles: ReadonlySet<string>): boolean =>
  roles.has(name) || /^(?:head|chief|director|vp|manager|team|lead)\b/i.test(name);

/** The words to replace, by the names that an assessment speaks of. What comes first in a list is numbered first. */
export const replacementsFor = ({ names, organization }: Assessment, what: readonly Redactable[]): Replacements => {
  const roles = new Set(names.people.flatMap(({ role }) => role ?? []));
  const people = names.people.filter(({ id, name }) => id !== null || !isOffice(name, roles));
  const pairs = [
    ...(what.includes('people') ? pairsOf(people, 'Person', surname) : []),
    ...(what.includes('systems') ? pairsOf(names.systems, 'System', inSentence) : []),
    ...(what.includes('vendors') ? pairsOf(names.vendors, 'Vendor', shortForm) : []),
    ...(what.includes('organization')
      ? [
          [organization.name, 'The organization'] as const,
          ...[shortForm(organization.name) ?? []].flat().map((short) => [short, 'The organization'] as const),
        ]
      : []),
  ].filter(([word]) => word.length >= shortest);
  // A word that two names share can't stand for one of them: the whole names are replaced, the shared part by neither number.
  const words = unique(pairs.map(([word]) => word));
  const meant = new Map<string, Set<string>>();
  for (const [word, label] of pairs) meant.set(word, (meant.get(word) ?? new Set()).add(label));
  return new Map(
    words.map((word) => {
      const labels = [...(meant.get(word) ?? [])];
      const [only = ''] = labels;
      return [word, labels.length === 1 ? only : only.replace(/\d+$/, 'n')];
    }),
  );
};
