import type { ControlFacts } from '../../model/facts.js';
import { addDays, earlier, fromDay, later } from '../../model/plain-date.js';
import type { Period, PlainDate } from '../../model/plain-date.js';
import type { Workspace } from '../../model/workspace.js';
import type { Control, Frequency } from '../../schema/registers.js';
import { calendarOf, isPlain } from '../calendar.js';
import type { Window } from '../windows.js';
import { commonDays } from './report-terms.js';

/** How many times a control operates in some days. `high` null: its number is not on record. */
export interface Population {
  readonly low: number;
  readonly high: number | null;
}

/** undefined: the control has no frequency. */
export type CountOperations = (facts: ControlFacts, period: Period) => Population | undefined;

/** A list drawn this many days after a period can still be of it; the engine's own limit for such tests. */
const lateLimit = 92;

/** Events on record for days of the period. While the period runs, more may come. */
const recordedEvents = ({ tests }: ControlFacts, period: Period, asOf: PlainDate): Population => {
  const counted = tests.filter(({ population, covers, on }) => {
    if (!population) return false;
    if (covers) return commonDays(covers, period) !== null;
    return on >= period.from && on <= addDays(period.to, lateLimit);
  });
  const low = counted.reduce((sum, { population }) => sum + (population?.count ?? 0), 0);
  return { low, high: counted.length > 0 && period.to <= asOf ? low : null };
};

/** The days of the period in which the control lived. A successor answers for the one that it replaced. */
const livedIn = ({ since, until, replaces }: Control, period: Period): Period => ({
  from: replaces === undefined ? later(period.from, since ?? period.from) : period.from,
  to: earlier(period.to, until ?? period.to),
});

/** A window that the end of the period cuts holds an operation where evidence shows one by then. */
const isFilled = ({ evidence }: ControlFacts, { from }: Window, period: Period): boolean =>
  evidence.some(({ performed }) => performed >= fromDay(from) && performed >= period.from && performed <= period.to);

/**
 * Counts operations: by the calendar of a control, or for what brings its own population by the tests that recorded it. Calendars
 * that many controls share are worked out once.
 */
export const operationCounter = (workspace: Workspace, asOf: PlainDate): CountOperations => {
  const holidays = new Set(workspace.engagement.holidays);
  const byId = new Map(workspace.controls.map((control) => [control.id, control]));
  const kept = new Map<string, readonly Window[]>();
  const windowsIn = (control: Control, frequency: Frequency, period: Period): readonly Window[] => {
    const replaced = control.replaces === undefined ? undefined : byId.get(control.replaces);
    if (!isPlain(control, replaced)) return calendarOf(control, frequency, replaced, period, holidays);
    const key = `${frequency} ${period.from} ${period.to}`;
    const windows = kept.get(key) ?? calendarOf(control, frequency, replaced, period, holidays);
    kept.set(key, windows);
    return windows;
  };
  return (facts, wanted) => {
    const { frequency } = facts.control;
    if (frequency === undefined) return undefined;
    if (frequency === 'per-event') return recordedEvents(facts, wanted, asOf);
    const period = livedIn(facts.control, wanted);
    if (period.to < period.from) return { low: 0, high: 0 };
    const windows = windowsIn(facts.control, frequency, period);
    const open = windows.filter((window) => window.open);
    const filled = open.filter((window) => isFilled(facts, window, period)).length;
    const low = windows.length - open.length + filled;
    // At least one for each window, but nobody has counted them.
    if (frequency === 'many-a-day' || frequency === 'continuous') return { low, high: null };
    return { low, high: period.to <= asOf ? low : low + open.length - filled };
  };
};
