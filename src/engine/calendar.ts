import { addDays, earlier, later, toDay } from '../model/plain-date.js';
import type { Period } from '../model/plain-date.js';
import type { Control, Frequency } from '../schema/registers.js';
import { windowsOf } from './windows.js';
import type { Window } from './windows.js';

/** A stretch of the period in which the control was to be performed at one frequency. */
interface Stretch extends Period {
  readonly frequency: Frequency;
}

/** The frequencies over the period, one after the other: those of the control before it, its own earlier ones, the present one. */
const stretchesOf = (
  control: Control,
  frequency: Frequency,
  replaced: Control | undefined,
  period: Period,
): Stretch[] => {
  const since = control.since ?? period.from;
  const before =
    replaced?.frequency && since > period.from
      ? [...(replaced.earlierFrequencies ?? []), { frequency: replaced.frequency, until: addDays(since, -1) }]
      : [];
  const changes = [...before, ...(control.earlierFrequencies ?? []), { frequency, until: period.to }];
  const stretches: Stretch[] = [];
  let from = period.from;
  for (const change of changes) {
    const to = earlier(change.until, period.to);
    if (to < from) continue;
    stretches.push({ frequency: change.frequency, from, to });
    from = later(from, addDays(to, 1));
  }
  return stretches.filter((stretch) => stretch.from <= stretch.to);
};

/** A window that lies whole within a pause asks for nothing; one that a pause only touches still does. */
const isPaused = (window: Window, { pauses = [] }: Control): boolean =>
  pauses.some((pause) => toDay(pause.from) <= window.from && window.to <= toDay(pause.to));

/** True where the calendar of the control is that of its frequency alone, so that thousands can share one. */
export const isPlain = (control: Control, replaced: Control | undefined): boolean =>
  replaced === undefined && (control.earlierFrequencies ?? []).length === 0 && (control.pauses ?? []).length === 0;

/**
 * The windows in which this control is expected to occur within the period: its frequency, the frequencies it had before, its pauses,
 * and the occurrences of the control that it replaced. A change of frequency cuts windows as the end of a period does.
 */
export const calendarOf = (
  control: Control,
  frequency: Frequency,
  replaced: Control | undefined,
  period: Period,
  holidays: ReadonlySet<string>,
): Window[] =>
  stretchesOf(control, frequency, replaced, period)
    .flatMap((stretch) => windowsOf(stretch.frequency, stretch, holidays, period.from))
    .filter((window) => !isPaused(window, control));
