/** Code-unit order: the same in every locale, unlike localeCompare. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Compares by several keys, the first that differs decides. */
export const compareBy =
  <T>(...keys: readonly ((item: T) => string | number)[]) =>
  (a: T, b: T): number => {
    for (const key of keys) {
      const left = key(a);
      const right = key(b);
      if (left < right) return -1;
      if (left > right) return 1;
    }
    return 0;
  };

/** Each value once, in the order of first appearance. */
export const unique = <T>(values: Iterable<T>): T[] => [...new Set(values)];
