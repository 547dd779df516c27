import type { Vendor } from '../../schema/registers.js';
import type { Workspace } from '../workspace.js';
import { unique } from '../order.js';
import { assumedControls } from './vendor-items.js';
import { roleOf } from './vendor-role.js';

/** A vendor that is said to carry a requirement, and the controls of ours that watch what it does for it. */
export interface Carrier {
  readonly vendor: Vendor;
  /** Ids of controls. */
  readonly monitors: readonly string[];
}

/**
 * Vendors by the requirements that they are said to carry. What watches one: the controls named for an assumed control that names
 * the requirement or none, and those that watch the vendor as a whole.
 */
export const carriersOf = ({ vendors }: Pick<Workspace, 'vendors'>): ReadonlyMap<string, readonly Carrier[]> => {
  const carriers = new Map<string, Carrier[]>();
  for (const vendor of vendors) {
    const assumed = assumedControls(vendor);
    for (const id of unique(vendor.carries ?? [])) {
      const bearing = assumed.filter(({ requirements }) => requirements.length === 0 || requirements.includes(id));
      const monitors = unique([...bearing.flatMap((item) => item.monitoredBy), ...(vendor.monitoredBy ?? [])]);
      const list = carriers.get(id);
      if (list) list.push({ vendor, monitors });
      else carriers.set(id, [{ vendor, monitors }]);
    }
  }
  return carriers;
};

/** Whether a requirement's points need no control of ours: a carved-out organization meets them for us. */
export const isCarriedOut = (carriers: readonly Carrier[]): boolean =>
  carriers.some(({ vendor }) => vendor.method === 'carve-out' && roleOf(vendor, false).role !== 'vendor');
