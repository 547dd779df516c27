import type { Assessment } from '../../schema/assessment.js';
import type { PlannedPeriod } from '../../schema/schedule.js';
import { rangeText } from './labels.js';
import { plural } from './plural.js';

export interface SavableRow {
  readonly by: string;
  readonly control: string;
  /** How often it is still expected in the period. */
  readonly toCome: string;
}

export interface LostRow {
  readonly first: string;
  readonly control: string;
  readonly missing: number;
}

/** Where the planned period stands and what that means, in a sentence. */
export const plannedSentence = ({ period, state, savable, lost }: PlannedPeriod, asOf: string): string => {
  const range = rangeText(period);
  if (state === 'ahead') return `The planned period, ${range}, has not begun: nothing in it is lost yet.`;
  const gone =
    lost.length === 0
      ? 'Nothing that has fallen due lacks evidence.'
      : `${plural(lost.length, 'control')} ${lost.length === 1 ? 'has' : 'have'} occurrences whose days are gone without evidence. These cannot be cured any more, unless a trace of them exists that is not on record yet.`;
  if (state === 'over')
    return `The planned period, ${range}, is over: nothing in it can be performed any more. ${gone}`;
  return `The planned period, ${range}, is running on ${asOf}: ${plural(savable.length, 'control')} can still be performed in it as expected. ${gone}`;
};

const namer = ({ controls }: Assessment): ((id: string) => string) => {
  const titleOf = new Map(controls.map(({ id, title }) => [id, title]));
  return (id) => `${id} ${titleOf.get(id) ?? ''}`.trim();
};

/** By date: what is still to be performed. */
export const savableRows = (assessment: Assessment, { savable }: PlannedPeriod): SavableRow[] => {
  const name = namer(assessment);
  return savable.map(({ by, control, toCome }) => ({
    by,
    control: name(control),
    toCome: toCome === 0 ? 'none, but untested unless it occurs' : String(toCome),
  }));
};

/** By date: what is missing for good. */
export const lostRows = (assessment: Assessment, { lost }: PlannedPeriod): LostRow[] => {
  const name = namer(assessment);
  return lost.map(({ first, control, missing }) => ({ first: rangeText(first), control: name(control), missing }));
};
