import type { ReportScope } from '../../model/facts.js';
import type { Engagement } from '../../schema/engagement.js';
import { daysBetween, earlier, later } from '../../model/plain-date.js';
import type { Period, PlainDate } from '../../model/plain-date.js';

/** The days that a report looks at, as planned or as they might be. `period` null: type 1, on `date`. */
export interface ReportTerms {
  readonly type: 1 | 2;
  readonly date: PlainDate;
  readonly period: Period | null;
}

/** Both reports of an engagement; null: not part of it. */
export interface BothTerms {
  readonly soc1: ReportTerms | null;
  readonly soc2: ReportTerms | null;
}

/** A type 2 report without a period has nothing to draw from: it is looked at as of its date, as everywhere else. */
const termsOf = (scope: ReportScope | undefined, planned: PlainDate | undefined): ReportTerms | null =>
  scope ? { type: scope.type, date: planned ?? scope.date, period: scope.type === 2 ? scope.period : null } : null;

/** The days as planned: a verdict never looks past the day of the assessment, a plan does. */
export const bothTerms = (scopes: readonly ReportScope[], { reports }: Engagement): BothTerms => ({
  soc1: termsOf(
    scopes.find(({ report }) => report === 'soc1'),
    reports?.soc1?.asOf,
  ),
  soc2: termsOf(
    scopes.find(({ report }) => report === 'soc2'),
    reports?.soc2?.asOf,
  ),
});

/** Days of a closed interval, both ends counted; an interval that ends before it begins has none. */
export const lengthOf = ({ from, to }: Period): number => Math.max(0, daysBetween(from, to) + 1);

/** The days that lie in both; null: none does. */
export const commonDays = (a: Period, b: Period): Period | null => {
  const period = { from: later(a.from, b.from), to: earlier(a.to, b.to) };
  return period.from <= period.to ? period : null;
};

/** From the first day of either to the last of either. */
export const wholeSpan = (a: Period, b: Period): Period => ({ from: earlier(a.from, b.from), to: later(a.to, b.to) });

export const samePeriod = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to;
