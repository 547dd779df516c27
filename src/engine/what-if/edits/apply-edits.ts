import type { Workspace } from '../../../model/workspace.js';
import type { Tailoring } from '../../../schema/catalog.js';
import type { Edit } from './edit.js';

type Entries = Readonly<Record<string, unknown>>;

const isEntries = (value: unknown): value is Entries =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const put = (node: unknown, [key, ...rest]: readonly (string | number)[], value: unknown): unknown => {
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const items: unknown[] = Array.isArray(node) ? [...(node as unknown[])] : [];
    items[key] = put(items[key], rest, value);
    return items;
  }
  const entries = new Map(isEntries(node) ? Object.entries(node) : []);
  const next = put(entries.get(key), rest, value);
  if (next === undefined) entries.delete(key);
  else entries.set(key, next);
  return Object.fromEntries(entries);
};

const merge = (there: Entries, item: Entries): Entries =>
  Object.fromEntries(Object.entries({ ...there, ...item }).filter(([, value]) => value !== undefined));

/** Several edits of one list at once: a register of thousands is walked through once. */
const putItems = <T extends { readonly id: string }>(list: readonly T[], items: readonly Entries[]): readonly T[] => {
  if (items.length === 0) return list;
  const changes = new Map<unknown, Entries>();
  for (const item of items) changes.set(item.id, { ...changes.get(item.id), ...item });
  const merged = list.map((there) => {
    const item = changes.get(there.id);
    changes.delete(there.id);
    // The planner gives keys and values of the register's own schema.
    return item ? (merge(there, item) as unknown as T) : there;
  });
  return [...merged, ...[...changes.values()].map((item) => merge({}, item) as unknown as T)];
};

const takeBack = (tailorings: readonly Tailoring[], catalog: string, id: string): readonly Tailoring[] =>
  tailorings.map((tailoring) =>
    tailoring.catalog === catalog && tailoring.drop
      ? { ...tailoring, drop: tailoring.drop.filter((entry) => entry.id !== id) }
      : tailoring,
  );

const tailorings = (before: readonly Tailoring[], edits: readonly Edit[]): readonly Tailoring[] =>
  edits.reduce((list, edit) => {
    if (edit.kind === 'take-back') return takeBack(list, edit.catalog, edit.id);
    if (edit.kind !== 'leave-out') return list;
    const { catalog, id, reason } = edit;
    return [...list, { kind: 'tailoring', catalog, drop: [{ id, reason }] }];
  }, before);

/** The workspace as it would be read after the edits. What they don't touch is shared with the one before. */
export const applyEdits = (workspace: Workspace, edits: readonly Edit[]): Workspace => {
  const items = (wanted: string): Entries[] =>
    edits.flatMap((edit) => (edit.kind === 'item' && edit.list === wanted ? [edit.item] : []));
  const engagement = edits.reduce<unknown>(
    (value, edit) => (edit.kind === 'engagement' ? put(value, edit.path, edit.value) : value),
    workspace.engagement,
  );
  return {
    ...workspace,
    // The planner sets values that the schema of soc-gap.yaml allows.
    engagement: engagement as Workspace['engagement'],
    controls: putItems(workspace.controls, items('controls')),
    systems: putItems(workspace.systems, items('systems')),
    vendors: putItems(workspace.vendors, items('vendors')),
    changes: putItems(workspace.changes, items('changes')),
    tailorings: tailorings(workspace.tailorings, edits),
  };
};
