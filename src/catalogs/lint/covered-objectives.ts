import { didYouMean } from '../../model/suggest.js';
import type { LintRule, Remark } from './rule.js';

/** What an objective is said to state anew is an objective of another pack. */
export const coveredObjectives: LintRule = {
  id: 'covered-objectives',
  says: 'An objective covers only objectives of other packs, and none twice.',
  run: (catalog, { beside }) => {
    const own = new Set(catalog.requirements.map(({ id }) => id));
    const ids = beside.filter(({ report }) => report === 'soc1').flatMap(({ requirements }) => requirements.map(({ id }) => id));
    const others = new Set(ids);
    return catalog.requirements.flatMap(({ id, covers = [] }, position) =>
      covers.flatMap((covered, index): Remark[] => {
        const told = (code: string, message: string, hint: string): Remark[] => [
          { level: 'error', code, message, hint, id, at: { requirement: position, field: ['covers', index] } },
        ];
        if (own.has(covered)) {
          return told('covers-own', `${covered} is an objective of this pack`, 'merge the two, or remove one');
        }
        if (!others.has(covered)) {
          const hint = didYouMean(covered, ids) ?? '`soc-gap catalog list` names the packs';
          return told('unknown-objective', `there is no objective ${covered}`, hint);
        }
        return covers.indexOf(covered) === index ? [] : told('named-twice', `${covered} is named twice`, 'name it once');
      }),
    );
  },
};
