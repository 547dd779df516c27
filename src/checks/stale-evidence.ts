import type { Check } from '../model/check.js';
import type { ControlFacts } from '../model/facts.js';
import { freshDays } from '../model/frequency.js';
import { daysBetween } from '../model/plain-date.js';
import type { PlainDate } from '../model/plain-date.js';
import { shownOn } from '../model/shown-on.js';
import type { Control } from '../schema/registers.js';
import { aboutControl, holdDown, inService, isKey, named } from './about-control.js';

interface Staleness {
  readonly newest: PlainDate;
  readonly age: number;
  readonly limit: number;
  readonly date: PlainDate;
}

/** Where nobody says how often, the longest limit stands: a trace of years ago shows nothing, whatever the frequency. */
const limitOf = ({ frequency }: Control): number => freshDays[frequency ?? 'annual'];

const often = ({ frequency }: Control): string => (frequency ? `that is ${frequency}` : 'without a recorded frequency');

const staleness = ({ control, evidence }: ControlFacts, date: PlainDate): Staleness | undefined => {
  const newest = evidence
    .map((item) => shownOn(item, control.frequency, date) ?? '')
    .reduce((a, b) => (b > a ? b : a), '');
  if (newest === '') return undefined;
  const [age, limit] = [daysBetween(newest, date), limitOf(control)];
  return age > limit ? { newest, age, limit, date } : undefined;
};

/** A continuous control has one window, the whole period: an old trace fills it, so its age has to speak over the period too. */
const isContinuous = ({ control }: ControlFacts): boolean => control.frequency === 'continuous';

export const staleEvidence: Check = {
  id: 'stale-evidence',
  stage: 'control',
  gap: 'evidence',
  rule: 'The newest trace of a control is no older than one interval of its frequency and about a month of grace. Older: it stands no higher than designed on that date; a continuous control over the period too.',
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
              says: `Its newest evidence is of ${found.newest}, ${found.age} days before ${found.date}; ${found.limit} are the limit for a control ${often(facts.control)}.`,
              data: { newest: found.newest, age: found.age, limit: found.limit },
            },
            (other, type) => other === look && (type === 1 || isContinuous(facts)),
          ),
        ),
      ),
      observations: stale.flatMap(({ facts, looks }) => {
        const [first] = looks;
        // Over a period the missing occurrences tell the same more exactly (missing-occurrence).
        const toldByWindows = ({ look }: (typeof looks)[number]): boolean =>
          look.scope.type === 2 && Boolean(look.type2?.occurrences);
        if (!first || (looks.every(toldByWindows) && !isContinuous(facts))) return [];
        const { newest, age, limit } = first.found;
        return [
          {
            ...aboutControl(facts),
            severity: isKey(facts) ? ('high' as const) : ('medium' as const),
            title: `The evidence of ${named(facts)} is stale`,
            condition: `The newest evidence is of ${newest}, ${age} days old.`,
            criteria: `For a control ${often(facts.control)}, evidence older than ${limit} days does not show that it is in operation.`,
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
