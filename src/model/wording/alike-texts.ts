import { compareBy } from '../order.js';

/** Texts of fewer different words are alike by chance. */
const fewest = 6;
/** So many groups at most are looked at for one text: what keeps a register of copies with small changes quick. */
const looks = 64;

const share = (a: ReadonlySet<string>, b: ReadonlySet<string>, alike: number): number => {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size < alike * many.size) return 0;
  let both = 0;
  for (const word of few) if (many.has(word)) both += 1;
  return both / (a.size + b.size - both);
};

/** The rarest words of a set, so many that two sets which are alike share at least one of them. */
const tellingWords = (words: ReadonlySet<string>, uses: ReadonlyMap<string, number>, alike: number): string[] =>
  [...words]
    .sort(
      compareBy(
        (word) => uses.get(word) ?? 0,
        (word) => word,
      ),
    )
    .slice(0, words.size - Math.ceil(alike * words.size) + 1);

/**
 * Groups texts, given as the sets of their words, of which each shares the part `alike` of its different words with the first of its group (Jaccard). Positions in
 * `sets`, groups of two and more, in order. Each text joins the first group that it fits, so that a register of copies takes one
 * comparison each.
 */
export const alikeTexts = (sets: readonly ReadonlySet<string>[], alike: number): number[][] => {
  const uses = new Map<string, number>();
  for (const set of sets) for (const word of set) uses.set(word, (uses.get(word) ?? 0) + 1);
  const groups: number[][] = [];
  const led = new Map<string, number[]>();
  for (const [index, words] of sets.entries()) {
    if (words.size < fewest) continue;
    const telling = tellingWords(words, uses, alike);
    const candidates = new Set<number>();
    for (const word of telling) {
      for (const group of led.get(word) ?? []) {
        if (candidates.size >= looks) break;
        candidates.add(group);
      }
    }
    const joined = [...candidates]
      .sort((a, b) => a - b)
      .find((group) => share(sets[groups[group]?.[0] ?? 0] ?? new Set(), words, alike) >= alike);
    if (joined !== undefined) {
      groups[joined]?.push(index);
      continue;
    }
    groups.push([index]);
    for (const word of telling) {
      const list = led.get(word);
      if (list) list.push(groups.length - 1);
      else led.set(word, [groups.length - 1]);
    }
  }
  return groups.filter((group) => group.length > 1);
};
