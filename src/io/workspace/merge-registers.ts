import type { ListName, Registers, Workspace } from '../../model/workspace.js';
import { type RegisterName, registerSchemas } from '../../schema/workspace-files.js';
import type { Complaints } from '../validate/complaint.js';
import { isRecord } from '../validate/find-faults.js';
import type { LoadedFile } from './load-file.js';

/** One item of a list, with the file that it stands in and its position there. */
export interface Item {
  readonly value: Readonly<Record<string, unknown>>;
  readonly file: LoadedFile;
  readonly index: number;
  /** Whether it fits its schema: what it refers to is only looked at then. */
  readonly isValid: boolean;
}

export type Lists = Readonly<Record<ListName, readonly Item[]>>;

/** The lists of each register file: systems.yaml has two. */
export const listsOf = (register: RegisterName): ListName[] =>
  Object.keys(registerSchemas[register].properties) as ListName[];

const registerNames = Object.keys(registerSchemas) as RegisterName[];

/** The key that names an item of a list. */
export const keyOf = (list: ListName): 'id' | 'finding' | 'item' => {
  if (list === 'description') return 'item';
  return list === 'acceptances' || list === 'responses' ? 'finding' : 'id';
};

const itemsOf = (file: LoadedFile, list: ListName): Item[] => {
  const values = isRecord(file.value) && Array.isArray(file.value[list]) ? (file.value[list] as unknown[]) : [];
  return values.map((value, index) => ({
    value: isRecord(value) ? value : {},
    file,
    index,
    isValid: !file.badItems.has(`${list}/${index}`) && !file.badItems.has(list),
  }));
};

/** Joins the files of each register, name.yaml before name/*.yaml, and complains of ids that come twice. */
export const mergeRegisters = (files: readonly LoadedFile[], found: Complaints): Lists => {
  const merge = (register: RegisterName, list: ListName): readonly Item[] => {
    const items = files.filter((file) => file.kind === register).flatMap((file) => itemsOf(file, list));
    const first = new Map<string, Item>();
    const key = keyOf(list);
    for (const item of items) {
      const id = item.value[key];
      if (typeof id !== 'string') continue;
      const other = first.get(id);
      if (other === undefined) {
        first.set(id, item);
        continue;
      }
      const line = other.file.itemLines[list]?.[other.index] ?? 0;
      const message = `the ${key} ${id} stands in ${list} twice: first in ${other.file.file}:${line}`;
      found.add(item.file, [list, item.index, key], 'duplicate-id', message, () =>
        key === 'item' ? 'keep one, or join the two' : 'keep one, or give the other an id of its own',
      );
    }
    return items;
  };
  const entries = registerNames.flatMap((register) =>
    listsOf(register).map((list) => [list, merge(register, list)] as const),
  );
  return Object.fromEntries(entries) as Lists;
};

/** The lists as the workspace has them. Every item was judged by its schema before: this is where parsed values become typed. */
export const typedLists = (lists: Lists): Registers & Pick<Workspace, 'places'> => {
  const names = Object.keys(lists) as ListName[];
  const values = Object.fromEntries(
    names.map((name) => [name, lists[name].map((item) => item.value)]),
  ) as unknown as Registers;
  const places = names.map((name) => [
    name,
    lists[name].map(({ file, index }) => ({ file: file.file, line: file.itemLines[name]?.[index] ?? 1 })),
  ]);
  return { ...values, places: Object.fromEntries(places) as Workspace['places'] };
};
