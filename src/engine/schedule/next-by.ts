import type { ControlFacts } from '../../model/facts.js';
import { earlier, fromDay, toDay } from '../../model/plain-date.js';
import type { DayNumber, PlainDate } from '../../model/plain-date.js';
import type { Evidence } from '../../schema/registers.js';
import { countOccurrences } from '../occurrences.js';
import type { OccurrenceTerms } from '../occurrences.js';
import type { Window } from '../windows.js';

export interface NextByInput {
  readonly facts: ControlFacts;
  readonly windows: readonly Window[];
  readonly terms: OccurrenceTerms;
  /** The last day of the period that has passed, and the day of the assessment. */
  readonly elapsed: PlainDate;
  readonly asOf: PlainDate;
  /** The last day of the period. */
  readonly end: PlainDate;
}

/** Evidence that can speak for windows from this day on. */
const evidenceFrom = (evidence: readonly Evidence[], from: PlainDate): readonly Evidence[] =>
  evidence.filter((item) => item.performed >= from || (item.covers !== undefined && item.covers.to >= from));

/**
 * The day by which a control is to be performed next: the last in the ordinary course for the first of its windows that neither has
 * passed nor is filled, or the last of its grace where that day is gone. A window is still to come if it would be missing on the
 * day after its last.
 */
export const nextBy = ({ facts, windows, terms, elapsed, asOf, end }: NextByInput): PlainDate | undefined => {
  const { control, evidence } = facts;
  const declared = control.dueWithin !== undefined || control.grace !== undefined;
  const due = control.dueWithin ?? 0;
  const reach = due + (control.grace ?? 0);
  const passedOn = ({ to }: Window): DayNumber => (declared ? to + reach + 1 : to);
  const today = toDay(declared ? asOf : elapsed);
  const first = windows.findIndex((window) => passedOn(window) > today);
  if (first < 0) return undefined;
  // Without a grace nothing reaches back further than one window: evidence that covers that whole does not speak for the next.
  const start = declared ? 0 : Math.max(0, first - 1);
  const recent = declared ? evidence : evidenceFrom(evidence, fromDay(windows[start]?.from ?? 0));
  const current = declared ? windows.findIndex((window) => window.to >= toDay(elapsed)) : first;
  for (let index = first; index < windows.length; index++) {
    const window = windows[index];
    if (!window) break;
    if (control.until !== undefined && control.until < fromDay(window.from)) return undefined;
    const list = windows.slice(start, Math.max(index, current) + 1);
    const missingOn = (day: DayNumber): number => {
      const date = fromDay(day);
      return countOccurrences(list, recent, earlier(date, end), { ...terms, asOf: date }).missing;
    };
    if (missingOn(passedOn(window)) <= missingOn(today)) continue;
    const ordinary = fromDay(window.to + due);
    return declared && ordinary <= asOf ? fromDay(window.to + reach) : ordinary;
  }
  return undefined;
};
