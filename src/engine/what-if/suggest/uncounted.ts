import type { Outcome } from '../../judge.js';
import type { Suggestions } from '../../../schema/what-if-suggestions.js';
import { movableData } from '../speaks/movable-data.js';
import type { WhatIfInput } from '../what-if.js';
import { laterPeriods } from './later-periods.js';

/** With fewer evaluations, as in a large workspace, none is spent on a later period: it is no saving. */
const forPeriods = 6;

const left: ReturnType<typeof laterPeriods> = {
  periods: [],
  untried: [
    `Later periods: each takes an assessment anew, and --evaluate ${forPeriods} or more tries them. \`soc-gap when\` tells the earliest clean start.`,
  ],
};

/** What could be done besides and is not ranked, because no saving in person-days can be named for it. */
export const uncounted = (
  input: WhatIfInput,
  before: Outcome,
  evaluations: number,
): Pick<Suggestions, 'data' | 'periods'> & { readonly untried: readonly string[] } => {
  const { periods, untried } = evaluations < forPeriods ? left : laterPeriods(input, before);
  return { data: [...movableData(input.workspace)], periods: [...periods], untried };
};
