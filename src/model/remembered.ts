/**
 * A pure function that keeps what it made for as long as the object that it was made of lives. The answer is the same as without; only
 * the work is not done twice.
 */
export const remembered = <K extends object, V>(make: (key: K) => V): ((key: K) => V) => {
  const kept = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const there = kept.get(key);
    if (there) return there.value;
    const value = make(key);
    kept.set(key, { value });
    return value;
  };
};

/** The same of a list: asked about the same objects in the same order again, it gives what it made of them the last time. */
export const rememberedList = <K extends object, V>(make: (items: readonly K[]) => V): ((items: readonly K[]) => V) => {
  const kept = new WeakMap<K, { readonly items: readonly K[]; readonly value: V }>();
  return (items) => {
    const [first] = items;
    if (first === undefined) return make(items);
    const there = kept.get(first);
    if (there?.items.length === items.length && there.items.every((item, index) => item === items[index])) {
      return there.value;
    }
    const value = make(items);
    kept.set(first, { items, value });
    return value;
  };
};
