import { countWords } from '../count-words.js';
import type { Source } from '../material.js';
import { isSet, placeOf } from '../material.js';

/** Processes; a SOC 1 report tells of the financial ones (AT-C 320). */
export const processes: Source = ({ workspace }, { report }) =>
  workspace.processes.flatMap(({ name, description, owner, systems, financial }, index) =>
    report === 'soc1' && financial !== true
      ? []
      : [
          {
            label: name,
            ...placeOf(workspace, 'processes', index),
            has: { description: countWords(description), owner: isSet(owner), systems: systems?.length ?? 0 },
          },
        ],
  );

/** Systems in scope; for SOC 1 those of the financial processes, as far as any process is marked so. */
export const systems: Source = ({ workspace }, { report }) => {
  const financial = workspace.processes.filter((item) => item.financial === true);
  const used = new Set(financial.flatMap((item) => item.systems ?? []));
  const concerns = (id: string): boolean => report !== 'soc1' || financial.length === 0 || used.has(id);
  return workspace.systems.flatMap(({ id, name, description, owner, holds, outOfScope }, index) =>
    outOfScope !== undefined || !concerns(id)
      ? []
      : [
          {
            label: name,
            ...placeOf(workspace, 'systems', index),
            has: { description: countWords(description), owner: isSet(owner), holds: holds?.length ?? 0 },
          },
        ],
  );
};

export const people: Source = ({ workspace }) =>
  workspace.people.map(({ name, role }, index) => ({
    label: name,
    ...placeOf(workspace, 'people', index),
    has: { role: isSet(role) },
  }));

/** Subservice organizations (DC7; AT-C 320). Under the inclusive method their controls are ours to describe, not to assume. */
export const subservice: Source = ({ workspace }) => {
  const linked = new Set([
    ...workspace.controls.flatMap((control) => control.reliesOn ?? []),
    ...workspace.systems.flatMap((system) => system.vendor ?? []),
  ]);
  return workspace.vendors.flatMap((vendor, index) =>
    vendor.subservice !== true
      ? []
      : [
          {
            label: vendor.name,
            ...placeOf(workspace, 'vendors', index),
            has: {
              service: isSet(vendor.service),
              method: isSet(vendor.method),
              controls: vendor.method === 'inclusive' ? 1 : (vendor.csocs?.length ?? 0),
              linked: linked.has(vendor.id) ? 1 : 0,
            },
          },
        ],
  );
};
