/** A binary heap: the smallest first, by `compare`. */
export interface Heap<T> {
  readonly push: (item: T) => void;
  readonly pop: () => T | undefined;
  /** The smallest, left in place. */
  readonly peek: () => T | undefined;
}

export const makeHeap = <T>(compare: (a: T, b: T) => number): Heap<T> => {
  const items: T[] = [];
  const isBefore = (a: T | undefined, b: T | undefined): boolean =>
    a !== undefined && (b === undefined || compare(a, b) < 0);
  const swap = (left: number, right: number): void => {
    const a = items[left];
    const b = items[right];
    if (a === undefined || b === undefined) return;
    items[left] = b;
    items[right] = a;
  };
  const rise = (start: number): void => {
    for (let index = start; index > 0;) {
      const parent = (index - 1) >> 1;
      if (!isBefore(items[index], items[parent])) return;
      swap(index, parent);
      index = parent;
    }
  };
  const sink = (): void => {
    for (let index = 0; ;) {
      const left = 2 * index + 1;
      const child = isBefore(items[left + 1], items[left]) ? left + 1 : left;
      if (!isBefore(items[child], items[index])) return;
      swap(index, child);
      index = child;
    }
  };
  return {
    peek: () => items[0],
    push: (item) => {
      items.push(item);
      rise(items.length - 1);
    },
    pop: () => {
      swap(0, items.length - 1);
      const top = items.pop();
      sink();
      return top;
    },
  };
};
