/** A week has five working days, holidays aside. */
const workingWeek = 5;

/** Halves and thirds of days add up to whole ones only nearly. */
const hair = 1e-9;

/** Work on the line of working days; 2.5 is the middle of the third day. */
export interface Span {
  readonly end: number;
  /** Numbers of the working days on which it begins and ends. */
  readonly first: number;
  readonly last: number;
}

/**
 * How long so many person-days take from `start` on for somebody with so many person-days a week. Two pieces of work may share a
 * day: one ends in it, the next begins. Without any capacity the work never ends.
 */
export const spanOf = (start: number, effort: number, capacity: number): Span => {
  const end = capacity > 0 ? start + (effort * workingWeek) / capacity : Infinity;
  const first = Math.floor(start + hair);
  return { end, first, last: Math.max(first, Math.ceil(end - hair) - 1) };
};
