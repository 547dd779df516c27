import { compareBy } from '../../../model/order.js';
import type { BySeverity } from '../../../schema/what-if.js';
import type { Suggestion } from '../../../schema/what-if-suggestions.js';

const standings = ['free', 'weighed', 'decisive'] as const;

export const standingOf = (losses: Suggestion['losses']): Suggestion['standing'] =>
  losses.some(({ decisive }) => decisive) ? 'decisive' : losses.length > 0 ? 'weighed' : 'free';

export const standingText: Readonly<Record<Suggestion['standing'], string>> = {
  free: 'Nothing on record speaks against it.',
  weighed: 'Something on record speaks against it: weigh it first.',
  decisive: 'What speaks against it outweighs the saving. It is listed so that its price is known.',
};

export const days = ({ low, high }: { readonly low: number; readonly high: number }): number => (low + high) / 2;

const countOf = ({ critical, high, medium, low }: BySeverity): number => critical + high + medium + low;

export const savesNothing = ({ saves, starts }: Suggestion): boolean =>
  saves.requirements + countOf(saves.findings) + saves.evidence + saves.requests === 0 &&
  days(saves.effort) === 0 &&
  starts.every(({ before, after }) => before === after);

/** What nothing on record speaks against comes first, then by person-days saved, then by findings and evidence. */
export const byWorth = compareBy<Suggestion>(
  ({ standing }) => standings.indexOf(standing),
  ({ saves }) => -days(saves.effort),
  ({ saves }) => -countOf(saves.findings),
  ({ saves }) => -saves.evidence,
  ({ saves }) => -saves.requests,
  ({ phrase }) => phrase,
);
