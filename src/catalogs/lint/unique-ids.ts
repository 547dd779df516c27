import { type Entry, entriesOf } from './entries-of.js';
import type { LintRule, Remark } from './rule.js';

const atField = (entry: Entry): Remark['at'] => ({ ...entry.at, field: ['id'] });

const repeated = (entries: readonly Entry[], elsewhere: ReadonlyMap<string, string>): Remark[] => {
  const seen = new Set<string>();
  return entries.flatMap((entry): Remark[] => {
    // Ids become file names and links, where letters' case may not count.
    const key = entry.id.toLowerCase();
    const where = seen.has(key) ? 'this catalog' : elsewhere.get(key);
    seen.add(key);
    if (where === undefined) return [];
    const message = `${entry.id} is already the id of something else in ${where}`;
    const hint = 'give it an id of its own; letters in capitals do not make it another one';
    return [{ level: 'error', code: 'duplicate-id', message, hint, id: entry.id, at: atField(entry) }];
  });
};

/** Ids are the one thing that controls, answers and reports hold on to. */
export const uniqueIds: LintRule = {
  id: 'unique-ids',
  says: 'Each id is used once, in this catalog and those beside it, and the id of a point begins with that of its requirement.',
  run: (catalog, { beside }) => {
    const entries = entriesOf(catalog);
    const elsewhere = new Map(
      // A catalog of the same id is told as such, not by each of its ids.
      beside.filter(({ id }) => id !== catalog.id).flatMap((other) => entriesOf(other).map(({ id }) => [id.toLowerCase(), other.id] as const)),
    );
    const strangers = entries.flatMap((entry): Remark[] => {
      const start = `${entry.requirement.id}.`;
      if (!('point' in entry) || (entry.id.startsWith(start) && entry.id.length > start.length)) return [];
      const message = `the id of a point of ${entry.requirement.id} begins with ${start}`;
      const hint = `e.g. ${start}p${entry.at.point + 1}`;
      return [{ level: 'error', code: 'point-id', message, hint, id: entry.id, at: atField(entry) }];
    });
    const taken = beside.some(({ id }) => id.toLowerCase() === catalog.id.toLowerCase());
    const twice: Remark[] = catalog.groups.flatMap(({ id }, index) =>
      catalog.groups.findIndex((group) => group.id === id) === index
        ? []
        : [
            {
              level: 'error',
              code: 'duplicate-id',
              message: `two groups have the id ${id}`,
              hint: 'give one of them an id of its own',
              id: catalog.id,
              at: { field: ['groups', index, 'id'] },
            },
          ],
    );
    const sameCatalog: Remark = {
      level: 'error',
      code: 'duplicate-id',
      message: `there is another catalog with the id ${catalog.id}`,
      hint: 'give this one an id of its own; to change a shipped catalog write a tailoring',
      id: catalog.id,
      at: { field: ['id'] },
    };
    return [...(taken ? [sameCatalog] : []), ...twice, ...repeated(entries, elsewhere), ...strangers];
  },
};
