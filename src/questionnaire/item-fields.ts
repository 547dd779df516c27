import type { Field } from '../schema/questions.js';
import { valueAt, type Item } from './draft.js';

const isGroup = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an item says under a field; undefined where it says nothing. */
export const fieldOf = (item: Item, field: Pick<Field, 'name' | 'in'>): unknown =>
  valueAt(item, field.in === undefined ? [field.name] : [field.in, field.name]);

/** The detail as a part of an item: in its group where it stands in one, with what the group says besides. */
export const detailOf = (field: Pick<Field, 'name' | 'in' | 'with'>, value: unknown): Item =>
  field.in === undefined ? { [field.name]: value } : { [field.in]: { ...field.with, [field.name]: value } };

/** An item with details laid over it; what a group says and the details don't name stays. */
export const withDetails = (item: Item | undefined, details: Item): Item => {
  const before = new Map(Object.entries(item ?? {}));
  const after = Object.entries(details).map(([name, value]) => {
    const there = before.get(name);
    return [name, isGroup(there) && isGroup(value) ? { ...there, ...value } : value] as const;
  });
  return Object.fromEntries([...before, ...after]);
};
