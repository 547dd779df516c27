import type { Answer, Control } from '../schema/registers.js';
import type { RegisterName } from '../schema/workspace-files.js';

/** An item of a list that scoping questions fill. */
export type Item = Readonly<Record<string, unknown>>;
export type ItemList = 'systems' | 'processes' | 'vendors' | 'people';

/** A workspace as far as it has been answered: soc-gap.yaml may still lack everything. */
export interface Draft {
  readonly engagement: Readonly<Record<string, unknown>>;
  readonly controls: readonly Control[];
  readonly answers: readonly Answer[];
  readonly lists: Readonly<Record<ItemList, readonly Item[]>>;
}

/** One change to a file of the workspace. An undefined value takes the path away. */
export type Write =
  | { readonly to: 'engagement'; readonly path: readonly (string | number)[]; readonly value: unknown }
  | { readonly to: 'list'; readonly register: RegisterName; readonly list: ItemList; readonly item: Item }
  | { readonly to: 'controls'; readonly item: Control }
  | { readonly to: 'answers'; readonly item: Answer }
  | { readonly to: 'removal'; readonly list: 'controls' | 'answers'; readonly id: string };

export const emptyDraft: Draft = {
  engagement: {},
  controls: [],
  answers: [],
  lists: { systems: [], processes: [], vendors: [], people: [] },
};

/** The value at a path, undefined where nothing is. */
export const valueAt = (root: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (node, key) =>
      typeof node === 'object' && node !== null ? new Map(Object.entries(node)).get(String(key)) : undefined,
    root,
  );

/** The list of texts at a path; empty where there is none. */
export const textsAt = (root: unknown, path: readonly string[]): readonly string[] => {
  const value = valueAt(root, path);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
};

/** The keys of the group at a path; none where there is no group. */
export const keysAt = (root: unknown, path: readonly string[]): readonly string[] => {
  const value = valueAt(root, path);
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
};
