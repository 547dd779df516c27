import { earlier, fromDay, later, toDay } from '../model/plain-date.js';
import type { DayNumber, PlainDate } from '../model/plain-date.js';
import type { Occurrences } from '../schema/assessment.js';
import type { Evidence } from '../schema/registers.js';
import type { Window } from './windows.js';

/** Index of the first window that ends on or after the day. */
const firstEndingFrom = (windows: readonly Window[], day: DayNumber): number => {
  let [low, high] = [0, windows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((windows[middle]?.to ?? Infinity) < day) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * The days that a piece of evidence speaks for, or nothing. No trace shows days before the control began or after it was left;
 * what was performed ahead of its interval speaks for the interval's first day, hence for one window.
 */
const daysOf = ({ performed, covers }: Evidence, since: PlainDate | undefined): [PlainDate, PlainDate] | undefined => {
  if (!covers) return [performed, performed];
  if (since !== undefined && covers.to < since) return undefined;
  const from = later(covers.from, since ?? covers.from);
  return [from, later(from, earlier(covers.to, performed))];
};

/**
 * Which windows a piece of evidence fills. Without `covers` it fills the one window that holds the day of performance. With
 * `covers` it fills every window that the interval holds whole, else the one in which the interval ends: a May reconciliation done
 * in June covers May and says nothing of June.
 */
const fill = (windows: readonly Window[], filled: Uint8Array, from: DayNumber, to: DayNumber): void => {
  let any = false;
  for (let index = firstEndingFrom(windows, from); index < windows.length; index++) {
    const window = windows[index];
    if (!window || window.from > to) break;
    if (from <= window.from && window.to <= to) {
      filled[index] = 1;
      any = true;
    }
  }
  if (any) return;
  const index = firstEndingFrom(windows, to);
  const window = windows[index];
  if (window && window.from <= to) filled[index] = 1;
};

/** Neighbours are told as one range where windows are short: forty missed days read better as two stretches. */
const joinsNeighbours = (window: Window): boolean => window.to - window.from < 7;

const rangesOf = (windows: readonly Window[], indexes: readonly number[]): { from: PlainDate; to: PlainDate }[] => {
  const ranges: { from: DayNumber; to: DayNumber; last: number }[] = [];
  for (const index of indexes) {
    const window = windows[index];
    if (!window) continue;
    const previous = ranges.at(-1);
    if (previous?.last === index - 1 && joinsNeighbours(window)) {
      previous.to = window.to;
      previous.last = index;
    } else ranges.push({ from: window.from, to: window.to, last: index });
  }
  return ranges.map(({ from, to }) => ({ from: fromDay(from), to: fromDay(to) }));
};

/**
 * Expected occurrences against evidence, up to and including the day `elapsed`. expected = filled + missing + toCome: an unfilled
 * window is missing once its last day has passed, before that it is still to come. `since` is the control's first day.
 */
export const countOccurrences = (
  windows: readonly Window[],
  evidence: readonly Evidence[],
  elapsed: PlainDate,
  since?: PlainDate,
): Occurrences => {
  const filled = new Uint8Array(windows.length);
  for (const item of evidence) {
    const days = daysOf(item, since);
    if (days && days[0] <= elapsed) fill(windows, filled, toDay(days[0]), toDay(days[1]));
  }
  const end = toDay(elapsed);
  const missing: number[] = [];
  let [expected, done, toCome] = [0, 0, 0];
  windows.forEach((window, index) => {
    if (window.open && filled[index] === 0) return;
    expected++;
    if (filled[index] === 1) done++;
    else if (window.to <= end) missing.push(index);
    else toCome++;
  });
  return { expected, filled: done, missing: missing.length, toCome, missingWindows: rangesOf(windows, missing) };
};
