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
