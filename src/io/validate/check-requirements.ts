import type { KnownIds } from '../../model/known-ids.js';
import { suggest } from '../../model/suggest.js';
import type { Point } from '../../schema/catalog.js';
import type { Complaints } from './complaint.js';
import type { LoadedFile } from '../workspace/load-file.js';
import type { RequirementList } from '../workspace/own-catalogs.js';
import type { ValuePath } from '../yaml/parse-yaml.js';

interface GroupedList extends RequirementList {
  /** Groups of the catalog; undefined where it is a shipped one, whose groups are not known here. */
  readonly groups: ReadonlySet<string> | undefined;
}

/** Complains of points whose least effort is more than their most. Both in person-days. */
export const checkEffort = (file: LoadedFile, path: ValuePath, point: Point, found: Complaints): void => {
  const { low, high } = point.effort;
  if (low <= high) return;
  const message = `the least effort (${low} days) is more than the most (${high} days)`;
  found.add(file, [...path, 'effort', 'high'], 'effort-backwards', message, () => 'swap or correct the two figures');
};

/**
 * Complains of own requirements and points whose id is taken, of groups that their catalog does not have and of efforts that run
 * backwards. Returns the known ids with theirs.
 */
export const checkRequirements = (lists: readonly GroupedList[], known: KnownIds, found: Complaints): KnownIds => {
  const [requirements, points] = [new Set(known.requirements), new Set(known.points)];
  const take = (file: LoadedFile, path: ValuePath, id: string, into: Set<string>): void => {
    if (requirements.has(id) || points.has(id)) {
      found.add(file, path, 'duplicate-id', `the id ${id} is taken already`, () => 'choose another id');
    }
    into.add(id);
  };
  for (const { file, requirements: list, groups } of lists) {
    for (const [index, requirement] of list.entries()) {
      const path = ['requirements', index];
      take(file, [...path, 'id'], requirement.id, requirements);
      if (groups !== undefined && !groups.has(requirement.group)) {
        const meant = suggest(requirement.group, groups);
        found.add(file, [...path, 'group'], 'unknown-id', `the catalog has no group ${requirement.group}`, () =>
          meant === undefined ? `its groups are ${[...groups].join(', ')}` : `did you mean ${meant}?`,
        );
      }
      for (const [at, point] of requirement.points.entries()) {
        take(file, [...path, 'points', at, 'id'], point.id, points);
        checkEffort(file, [...path, 'points', at], point, found);
      }
    }
  }
  return { ...known, requirements, points };
};
