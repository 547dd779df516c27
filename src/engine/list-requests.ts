import { judged } from '../model/facts.js';
import type { ControlFacts, ControlLook, Facts } from '../model/facts.js';
import { addDays } from '../model/plain-date.js';
import type { PlainDate } from '../model/plain-date.js';
import { frequencyPhrase } from '../model/wording/frequency-phrase.js';
import { atLeast } from '../model/rung.js';
import type { RequestLine } from '../schema/assessment.js';
import type { Evidence } from '../schema/registers.js';

/** So many of the newest pieces of evidence are named. */
const named = 3;

/** Days after the period's end (or the type 1 date) by which an auditor usually wants the list. Practice, no rule. */
const fieldworkAfter = 14;

const whereOf = ({ id, file, ref }: Evidence): string => `${id}: ${file ?? ref ?? 'no place recorded'}`;

const joinNames = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

const systemsOf = ({ control }: ControlFacts, nameOf: ReadonlyMap<string, string>): string =>
  joinNames((control.systems ?? []).map((id) => nameOf.get(id) ?? id)) || 'the system that records it';

/** The list to sample from, and how to produce it so that the auditor can trust that it is complete. */
const populationOf = (facts: ControlFacts, look: ControlLook, nameOf: ReadonlyMap<string, string>): string => {
  const { frequency, nature } = facts.control;
  if (look.scope.type === 1) return 'None: one trace by the date is enough.';
  if (frequency === 'per-event') {
    return `All events of the period, listed from ${systemsOf(facts, nameOf)} after it closes, with query, parameters and row count.`;
  }
  if (frequency === 'continuous' || nature === 'automated') {
    return `The configuration in ${systemsOf(facts, nameOf)} on a day within the period, with the log of its changes.`;
  }
  const expected = look.type2?.occurrences?.expected;
  if (expected === 0)
    return 'No occurrence falls in the period by the calendar: the last one before it, with its date.';
  if (expected !== undefined) {
    return `The calendar: ${expected} expected ${expected === 1 ? 'occurrence' : 'occurrences'}.`;
  }
  // Occurrences are counted once something is on file; the calendar is known before.
  const often = frequencyPhrase(frequency);
  return often === undefined ? 'Not known: the control has no frequency.' : `The calendar: ${often} of the period.`;
};

/** Evidence that the auditor can use for the report: of days of its period, or by its date. */
const bearsOn = (
  { scope: { type, period, date } }: ControlLook,
  { performed, covers }: Evidence,
  late: number,
): boolean =>
  type === 2 && period
    ? (covers?.to ?? performed) >= period.from && (covers?.from ?? performed) <= addDays(period.to, covers ? 0 : late)
    : performed <= date;

/** By the calendar nothing falls in the period: an auditor then looks at the last occurrence before it. */
const isIdle = ({ type2 }: ControlLook): boolean => type2?.occurrences?.expected === 0;

const usableOf = ({ control, evidence, looks }: ControlFacts): readonly Evidence[] => {
  const late = (control.dueWithin ?? 0) + (control.grace ?? 0);
  return evidence.filter((item) =>
    looks.some((look) => bearsOn(look, item, late) || (isIdle(look) && item.performed <= look.scope.date)),
  );
};

const statusOf = (facts: ControlFacts, usable: readonly Evidence[]): RequestLine['status'] => {
  if (usable.length === 0) return 'nothing';
  // A stale trace lies there, but an auditor will not take it for the date.
  if (facts.looks.some((look) => judged(look).reasons.some(({ because }) => because === 'stale-evidence')))
    return 'part';
  const isServed = (look: ControlLook): boolean =>
    isIdle(look) ? atLeast(look.type1.base, look.type1.needed) : atLeast(judged(look).base, judged(look).needed);
  return facts.looks.every(isServed) ? 'on-file' : 'part';
};

/**
 * The request list for the auditor: for each control in scope the artefact, the population and how it is produced, period, owner, the
 * day it is due, and what is on file. In the order of the register.
 */
export const listRequests = ({ controls, workspace }: Facts): RequestLine[] => {
  const nameOf = new Map(workspace.systems.map((system) => [system.id, system.name]));
  return controls.flatMap((facts): RequestLine[] => {
    const look = facts.looks.find((item) => item.scope.type === 2) ?? facts.looks[0];
    if (!look || facts.looks.every((item) => item.type1.base === 'absent')) return [];
    const { period, planned, type } = look.scope;
    const usable = usableOf(facts);
    const last: PlainDate = type === 2 && period ? period.to : planned;
    return [
      {
        id: `PBC-${facts.control.id}`,
        control: facts.control.id,
        requirements: facts.requirements.map((scoped) => scoped.requirement.id),
        artefact:
          facts.control.leaves ?? facts.requirements[0]?.points[0]?.evidence[0] ?? 'The trace that the control leaves',
        population: populationOf(facts, look, nameOf),
        period: type === 2 && period ? `${period.from} to ${period.to}` : `on ${planned}`,
        owner: facts.control.owner ?? null,
        due: addDays(last, fieldworkAfter),
        status: statusOf(facts, usable),
        onFile: usable.slice(-named).reverse().map(whereOf),
      },
    ];
  });
};
