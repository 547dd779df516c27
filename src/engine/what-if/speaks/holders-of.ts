import { compareText } from '../../../model/order.js';
import type { System } from '../../../schema/registers.js';
import { kindKey } from '../../map/kind-key.js';
import { kindsIn } from './uses-index.js';
import type { UsesIndex } from './uses-index.js';

/** What a system holds: kinds of data that no other system in scope holds, and the others with who holds them too. */
export interface Holders {
  readonly alone: readonly string[];
  /** By kind. */
  readonly elsewhere: readonly { readonly kind: string; readonly systems: readonly string[] }[];
}

/** Which other systems in scope hold the data of one, in their data stores too, and what is held there alone. */
export const holdersOf = (system: System, { dataStores, holders }: UsesIndex): Holders => {
  const kinds = [...new Map(kindsIn(system, dataStores).map((kind) => [kindKey(kind), kind.trim()])).values()];
  const held = kinds.map((kind) => ({
    kind,
    systems: (holders.get(kindKey(kind)) ?? []).map(({ id }) => id).filter((id) => id !== system.id),
  }));
  return {
    alone: held.filter(({ systems }) => systems.length === 0).map(({ kind }) => kind),
    elsewhere: held.filter(({ systems }) => systems.length > 0).sort((a, b) => compareText(a.kind, b.kind)),
  };
};
