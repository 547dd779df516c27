import { compareBy } from '../order.js';

/** Texts of fewer different words are alike by chance. */
const fewest = 6;
/** So many groups at most are looked at for one text: what keeps a register of copies with small changes quick. */
const looks = 64;

/** A text as the ranks of its different words, the rarest first. */
type Ranks = Uint32Array;

/** Texts as ranks of their words by how few texts use them, so that two are compared in one walk over both. */
const rankWords = (sets: readonly ReadonlySet<string>[]): Ranks[] => {
  const uses = new Map<string, number>();
  for (const set of sets) for (const word of set) uses.set(word, (uses.get(word) ?? 0) + 1);
  const rarest = [...uses].sort(
    compareBy(
      ([, count]) => count,
      ([word]) => word,
    ),
  );
  const rankOf = new Map(rarest.map(([word], rank) => [word, rank]));
  return sets.map((set) => Uint32Array.from(set, (word) => rankOf.get(word) ?? 0).sort());
};

/** The rarest words of a text, so many that two texts which are alike share at least one of them. */
const tellingWords = (words: Ranks, alike: number): Ranks =>
  words.subarray(0, words.length - Math.ceil(alike * words.length) + 1);

/** Whether two texts share that part of their words. Gives up as soon as too few are left to reach it. */
const areAlike = (a: Ranks, b: Ranks, alike: number): boolean => {
  // Both / (a + b - both) >= alike, solved for both; the last line decides where rounding might.
  const needed = Math.floor((alike * (a.length + b.length)) / (1 + alike));
  let both = 0;
  let left = 0;
  let right = 0;
  while (left < a.length && right < b.length) {
    if (both + Math.min(a.length - left, b.length - right) < needed) return false;
    const word = a[left] ?? 0;
    const other = b[right] ?? 0;
    if (word === other) both += 1;
    if (word <= other) left += 1;
    if (other <= word) right += 1;
  }
  return both / (a.length + b.length - both) >= alike;
};

/**
 * Groups texts, given as the sets of their words, of which each shares the part `alike` of its different words with the first of its
 * group (Jaccard). Positions in `sets`, groups of two and more, in order. Each text joins the first group that it fits, so that a
 * register of copies takes one comparison each.
 */
export const alikeTexts = (sets: readonly ReadonlySet<string>[], alike: number): number[][] => {
  const texts = rankWords(sets);
  const groups: number[][] = [];
  const led = new Map<number, number[]>();
  const none: Ranks = new Uint32Array();
  for (const [index, words] of texts.entries()) {
    if (words.length < fewest) continue;
    const telling = tellingWords(words, alike);
    const candidates = new Set<number>();
    for (const word of telling) {
      for (const group of led.get(word) ?? []) {
        if (candidates.size >= looks) break;
        candidates.add(group);
      }
    }
    const joined = [...candidates]
      .sort((a, b) => a - b)
      .find((group) => areAlike(texts[groups[group]?.[0] ?? 0] ?? none, words, alike));
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
