import type { Draft, Item, Write } from './draft.js';

const merge = <T extends { readonly id: string }>(items: readonly T[], item: T): readonly T[] =>
  items.some(({ id }) => id === item.id)
    ? items.map((other) => (other.id === item.id ? item : other))
    : [...items, item];

const mergeItem = (items: readonly Item[], item: Item): readonly Item[] =>
  items.some(({ id }) => id === item.id)
    ? items.map((other) => (other.id === item.id ? { ...other, ...item } : other))
    : [...items, item];

const setAt = (node: unknown, path: readonly (string | number)[], value: unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const items: unknown[] = Array.isArray(node) ? [...(node as readonly unknown[])] : [];
    items[key] = setAt(items[key], rest, value);
    return items;
  }
  const entries = new Map<string, unknown>(typeof node === 'object' && node !== null ? Object.entries(node) : []);
  const next = setAt(entries.get(key), rest, value);
  if (next === undefined) entries.delete(key);
  else entries.set(key, next);
  return Object.fromEntries(entries);
};

const applyWrite = (draft: Draft, write: Write): Draft => {
  switch (write.to) {
    case 'engagement':
      return { ...draft, engagement: { ...(setAt(draft.engagement, write.path, write.value) as Draft['engagement']) } };
    case 'list':
      return { ...draft, lists: { ...draft.lists, [write.list]: mergeItem(draft.lists[write.list], write.item) } };
    case 'controls':
      return { ...draft, controls: merge(draft.controls, write.item) };
    case 'answers':
      return { ...draft, answers: merge(draft.answers, write.item) };
    case 'removal':
      return write.list === 'controls'
        ? { ...draft, controls: draft.controls.filter(({ id }) => id !== write.id) }
        : { ...draft, answers: draft.answers.filter(({ id }) => id !== write.id) };
  }
};

/** The draft after the changes: what a fresh reading of the files would give. */
export const applyWrites = (draft: Draft, writes: readonly Write[]): Draft => writes.reduce(applyWrite, draft);
