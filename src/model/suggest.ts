/** Edits (insert, delete, replace, swap of neighbours) from one word to another, never counted beyond `limit` + 1. */
const distance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (beforeLast[j - 2] ?? best) + 1);
      row.push(best);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? limit + 1;
};

/**
 * The candidate that somebody who wrote `word` most likely meant: at most one edit for each three letters, three in all.
 * The first of equally near ones; nothing where none is near.
 */
export const suggest = (word: string, candidates: Iterable<string>): string | undefined => {
  const wanted = word.toLowerCase().slice(0, 64);
  let limit = Math.min(3, Math.floor(wanted.length / 3));
  let best: string | undefined;
  for (const candidate of candidates) {
    const edits = distance(wanted, candidate.toLowerCase(), limit);
    if (edits > limit || candidate === word) continue;
    if (edits === 0) return candidate;
    best = candidate;
    limit = edits - 1;
  }
  return best;
};

/** A hint made of the likeliest candidate, or nothing. */
export const didYouMean = (word: string, candidates: Iterable<string>): string | undefined => {
  const found = suggest(word, candidates);
  return found === undefined ? undefined : `did you mean ${found}?`;
};
