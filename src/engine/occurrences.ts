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
 * The days of its interval that a piece of evidence speaks for, or nothing. No trace shows days before the control began or after it
 * was left; what was performed ahead of its interval speaks for the interval's first day, hence for one window.
 */
const daysOf = ({ performed, covers }: Evidence, since: PlainDate | undefined): [PlainDate, PlainDate] | undefined => {
  if (!covers) return undefined;
  if (since !== undefined && covers.to < since) return undefined;
  const from = later(covers.from, since ?? covers.from);
  return [from, later(from, earlier(covers.to, performed))];
};

/** When a performance counts for a window that has ended. */
interface Tolerance {
  /** Days after the window's end in the ordinary course; Infinity where the control declares neither. */
  readonly due: number;
  /** Days after the window's end up to which it is late and not missed. */
  readonly last: number;
}

const onTime = 1;
const late = 2;

/** How a performance on this day stands to a window: 0 too late for it. */
const punctuality = (window: Window, day: DayNumber, { due, last }: Tolerance): 0 | 1 | 2 =>
  day <= window.to + due ? onTime : day <= window.to + last ? late : 0;

/** Marks a window; a performance on time outdoes a late one. */
const mark = (state: Uint8Array, index: number, value: number): void => {
  const before = state[index] ?? 0;
  if (value !== 0 && (before === 0 || value < before)) state[index] = value;
};

/**
 * Evidence with `covers` fills every window that the interval holds whole, else the one in which the interval ends: a May
 * reconciliation done in June covers May and says nothing of June.
 */
const fillCovered = (
  windows: readonly Window[],
  state: Uint8Array,
  days: readonly [DayNumber, DayNumber],
  performed: DayNumber,
  tolerance: Tolerance,
): void => {
  const [from, to] = days;
  let any = false;
  for (let index = firstEndingFrom(windows, from); index < windows.length; index++) {
    const window = windows[index];
    if (!window || window.from > to) break;
    if (from <= window.from && window.to <= to) {
      mark(state, index, punctuality(window, performed, tolerance));
      any = true;
    }
  }
  if (any) return;
  const index = firstEndingFrom(windows, to);
  const window = windows[index];
  if (window && window.from <= to) mark(state, index, punctuality(window, performed, tolerance));
};

/**
 * Evidence without `covers` fills the one window that holds its day; of several the last does. The earlier ones, which the window
 * does not need, make good the oldest unfilled window before it that is still within reach. No performance counts twice.
 */
const fillPerformed = (
  windows: readonly Window[],
  state: Uint8Array,
  performed: readonly DayNumber[],
  tolerance: Tolerance,
): void => {
  const spare: { day: DayNumber; before: number }[] = [];
  for (const day of [...performed].sort((a, b) => b - a)) {
    const index = firstEndingFrom(windows, day);
    const window = windows[index];
    if (window && window.from <= day && state[index] !== onTime) state[index] = onTime;
    else spare.push({ day, before: index });
  }
  if (!Number.isFinite(tolerance.last)) return;
  for (const { day, before } of spare.reverse()) {
    let oldest = -1;
    for (let index = before - 1; index >= 0; index--) {
      const window = windows[index];
      if (!window || punctuality(window, day, tolerance) === 0) break;
      if (state[index] === 0) oldest = index;
    }
    const window = windows[oldest];
    if (window) state[oldest] = punctuality(window, day, tolerance);
  }
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

/** What a control says of its own dates, and how far time has gone on. */
export interface OccurrenceTerms {
  /** The control's first day. */
  readonly since?: PlainDate | undefined;
  /** The day of the assessment: up to it a grace may still run after the period. Absent: the last day counted. */
  readonly asOf?: PlainDate | undefined;
  readonly dueWithin?: number | undefined;
  readonly grace?: number | undefined;
}

const toleranceOf = ({ dueWithin, grace }: OccurrenceTerms): Tolerance =>
  dueWithin === undefined && grace === undefined
    ? { due: Infinity, last: Infinity }
    : { due: dueWithin ?? 0, last: (dueWithin ?? 0) + (grace ?? 0) };

/**
 * Expected occurrences against evidence, up to and including the day `elapsed`. expected = onTime + late + missing + toCome: an
 * unfilled window is missing once its last day and any grace have passed, before that it is still to come.
 */
export const countOccurrences = (
  windows: readonly Window[],
  evidence: readonly Evidence[],
  elapsed: PlainDate,
  terms: OccurrenceTerms = {},
): Occurrences => {
  const state = new Uint8Array(windows.length);
  const tolerance = toleranceOf(terms);
  const performed: DayNumber[] = [];
  for (const item of evidence) {
    if (!item.covers) performed.push(toDay(item.performed));
    else {
      const days = daysOf(item, terms.since);
      if (days && days[0] <= elapsed) {
        fillCovered(windows, state, [toDay(days[0]), toDay(days[1])], toDay(item.performed), tolerance);
      }
    }
  }
  fillPerformed(windows, state, performed, tolerance);
  const end = toDay(elapsed);
  const today = toDay(terms.asOf ?? elapsed);
  const hasPassed = ({ to }: Window): boolean =>
    to <= end && (!Number.isFinite(tolerance.last) || to + tolerance.last < today);
  const [missing, tardy]: [number[], number[]] = [[], []];
  let [expected, filled, toCome] = [0, 0, 0];
  windows.forEach((window, index) => {
    if (window.open && state[index] === 0) return;
    expected++;
    if (state[index] !== 0) {
      filled++;
      if (state[index] === late) tardy.push(index);
    } else if (hasPassed(window)) missing.push(index);
    else toCome++;
  });
  return {
    expected,
    filled,
    onTime: filled - tardy.length,
    late: tardy.length,
    missing: missing.length,
    toCome,
    lateWindows: rangesOf(windows, tardy),
    missingWindows: rangesOf(windows, missing),
  };
};
