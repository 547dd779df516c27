import type { KnownIds } from '../../model/known-ids.js';
import { suggest } from '../../model/suggest.js';
import type { Tailoring } from '../../schema/catalog.js';
import { checkEffort } from './check-requirements.js';
import type { Complaints } from './complaint.js';
import type { LoadedFile } from '../workspace/load-file.js';
import type { ValuePath } from '../yaml/parse-yaml.js';

/** Complains of what a tailoring changes and nobody knows: it would be passed over without a word. */
export const checkTailoring = (file: LoadedFile, tailoring: Tailoring, known: KnownIds, found: Complaints): void => {
  const both = new Set([...known.requirements, ...known.points]);
  const check = (path: ValuePath, id: string, ids: ReadonlySet<string>, noun: string): void => {
    if (ids.has(id)) return;
    found.add(file, path, 'unknown-id', `there is no ${noun} ${id}`, () => {
      const meant = suggest(id, ids);
      return meant === undefined
        ? '`soc-gap catalog list` and `catalog show` name what there is'
        : `did you mean ${meant}?`;
    });
  };
  check(['catalog'], tailoring.catalog, known.catalogs, 'catalog');
  for (const [index, { id }] of (tailoring.drop ?? []).entries())
    check(['drop', index, 'id'], id, both, 'requirement or point');
  for (const [index, { id }] of (tailoring.reword ?? []).entries())
    check(['reword', index, 'id'], id, both, 'requirement or point');
  for (const [index, { to, points }] of (tailoring.add ?? []).entries()) {
    check(['add', index, 'to'], to, known.requirements, 'requirement');
    for (const [at, point] of points.entries()) checkEffort(file, ['add', index, 'points', at], point, found);
  }
};
