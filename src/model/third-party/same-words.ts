/** Words that say nothing of what a control does: those of every CUEC, and the small ones. */
const empty = new Set(
  'user entity entities customer customers client clients employer employers their they them that this with from each every before after when which organization service are and the for its'.split(
    ' ',
  ),
);

/** The words of a sentence that carry meaning, without endings that only bend them. */
export const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length > 2 && !empty.has(word))
      .map((word) => word.replace(/(?:ies|es|s|ed|ing|y|e)$/, '').replace(/([a-z])\1$/, '$1')),
  );

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((word) => b.has(word)).length;

/** How far two sentences use the same words: 0 none, 1 all. */
export const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const common = shared(a, b);
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
};

/** The part of the words of one sentence that another holds: 0 none, 1 all. */
export const heldBy = (inner: ReadonlySet<string>, outer: ReadonlySet<string>): number =>
  inner.size === 0 ? 0 : shared(inner, outer) / inner.size;
