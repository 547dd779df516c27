import type { Check } from '../model/check.js';
import type { ControlFacts } from '../model/facts.js';
import { freshDays } from '../model/frequency.js';
import { daysBetween } from '../model/plain-date.js';
import type { PlainDate } from '../model/plain-date.js';
import { aboutControl, holdDown, inService, isKey, named } from './about-control.js';

interface Staleness {
  readonly newest: PlainDate;
  readonly age: number;
  readonly limit: number;
  readonly date: PlainDate;
}

const staleness = ({ control, evidence }: ControlFacts, date: PlainDate): Staleness | undefined => {
  const newest = evidence.map((item) => item.performed).reduce((a, b) => (b <= date && b > a ? b : a), '');
  if (newest === '' || control.frequency === undefined) return undefined;
  const [age, limit] = [daysBetween(newest, date), freshDays[control.frequency]];
  return age > limit ? { newest, age, limit, date } : undefined;
};

export const staleEvidence: Check = {
  id: 'stale-evidence',
  stage: 'control',
  gap: 'evidence',
  rule: 'The newest trace of a control is no older than one interval of its frequency and about a month of grace. Older: it stands no higher than designed on that date.',
  source: 'AT-C 205: implemented as of the date. The limits are ours (src/model/frequency.ts).',
  run: ({ controls }) => {
    const stale = inService(controls).flatMap((facts) => {
      const looks = facts.looks.flatMap((look) => {
        const found = staleness(facts, look.scope.date);
        return found && look.type1.base === 'implemented' ? [{ look, found }] : [];
      });
      return looks.length > 0 ? [{ facts, looks }] : [];
    });
    return {
      caps: stale.flatMap(({ facts, looks }) =>
        looks.flatMap(({ look, found }) =>
          holdDown(
            facts,
            'designed',
            {
              because: 'stale-evidence',
              says: `Its newest evidence is of ${found.newest}, ${found.age} days before ${found.date}; ${found.limit} are the limit for a control that is ${facts.control.frequency ?? 'periodic'}.`,
              data: { newest: found.newest, age: found.age, limit: found.limit },
            },
            (other, type) => type === 1 && other === look,
          ),
        ),
      ),
      observations: stale.flatMap(({ facts, looks }) => {
        const [first] = looks;
        // Over a period the missing occurrences tell the same more exactly (missing-occurrence).
        if (!first || looks.every(({ look }) => look.scope.type === 2 && look.type2?.occurrences)) return [];
        const { newest, age, limit } = first.found;
        return [
          {
            ...aboutControl(facts),
            severity: isKey(facts) ? ('high' as const) : ('medium' as const),
            title: `The evidence of ${named(facts)} is stale`,
            condition: `The newest evidence is of ${newest}, ${age} days old.`,
            criteria: `For a control of this frequency (${facts.control.frequency ?? ''}) evidence older than ${limit} days does not show that it is in operation.`,
            effect: 'The auditor will conclude that the control has lapsed.',
            recommendation: `Perform ${facts.control.id} now and file its evidence; find out why it was not performed since ${newest}.`,
            blocksPeriod: true,
            effort: { low: 0.5, high: 3 },
            data: { control: facts.control.id, newest, age, limit },
            measure: age,
          },
        ];
      }),
    };
  },
};
