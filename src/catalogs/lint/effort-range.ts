import { entriesOf } from './entries-of.js';
import type { LintRule } from './rule.js';

/** Effort is a range of person-days: from a prepared team to one that starts from nothing. */
export const effortRange: LintRule = {
  id: 'effort-range',
  says: 'The effort of a point runs from fewer to more person-days.',
  run: (catalog) =>
    entriesOf(catalog).flatMap((entry) => {
      if (!('point' in entry) || entry.point.effort.low < entry.point.effort.high) return [];
      const { low, high } = entry.point.effort;
      const message = `the effort runs from ${low} to ${high} person-days`;
      const hint = '`low` is what a prepared team needs and less than `high`';
      return [{ level: 'error', code: 'effort-range', message, hint, id: entry.id, at: { ...entry.at, field: ['effort'] } }];
    }),
};
