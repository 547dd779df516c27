import type { Catalog } from '../../model/catalog.js';
import { type Entry, entriesOf } from './entries-of.js';
import type { LintRule, Remark } from './rule.js';

type Told = readonly [code: string, field: string, message: string, hint: string];

/** SOC 2 (TSP 100): the category decides whether a criterion is in scope, the scope of a point whether it is looked at. */
const soc2Faults = (entry: Entry): Told[] => {
  const soc1Only = 'point' in entry ? (entry.point.area && 'area') : (entry.requirement.covers && 'covers');
  if (soc1Only) return [['soc1-field', soc1Only, `\`${soc1Only}\` is for SOC 1`, `remove \`${soc1Only}\``]];
  if (!('point' in entry)) {
    if (entry.requirement.category !== undefined) return [];
    return [['missing-category', 'id', `${entry.id} has no category`, 'add `category:`, e.g. security']];
  }
  const { scope, role } = entry.point;
  if (scope === undefined) return [['missing-scope', 'id', `${entry.id} has no scope`, 'add `scope:`, e.g. all']];
  if (role === undefined || scope === 'privacy') return [];
  return [['role-without-privacy', 'role', `${entry.id} has a privacy role and another scope`, 'remove `role`']];
};

/** SOC 1 (AT-C 320): no categories; assertions tie an objective to the user entities' financial statements. */
const soc1Faults = (entry: Entry): Told[] => {
  const told = (field: string): Told => [
    'soc2-field',
    field,
    `\`${field}\` is for SOC 2: it would hide ${entry.id} from a SOC 1 report`,
    `remove \`${field}\``,
  ];
  if ('point' in entry) {
    return (['scope', 'role'] as const).filter((field) => entry.point[field] !== undefined).map(told);
  }
  return entry.requirement.category === undefined ? [] : [told('category')];
};

const faultsOf = (catalog: Catalog, entry: Entry): Told[] =>
  catalog.report === 'soc2' ? soc2Faults(entry) : soc1Faults(entry);

/** Each report has fields of its own, which decide what is in its scope. */
export const reportFields: LintRule = {
  id: 'report-fields',
  says: 'SOC 2 requirements have a category and their points a scope; SOC 1 objectives have neither.',
  run: (catalog) =>
    entriesOf(catalog).flatMap((entry) =>
      faultsOf(catalog, entry).map(
        ([code, field, message, hint]): Remark => ({
          level: 'error',
          code,
          message,
          hint,
          id: entry.id,
          at: { ...entry.at, field: [field] },
        }),
      ),
    ),
};
