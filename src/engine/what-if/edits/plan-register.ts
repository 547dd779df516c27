import type { Control } from '../../../schema/registers.js';
import type { Change } from '../change.js';
import { phraseFault, unknownWord } from '../phrase-fault.js';
import { checkIds, idsOf } from './check-ids.js';
import type { Edit, PlanContext, Planned } from './edit.js';
import { noReason } from './edit.js';
import { excluded } from './excluded.js';

type Of<K extends Change['kind']> = Extract<Change, { readonly kind: K }>;

const without = (ids: readonly string[] | undefined, id: string): readonly string[] | undefined => {
  const left = (ids ?? []).filter((other) => other !== id);
  return left.length > 0 ? left : undefined;
};

const onlyOn = ({ systems = [] }: Control, id: string): boolean => systems.every((other) => other === id);

/**
 * A system out of scope: the register says why, controls that run on others too lose it, and those that run on nothing else stay in
 * the register but satisfy nothing and make good nothing any more. What they satisfied may so be left without a control, which the findings tell.
 */
const dropSystem = (phrase: string, id: string, { workspace, reason }: PlanContext): Planned => {
  const system = workspace.systems.find((item) => item.id === id);
  if (!system) throw unknownWord(phrase, 'system', id, idsOf(workspace.systems));
  if (system.outOfScope !== undefined) {
    throw phraseFault(phrase, 'nothing-to-do', `${id} is out of scope already`, 'Leave it out.');
  }
  const running = workspace.controls.filter(({ systems }) => systems?.includes(id));
  const controls = running.map((control): Edit => ({
    kind: 'item',
    list: 'controls',
    item: onlyOn(control, id)
      ? { id: control.id, satisfies: [], compensates: undefined }
      : { id: control.id, systems: without(control.systems, id) },
  }));
  return {
    says: `Take the system ${system.name} (${id}) out of scope.`,
    edits: [{ kind: 'item', list: 'systems', item: { id, outOfScope: reason ?? noReason } }, ...controls],
  };
};

const addSystem = (change: Of<'system'>, { workspace }: PlanContext): Planned => {
  const { phrase, id, item } = change;
  const there = workspace.systems.find((system) => system.id === id);
  if (!item) {
    const out = workspace.systems.filter(({ outOfScope }) => outOfScope !== undefined);
    if (there?.outOfScope === undefined) throw unknownWord(phrase, 'system out of scope', id, idsOf(out));
    return {
      says: `Take the system ${there.name} (${id}) back into scope.`,
      edits: [{ kind: 'item', list: 'systems', item: { id, outOfScope: undefined } }],
    };
  }
  if (there) throw phraseFault(phrase, 'duplicate-id', `there is a system ${id} already`, 'Choose another id.');
  const { name, vendor, holds, controls } = item;
  checkIds(phrase, 'control', controls, idsOf(workspace.controls));
  checkIds(phrase, 'vendor', vendor === undefined ? [] : [vendor], idsOf(workspace.vendors));
  const wanted = new Set(controls);
  return {
    says: `Take the new system ${name} (${id}) into scope.`,
    edits: [
      { kind: 'item', list: 'systems', item: { id, name, vendor, holds } },
      ...workspace.controls
        .filter((control) => wanted.has(control.id))
        .map((control): Edit => {
          const systems = [...(control.systems ?? []), id];
          return { kind: 'item', list: 'controls', item: { id: control.id, systems } };
        }),
    ],
  };
};

/** A system that leaves the scope, comes back to it, or is new. */
export const planSystem = (change: Of<'system'>, context: PlanContext): Planned =>
  change.act === 'drop' ? dropSystem(change.phrase, change.id, context) : addSystem(change, context);

/**
 * A vendor on which nothing rests any more. It stays in the register: other entries may name it. What it carried it carries no more,
 * and the decision says so: the one before spoke of a reliance that has ended.
 */
const dropVendor = (phrase: string, id: string, context: PlanContext): Planned => {
  const { workspace, reason, asOf } = context;
  const vendor = workspace.vendors.find((item) => item.id === id);
  if (!vendor) throw unknownWord(phrase, 'vendor', id, idsOf(workspace.vendors));
  const controls = workspace.controls.filter(({ reliesOn }) => reliesOn?.includes(id));
  const systems = workspace.systems.filter((system) => system.vendor === id);
  if (vendor.subservice === false && controls.length + systems.length === 0) {
    throw phraseFault(phrase, 'nothing-to-do', `nothing rests on ${id}`, 'Leave it out.');
  }
  return {
    says: `Do without the vendor ${vendor.name} (${id}): nothing rests on it any more.`,
    edits: [
      {
        kind: 'item',
        list: 'vendors',
        item: {
          id,
          subservice: false,
          method: undefined,
          carries: undefined,
          decision: { controlsNeeded: false, reasons: reason ?? noReason, decided: asOf },
        },
      },
      ...controls.map((control): Edit => {
        const reliesOn = without(control.reliesOn, id);
        return { kind: 'item', list: 'controls', item: { id: control.id, reliesOn } };
      }),
      ...systems.map((system): Edit => ({ kind: 'item', list: 'systems', item: { id: system.id, vendor: undefined } })),
      ...excluded(context, `Vendor ${vendor.name}`),
    ],
  };
};

/** A vendor that goes, or a new subservice organization. */
export const planVendor = (change: Of<'vendor'>, context: PlanContext): Planned => {
  const { phrase, id, item } = change;
  const { workspace } = context;
  if (change.act === 'drop' || !item) return dropVendor(phrase, id, context);
  if (workspace.vendors.some((vendor) => vendor.id === id)) {
    throw phraseFault(phrase, 'duplicate-id', `there is a vendor ${id} already`, 'Choose another id.');
  }
  const { name, service, method, controls } = item;
  checkIds(phrase, 'control', controls, idsOf(workspace.controls));
  const wanted = new Set(controls);
  return {
    says: `Rely on the new subservice organization ${name} (${id}), ${method}.`,
    edits: [
      { kind: 'item', list: 'vendors', item: { id, name, service, subservice: true, method } },
      ...workspace.controls
        .filter((control) => wanted.has(control.id))
        .map((control): Edit => {
          const reliesOn = [...(control.reliesOn ?? []), id];
          return { kind: 'item', list: 'controls', item: { id: control.id, reliesOn } };
        }),
    ],
  };
};

/** Carve-out or inclusive for a subservice organization (AT-C 320; DC 200, DC7). */
export const planMethod = ({ phrase, vendor: id, method }: Of<'method'>, { workspace }: PlanContext): Planned => {
  const vendor = workspace.vendors.find((item) => item.id === id);
  if (!vendor) throw unknownWord(phrase, 'vendor', id, idsOf(workspace.vendors));
  if (vendor.method === method) {
    throw phraseFault(phrase, 'nothing-to-do', `${id} is treated as ${method} already`, 'Leave it out.');
  }
  return {
    says: `Treat ${vendor.name} (${id}) by the ${method} method.`,
    edits: [{ kind: 'item', list: 'vendors', item: { id, subservice: true, method } }],
  };
};
