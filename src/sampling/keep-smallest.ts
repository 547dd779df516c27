/** Keeps the items with the smallest keys among any number of them, in memory for `limit` of them only. */
export interface Smallest<T> {
  /** `make` is called only where the item is kept. Keys must differ. */
  offer(key: string, make: () => T): void;
  /** In no order that means anything. */
  items(): readonly T[];
}

interface Entry<T> {
  readonly key: string;
  readonly item: T;
}

/** A binary heap with the largest key on top: the one that goes when a smaller one comes. */
export const keepSmallest = <T>(limit: number): Smallest<T> => {
  const heap: Entry<T>[] = [];
  const keyAt = (index: number): string => heap[index]?.key ?? '';

  const swap = (a: number, b: number): void => {
    const [left, right] = [heap[a], heap[b]];
    if (left && right) [heap[a], heap[b]] = [right, left];
  };

  const rise = (start: number): void => {
    let at = start;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (keyAt(parent) >= keyAt(at)) return;
      swap(at, parent);
      at = parent;
    }
  };

  const sink = (): void => {
    let at = 0;
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const larger = keyAt(right) > keyAt(left) ? right : left;
      if (keyAt(larger) <= keyAt(at)) return;
      swap(at, larger);
      at = larger;
    }
  };

  return {
    offer: (key, make) => {
      if (heap.length < limit) {
        heap.push({ key, item: make() });
        rise(heap.length - 1);
      } else if (limit > 0 && key < keyAt(0)) {
        heap[0] = { key, item: make() };
        sink();
      }
    },
    items: () => heap.map(({ item }) => item),
  };
};
