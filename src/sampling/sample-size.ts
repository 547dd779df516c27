import type { Datum, Reason } from '../model/reason.js';
import type { Control, Frequency } from '../schema/registers.js';
import type { Risk, SampleSizes } from '../schema/sample-sizes.js';

export interface SizeQuestion {
  readonly table: SampleSizes;
  /** Undefined is possible only with `wanted`. */
  readonly frequency: Frequency | undefined;
  /** Operations of the control on the list; 0: it did not occur. */
  readonly population: number;
  readonly risk: Risk;
  /** Undefined counts as manual: the larger sample. */
  readonly nature: Control['nature'] | undefined;
  /** The IT general controls of its systems are shown to hold through the period. What nobody has shown is false. */
  readonly generalControlsHold: boolean;
  /** A size that somebody chose instead of the table's. */
  readonly wanted?: number | undefined;
}

export interface SampleSize {
  readonly size: number;
  readonly because: readonly Reason[];
}

const reason = (because: string, says: string, data: Readonly<Record<string, Datum>> = {}): Reason => ({
  because,
  says,
  data,
});

const ownPopulation: readonly Frequency[] = ['many-a-day', 'per-event', 'continuous'];

/** All if very few, a handful if few, else a share of them with an upper limit: for lists of events (`eventDriven`). */
const sizeForEvents = ({ table, population, risk }: SizeQuestion): SampleSize => {
  const { allBelow, few, percent, atMost, raised } = table.eventDriven;
  const least = risk === 'low' ? undefined : raised?.[risk];
  const [size, says] =
    population < allBelow
      ? [population, `All are looked at where there are fewer than ${allBelow}.`]
      : population < few.below
        ? [few.size, `${few.size} are looked at where there are fewer than ${few.below} events.`]
        : [
            Math.min(Math.ceil((population * percent) / 100), atMost),
            `The lesser of ${percent} % of the events and ${atMost} is looked at.`,
          ];
  const rule = reason('event-driven', says, { population });
  if (least === undefined || least <= size) return { size, because: [rule] };
  return {
    size: least,
    because: [
      rule,
      reason('raised-for-risk', `The risk is ${risk}: at least ${least} are looked at.`, { risk, size: least }),
    ],
  };
};

const sizeFromTable = ({ table, frequency, population, risk }: SizeQuestion): SampleSize => {
  const row = table.sizes.find(({ frequencies }) => frequencies.some((item) => item === frequency));
  if (!row || frequency === undefined)
    throw new Error(`the table of sample sizes has no row for ${frequency ?? 'no frequency'}`);
  const size = row[risk];
  const because = [
    reason('table', `The table gives ${size} for ${frequency} at ${risk} risk.`, { frequency, risk, size }),
  ];
  // Twice a year's operations is more than any usual period has: the list probably holds what the control works on.
  if (row.yearly === undefined || population <= 2 * row.yearly) return { size, because };
  const says = `The list has ${population} rows, and a control that is performed ${frequency} operates at most ${row.yearly} times a year: does it list transactions instead of operations of the control?`;
  return { size, because: [...because, reason('more-rows-than-operations', says, { population, yearly: row.yearly })] };
};

const sizeByHand = (question: SizeQuestion): SampleSize =>
  ownPopulation.some((item) => item === question.frequency) && question.population <= question.table.eventDriven.upTo
    ? sizeForEvents(question)
    : sizeFromTable(question);

const sizeFromRules = (question: SizeQuestion): SampleSize => {
  const { nature, table, risk, generalControlsHold } = question;
  if (nature !== 'automated') return sizeByHand(question);
  if (generalControlsHold) return { size: table.automated[risk], because: [reason('automated', table.automated.rule)] };
  const says =
    'It is automated, but the IT general controls of its systems are not shown to hold: it is tested as if done by hand.';
  const { size, because } = sizeByHand(question);
  return { size, because: [reason('general-controls-not-shown', says), ...because] };
};

/** How many items to look at, and why: the table by frequency and risk, the rule for events, the rule for automated controls. */
export const sampleSize = (question: SizeQuestion): SampleSize => {
  const { population, wanted } = question;
  if (population === 0) {
    const says = 'The list is empty: the control did not occur and cannot be tested. That does not show that it works.';
    return { size: 0, because: [reason('did-not-occur', says)] };
  }
  const { size, because } =
    wanted === undefined
      ? sizeFromRules(question)
      : {
          size: wanted,
          because: [reason('chosen', `${wanted} was chosen instead of the size that the table gives.`, { wanted })],
        };
  if (size <= population) return { size, because };
  const all = reason('whole-population', `The population is smaller: all ${population} are looked at.`, { population });
  return { size: population, because: [...because, all] };
};
