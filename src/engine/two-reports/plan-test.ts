import type { ControlFacts } from '../../model/facts.js';
import type { Reason } from '../../model/reason.js';
import { sampleSize } from '../../sampling/sample-size.js';
import type { Risk, SampleSizes } from '../../schema/sample-sizes.js';
import type { Span } from '../../schema/assessment.js';
import type { CountOperations, Population } from './count-operations.js';
import type { ReportTerms } from './report-terms.js';

export interface TestQuestion {
  readonly facts: ControlFacts;
  readonly terms: ReportTerms;
  readonly table: SampleSizes;
  readonly risk: Risk;
  readonly generalControlsHold: boolean;
  readonly count: CountOperations;
}

/** What one report expects to be looked at. `items` null: nobody can say. */
export interface ItemPlan {
  readonly population: Population | null;
  readonly items: Span | null;
  readonly because: readonly Reason[];
  /** One look at a configuration stands for all operations. */
  readonly byConfiguration: boolean;
}

/** Larger than any list, so that the table gives its size for the largest. */
const endless = Number.MAX_SAFE_INTEGER;

/**
 * How many items of a control an auditor may look at for one report, by the table of sample sizes (indicative: every firm has its
 * own). Type 1 asks for one trace by its date. Where the number of operations is not on record, the most that the table gives is
 * the upper end.
 */
export const planTest = ({ facts, terms, table, risk, generalControlsHold, count }: TestQuestion): ItemPlan => {
  const { frequency, nature } = facts.control;
  if (!terms.period) {
    const says = 'Type 1 looks at design and implementation: one trace by the date.';
    const because = [{ because: 'type-1', says }];
    return { population: null, items: { low: 1, high: 1 }, because, byConfiguration: false };
  }
  const population = count(facts, terms.period);
  if (!population) {
    const says = 'How often it is performed is not on record, so no number of items can be named.';
    return { population: null, items: null, because: [{ because: 'no-frequency', says }], byConfiguration: false };
  }
  const sized = (operations: number): ReturnType<typeof sampleSize> =>
    sampleSize({ table, frequency, population: operations, risk, nature, generalControlsHold });
  const byConfiguration = nature === 'automated' && generalControlsHold;
  const ends = population.high === null ? [table.eventDriven.upTo, endless] : [population.high];
  const most = ends.map(sized).reduce((a, b) => (a.size >= b.size ? a : b), sized(population.low));
  // A look at the configuration needs no list.
  const low = byConfiguration ? most.size : sized(population.low).size;
  if (low === most.size) return { population, items: { low, high: low }, because: most.because, byConfiguration };
  const says = `How many times it operates is not settled yet: between ${low} and ${most.size} items, as the list turns out.`;
  const because = [{ because: 'population-not-known', says, data: { low, high: most.size } }];
  return { population, items: { low, high: most.size }, because, byConfiguration };
};
