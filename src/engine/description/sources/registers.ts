import { countWords } from '../count-words.js';
import type { Source } from '../material.js';
import { isSet, placeOf } from '../material.js';
import { systemsOf } from './processes.js';

/** Systems in scope; for SOC 1 those of the financial processes and their steps, where a process is marked so. */
export const systems: Source = ({ workspace }, { report }) => {
  const financial = workspace.processes.filter((item) => item.financial === true);
  const used = new Set(financial.flatMap(systemsOf));
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
