import type { ControlFacts, ReportScope } from '../../model/facts.js';
import { addDays, addMonths } from '../../model/plain-date.js';
import type { PlainDate } from '../../model/plain-date.js';
import type { Test } from '../../schema/registers.js';
import { otherThan, performersOf } from './other-people.js';
import type { Aliases } from './other-people.js';

/** What a test says for an assertion; own: nothing says that somebody other than the performers made it. */
export type Weight = 'clean' | 'contradicts' | 'own';

/**
 * The test speaks for the days of the report: its span overlaps the period, or without a span it was made in it; for type 1, it was
 * made within `months` before the date.
 */
const speaksFor = ({ covers, on }: Test, { type, period, elapsed, date }: ReportScope, months: number): boolean => {
  if (type === 2 && period && elapsed) {
    const { from, to } = covers ?? { from: on, to: on };
    return from <= elapsed && to >= period.from;
  }
  const last = covers?.to ?? on;
  return (covers?.from ?? on) <= date && last >= addMonths(date, -months);
};

/** Days after a period in which a test that names no days of its own may still be about it; as for populations (ours). */
const soonAfter = 92;

/**
 * Made soon after the period, and nobody recorded of which days its items are. That is no basis for an assertion; what it found open
 * holds the control down, and speaks against the assertion until its days are on record.
 */
const mayConcern = ({ covers, on }: Test, { type, period, elapsed }: ReportScope, asOf: PlainDate): boolean =>
  type === 2 &&
  period !== null &&
  elapsed !== null &&
  !covers &&
  on > elapsed &&
  on <= asOf &&
  on <= addDays(period.to, soonAfter);

const isOpen = (test: Test, asOf: PlainDate): boolean =>
  (test.deviations ?? []).some(
    // Remedied items of a recurring cause or of a weak design leave the cause: only isolated ones are closed by a remedy.
    ({ cause, remedied }) => cause !== 'isolated' || remedied === undefined || remedied > asOf,
  );

/** Tests of a control that looked at something and speak for a report, each with what it says. Planned and empty ones say nothing. */
export const weighTests = (
  { control, tests }: ControlFacts,
  scope: ReportScope,
  terms: { readonly months: number; readonly asOf: PlainDate; readonly aliases: Aliases },
): { readonly test: Test; readonly weight: Weight }[] => {
  const isOther = otherThan(performersOf(control), terms.aliases);
  return tests
    .filter(
      (test) =>
        test.sample > 0 &&
        (speaksFor(test, scope, terms.months) || (mayConcern(test, scope, terms.asOf) && isOpen(test, terms.asOf))),
    )
    .map((test) => {
      if (isOpen(test, terms.asOf)) return { test, weight: 'contradicts' };
      return { test, weight: isOther(test.by === undefined ? [] : [test.by]) ? 'clean' : 'own' };
    });
};
