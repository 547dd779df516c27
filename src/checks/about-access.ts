import type { Observation } from '../model/check.js';
import type { Facts } from '../model/facts.js';
import { unique } from '../model/order.js';

/**
 * What an observation about access to a system bears on: the controls over access that systems.yaml names for it, and what they
 * serve. Without them it bears on every report and on no requirement in particular.
 */
export const bearingOfSystem = (
  { workspace, controlById, scopes }: Facts,
  system: string | null | undefined,
): Pick<Observation, 'reports' | 'requirements' | 'controls'> => {
  const access = workspace.systems.find(({ id }) => id === system)?.generalControls?.access ?? [];
  const controls = access.flatMap((id) => controlById.get(id) ?? []);
  const reports = unique(controls.flatMap(({ serves }) => serves));
  return {
    reports: reports.length > 0 ? reports : scopes.map((scope) => scope.report),
    requirements: unique(controls.flatMap((facts) => facts.requirements.map(({ requirement }) => requirement.id))),
    controls: controls.map(({ control }) => control.id),
  };
};

/** `a, b and 3 more`. */
export const firstOf = (words: readonly string[], count: number, most = 5): string => {
  const shown = words.slice(0, most);
  return count > shown.length ? `${shown.join(', ')} and ${count - shown.length} more` : shown.join(', ');
};
