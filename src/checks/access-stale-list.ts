import type { Check } from '../model/check.js';
import { daysBetween } from '../model/plain-date.js';
import { bearingOfSystem } from './about-access.js';

/** A quarter and some days: access reviews are mostly quarterly. */
const mostDays = 100;

export const accessStaleList: Check = {
  id: 'access-stale-list',
  stage: 'control',
  gap: 'evidence',
  rule: `An access list says on which day it was exported, and that is no more than ${mostDays} days before the day of the assessment and not after it.`,
  source: 'AT-C 205.35-.36: information is as good as its source and its day.',
  run: (facts) => ({
    observations: facts.workspace.accessLists.flatMap((list, index) => {
      const { id, file, exported } = list;
      const age = exported === undefined ? null : daysBetween(exported, facts.asOf);
      if (age !== null && age >= 0 && age <= mostDays) return [];
      const says =
        age === null
          ? 'nobody wrote down on which day it was exported'
          : age < 0
            ? `it is said to be exported on ${exported ?? ''}, after the day of this assessment`
            : `it was exported on ${exported ?? ''}, ${age} days before this assessment`;
      return [
        {
          subject: { kind: 'access-list' as const, id },
          severity: 'low' as const,
          title: `${file} may not show who holds what now`,
          condition: `${file} is the access list ${id}: ${says}.`,
          criteria: 'Who holds which role is looked at as it is now.',
          effect: 'Conflicts that came since are not seen, and some that are told may be gone.',
          recommendation: 'Export the list anew to the same file, and run `soc-gap access add` on it with --exported.',
          ...bearingOfSystem(facts, list.system),
          blocksPeriod: false,
          effort: { low: 0.1, high: 0.5 },
          data: { list: id, ...(exported === undefined ? {} : { exported }) },
          measure: Math.max(1, age ?? 1),
          item: { list: 'accessLists' as const, index },
        },
      ];
    }),
  }),
};
