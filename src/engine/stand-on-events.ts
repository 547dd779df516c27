import { addDays, daysBetween, earlier, later } from '../model/plain-date.js';
import type { Period, PlainDate } from '../model/plain-date.js';
import type { Reason } from '../model/reason.js';
import type { Rung } from '../model/rung.js';
import { uncoveredDays } from '../model/uncovered-days.js';
import type { Test } from '../schema/registers.js';

/** Days of the period that the populations on record may leave out (ours: about a quarter, as with a bridge letter). */
const leftOutLimit = 92;

/** A test without `covers` that was made later than this after the period, in days, is no longer taken to be about it. */
const lateLimit = 92;

interface Counted {
  readonly test: Test;
  readonly population: NonNullable<Test['population']>;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** The days of the period that a test's population is of. Without `covers`: from the period's first day to the day of the test. */
const countedIn = (test: Test, elapsed: Period, end: PlainDate): Counted[] => {
  const { population, covers, on } = test;
  if (!population) return [];
  if (!covers && (on < elapsed.from || on > addDays(end, lateLimit))) return [];
  const [from, to] = covers ? [later(covers.from, elapsed.from), covers.to] : [elapsed.from, on];
  // Nobody can list events that come after the day on which the list was drawn.
  const last = earlier(earlier(to, on), elapsed.to);
  return from <= last ? [{ test, population, from, to: last }] : [];
};

/** Days of the period that none of the populations is of. */
const leftOut = (counted: readonly Counted[], elapsed: Period): number =>
  uncoveredDays(counted, elapsed).reduce((days, { from, to }) => days + daysBetween(from, to) + 1, 0);

const sum = (counted: readonly Counted[], pick: (item: Counted) => number): number =>
  counted.reduce((total, item) => total + pick(item), 0);

/**
 * Event-driven controls bring their own population: tests that recorded it, of the days of the period up to `elapsed.to`. `end` is
 * the period's last day. An empty population is "did not occur", which is no proof of operation.
 */
export const standOnEvents = (tests: readonly Test[], elapsed: Period, end: PlainDate): readonly [Rung, Reason] => {
  const counted = tests.flatMap((test) => countedIn(test, elapsed, end));
  if (counted.length === 0) {
    const says = 'Nobody has recorded how many times the event occurred, so nothing can be sampled.';
    return ['implemented', { because: 'no-population', says }];
  }
  const [population, sample] = [sum(counted, (item) => item.population.count), sum(counted, ({ test }) => test.sample)];
  if (sample === 0 && population > 0) {
    const says = `Of ${population} occurrences none has been looked at.`;
    return ['implemented', { because: 'not-sampled', says, data: { population } }];
  }
  const seen = counted.filter((item) => item.test.sample > 0 || item.population.count === 0);
  const days = leftOut(seen, elapsed);
  if (days > leftOutLimit) {
    const says = `The populations that were looked at leave out ${days} days from ${elapsed.from} to ${elapsed.to}.`;
    return ['implemented', { because: 'population-partial', says, data: { days, limit: leftOutLimit } }];
  }
  if (population === 0) {
    const says = 'The event did not occur in the period, so the control cannot be tested.';
    const source = counted.map((item) => item.population.source).join('; ');
    return ['implemented', { because: 'did-not-occur', says, data: { source } }];
  }
  const ids = seen.map(({ test }) => test.id);
  return [
    'operating',
    {
      because: 'tested',
      says: `${sample} of ${population} occurrences were looked at in ${ids.join(' and ')}.`,
      data: { tests: ids, sample, population },
    },
  ];
};
