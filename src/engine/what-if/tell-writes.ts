import type { Workspace } from '../../model/workspace.js';
import type { ToldChange } from '../../schema/what-if.js';
import { noReason } from './edits/edit.js';
import type { Edit } from './edits/edit.js';

const show = (value: unknown): string => {
  if (value === noReason) return 'as it is given';
  if (Array.isArray(value)) return `[${value.map(show).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value as Readonly<Record<string, unknown>>);
  return entries.map(([key, inner]) => `${key} ${show(inner)}`).join(', ');
};

/** The tailoring file of a catalog, as `catalog propose` names it too. */
export const tailoringFile = (catalog: string): string => `catalogs/${catalog}-tailoring.yaml`;

/** The file of a register to which a new item goes. */
export const newItemFile = (list: Extract<Edit, { kind: 'item' }>['list']): string =>
  `${list === 'changes' ? 'events' : list}.yaml`;

/** The file that holds an item of a register, else the one to which a new item goes. */
const fileOf = ({ list, item }: Extract<Edit, { kind: 'item' }>, workspace: Workspace): string => {
  const index = workspace[list].findIndex(({ id }) => id === item.id);
  return workspace.places[list][index]?.file ?? newItemFile(list);
};

const tellKey = (key: string, value: unknown): string => {
  if (value === undefined) return `take ${key} away`;
  return value === noReason ? `${key}, with the reason` : `${key} ${show(value)}`;
};

const tellItem = (edit: Extract<Edit, { kind: 'item' }>, workspace: Workspace): string => {
  const { list, item } = edit;
  const there = (workspace[list] as readonly { readonly id: string }[]).find(({ id }) => id === item.id);
  if (!there) return `add ${item.id}`;
  const keys = Object.entries(item).filter(([key, value]) => key !== 'id' && (value !== undefined || key in there));
  return `${item.id}: ${keys.map(([key, value]) => tellKey(key, value)).join(', ')}`;
};

/** What writing the edits would do, file by file, in the order in which they are made. */
export const tellWrites = (edits: readonly Edit[], workspace: Workspace): ToldChange['writes'] =>
  edits.map((edit) => {
    switch (edit.kind) {
      case 'engagement': {
        const path = edit.path.filter((key) => typeof key === 'string').join('.');
        const says = edit.value === undefined ? `take ${path} away` : `${path}: ${show(edit.value)}`;
        return { file: 'soc-gap.yaml', says };
      }
      case 'item':
        return { file: fileOf(edit, workspace), says: tellItem(edit, workspace) };
      case 'leave-out':
        return { file: tailoringFile(edit.catalog), says: `drop ${edit.id}, with the reason` };
      case 'take-back':
        return { file: `catalogs/`, says: `take the drop of ${edit.id} from the tailoring of ${edit.catalog}` };
    }
  });
