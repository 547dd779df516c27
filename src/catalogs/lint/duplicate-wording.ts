import { compareBy } from '../../model/order.js';
import type { LintRule, Remark } from './rule.js';
import { type Text, textsOf } from './texts-of.js';
import { wordsOf } from '../../model/wording/words-of.js';

/** Sentences of fewer words may well stand twice: "The owner signs it." */
const shortest = 5;

/**
 * Share of words, of all that either text has, that both have (Jaccard), from which on two texts say the same. 0.8 is ours: of
 * ten different words at most two differ. Lower values told apart sentences that a person would not confuse.
 */
export const alike = 0.8;

const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.?!])\s+/)
    .map((sentence) => wordsOf(sentence).join(' '))
    .filter((sentence) => sentence.split(' ').length >= shortest);

const repeatedSentences = (texts: readonly Text[]): Remark[] => {
  const first = new Map<string, string>();
  return texts.flatMap(({ id, kind, text, at }) =>
    sentencesOf(text).flatMap((sentence): Remark[] => {
      const where = first.get(sentence);
      first.set(sentence, where ?? id);
      if (where === undefined) return [];
      const message = `a sentence of the ${kind} stands in ${where === id ? 'the same entry' : where} too`;
      const hint = 'say what is different here, or keep it in one of the two places';
      return [{ level: 'remark', code: 'same-sentence', message, hint, id, at }];
    }),
  );
};

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  // Sets whose sizes differ so much can't reach the threshold: most pairs end here.
  if (few.size < alike * many.size) return 0;
  let both = 0;
  for (const word of few) if (many.has(word)) both += 1;
  return both / (a.size + b.size - both);
};

/**
 * The rarest words of a set, so many that two sets which are alike share at least one of them: only such pairs need a closer
 * look, which keeps a catalog of thousands of points quick.
 */
const tellingWords = (set: ReadonlySet<string>, uses: ReadonlyMap<string, number>): string[] =>
  [...set]
    .sort(compareBy((word) => uses.get(word) ?? 0, (word) => word))
    .slice(0, set.size - Math.ceil(alike * set.size) + 1);

const nearDuplicates = (texts: readonly Text[]): Remark[] => {
  const sets = texts.map(({ text }) => new Set(wordsOf(text)));
  const whole = texts.map(({ text }) => wordsOf(text).join(' '));
  const uses = new Map<string, number>();
  for (const set of sets) for (const word of set) uses.set(word, (uses.get(word) ?? 0) + 1);
  const earlier = new Map<string, number[]>();
  return texts.flatMap(({ id, kind, at }, index): Remark[] => {
    const words = sets[index] ?? new Set();
    if (words.size < shortest) return [];
    const telling = tellingWords(words, uses);
    const other = telling
      .flatMap((word) => earlier.get(word) ?? [])
      .filter((before) => whole[before] !== whole[index] && overlap(sets[before] ?? new Set(), words) >= alike)
      .reduce((first, before) => Math.min(first, before), Infinity);
    for (const word of telling) {
      const list = earlier.get(word);
      if (list === undefined) earlier.set(word, [index]);
      else list.push(index);
    }
    const near = texts[other];
    if (near === undefined) return [];
    const message = `the ${kind} says nearly the same as that of ${near.id}`;
    return [{ level: 'remark', code: 'near-duplicate', message, hint: 'say what is different here, or join the two', id, at }];
  });
};

/** Texts of one kind are held against each other: an expectation may resemble its remedy. Evidence may repeat. */
export const duplicateWording: LintRule = {
  id: 'duplicate-wording',
  says: 'No sentence stands twice, and no two texts of one kind share four fifths of their words.',
  run: (catalog) => {
    const texts = textsOf(catalog).filter(({ kind }) => kind !== 'evidence');
    const kinds = [...new Set(texts.map(({ kind }) => kind))];
    const near = kinds.flatMap((kind) => nearDuplicates(texts.filter((text) => text.kind === kind)));
    return [...repeatedSentences(texts), ...near];
  },
};
