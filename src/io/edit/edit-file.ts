import { isDeepStrictEqual } from 'node:util';
import { itemRegion, keyRegion } from './edit-region.js';
import {
  appendItem,
  appendKey,
  type Change,
  dropRegion,
  type Editing,
  firstFaithful,
  regionWriter,
} from './edit-text.js';
import { isRecord } from '../validate/find-faults.js';
import type { ValuePath } from '../yaml/parse-yaml.js';

export type EditItem = Readonly<Record<string, unknown>>;

/** A copy that holds what YAML can hold: values that are undefined are gone. */
const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const withValue = (node: unknown, [key, ...rest]: ValuePath, value: unknown): unknown => {
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const items: unknown[] = Array.isArray(node) ? [...(node as unknown[])] : [];
    const next = withValue(items[key], rest, value);
    if (next === undefined) items.splice(key, 1);
    else items[key] = next;
    return items;
  }
  const entries = new Map(isRecord(node) ? Object.entries(node) : []);
  if (value === undefined && !entries.has(key)) return node;
  const next = withValue(entries.get(key), rest, value);
  if (next === undefined) entries.delete(key);
  else entries.set(key, next);
  return Object.fromEntries(entries);
};

const valueOf = ({ parsed }: Editing): Record<string, unknown> => (isRecord(parsed.value) ? parsed.value : {});

/** The items of a list of the file, faulty ones as empty groups. */
export const itemsOf = (editing: Editing, list: string): readonly EditItem[] => {
  const items = valueOf(editing)[list];
  return Array.isArray(items) ? items.map((item: unknown) => (isRecord(item) ? item : {})) : [];
};

/** Puts a value at a path of the file; undefined takes away what is there. */
export const setValue = (editing: Editing, path: ValuePath, given: unknown): Editing => {
  const { text, parsed } = editing;
  const value = given === undefined ? undefined : copyOf(given);
  const wanted = withValue(valueOf(editing), path, value);
  if (isDeepStrictEqual(wanted, parsed.value)) return editing;
  const [key = '', index] = path;
  const changes = [{ path, value }];
  if (typeof key !== 'string' || !isRecord(wanted)) throw new Error('a path starts with a key of the file');
  if (!Object.hasOwn(valueOf(editing), key))
    return firstFaithful(editing, wanted, [appendKey(text, key, wanted[key])], changes);
  const around = keyRegion(text, parsed.root, key);
  const isWhole = path.length === 1 && value === undefined;
  const inItem = typeof index === 'number' && path.length > 2 ? itemRegion(text, parsed.root, key, index) : undefined;
  const writers = [
    ...(isWhole ? [dropRegion(text, around)] : []),
    ...(inItem === undefined ? [] : [regionWriter(text, inItem, [{ path: path.slice(2), value }])]),
    regionWriter(text, around, changes),
  ];
  return firstFaithful(editing, wanted, writers, changes);
};

/** Merges an item into the one at `index`, key by key, or adds it where `index` is negative. */
export const putItem = (editing: Editing, list: string, index: number, item: EditItem): Editing => {
  const { text, parsed } = editing;
  const items = itemsOf(editing, list);
  const there = items[index];
  if (there === undefined) {
    if (items.length === 0) return setValue(editing, [list], [item]);
    const wanted = { ...valueOf(editing), [list]: [...items, copyOf(item)] };
    const changes = [{ path: [list, items.length], value: copyOf(item) }];
    return firstFaithful(editing, wanted, [appendItem(text, parsed.root, list, items.length, copyOf(item))], changes);
  }
  const merged = copyOf({ ...there, ...item });
  const keys = [...new Set([...Object.keys(there), ...Object.keys(item)])];
  const changes: Change[] = keys
    .filter((key) => !isDeepStrictEqual(there[key], merged[key]))
    .map((key) => ({ path: [key], value: merged[key] }));
  if (changes.length === 0) return editing;
  const wanted = { ...valueOf(editing), [list]: items.map((other, at) => (at === index ? merged : other)) };
  const region = itemRegion(text, parsed.root, list, index);
  const deep = changes.map(({ path, value }) => ({ path: [list, index, ...path], value }));
  return firstFaithful(editing, wanted, [regionWriter(text, region, changes)], deep);
};

/** Takes an item out of its list. */
export const dropItem = (editing: Editing, list: string, index: number): Editing => {
  const { text, parsed } = editing;
  const items = itemsOf(editing, list).filter((_, at) => at !== index);
  const wanted = { ...valueOf(editing), [list]: items };
  if (items.length === 0) return setValue(editing, [list], []);
  const writers = [dropRegion(text, itemRegion(text, parsed.root, list, index))];
  return firstFaithful(editing, wanted, writers, [{ path: [list, index], value: undefined }]);
};
