import type { ControlFacts } from '../../model/facts.js';
import { contains } from '../../model/plain-date.js';
import type { Span } from '../../schema/assessment.js';
import type { CountOperations } from './count-operations.js';
import type { ItemPlan } from './plan-test.js';
import { commonDays, lengthOf, samePeriod } from './report-terms.js';
import type { ReportTerms } from './report-terms.js';

export interface Side {
  readonly terms: ReportTerms;
  readonly plan: ItemPlan;
}

const smaller = (one: Side, other: Side): Span => ({
  low: Math.min(one.plan.items?.low ?? 0, other.plan.items?.low ?? 0),
  high: Math.min(one.plan.items?.high ?? 0, other.plan.items?.high ?? 0),
});

const capped = ({ low, high }: Span, most: number): Span => ({ low: Math.min(low, most), high: Math.min(high, most) });

/** A sample is spread over its period: so much of it falls on days that the other report looks at too. Rounded down. */
const portion = ({ terms, plan }: Side, days: number): Side => {
  const length = terms.period ? lengthOf(terms.period) : 0;
  const part = (items: number): number => (length === 0 ? 0 : Math.floor((items * days) / length));
  return { terms, plan: { ...plan, items: plan.items && { low: part(plan.items.low), high: part(plan.items.high) } } };
};

/**
 * Items of one control that can stand in the samples of both reports: all of the smaller one where the days are the same, else those
 * that fall on common days. Never more than the smaller sample, so that both together are never fewer than the larger one.
 */
export const sharedItems = (facts: ControlFacts, one: Side, other: Side, count: CountOperations): Span => {
  const none = { low: 0, high: 0 };
  const [a, b] = [one.terms, other.terms];
  const least = smaller(one, other);
  if (!a.period && !b.period) return a.date === b.date ? least : none;
  if (!a.period || !b.period) {
    const [period, date] = a.period ? [a.period, b.date] : [b.period, a.date];
    return period && contains(period, date) ? capped(least, 1) : none;
  }
  if (samePeriod(a.period, b.period)) return least;
  const common = commonDays(a.period, b.period);
  if (!common) return none;
  if (one.plan.byConfiguration && other.plan.byConfiguration) return least;
  const within = count(facts, common);
  const isWhole = ({ plan: { population, items } }: Side): boolean =>
    population?.high !== null && items !== null && items.high === population?.high;
  const most = within?.high ?? Infinity;
  // Where each report looks at every operation, the common ones are looked at once.
  if (isWhole(one) && isWhole(other)) return capped(least, most);
  const days = lengthOf(common);
  return capped(smaller(portion(one, days), portion(other, days)), most);
};
