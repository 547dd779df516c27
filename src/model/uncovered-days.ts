import { compareText } from './order.js';
import { addDays, earlier, later } from './plain-date.js';
import type { Period } from './plain-date.js';

/** The stretches of `whole` that none of the spans holds, oldest first. Spans may overlap and come in any order. */
export const uncoveredDays = (spans: readonly Period[], whole: Period): Period[] => {
  const gaps: Period[] = [];
  let next = whole.from;
  for (const { from, to } of [...spans].sort((a, b) => compareText(a.from, b.from))) {
    if (next > whole.to) break;
    if (to < from || to < next) continue;
    if (from > next) gaps.push({ from: next, to: earlier(addDays(from, -1), whole.to) });
    next = later(next, addDays(to, 1));
  }
  return next > whole.to ? gaps : [...gaps, { from: next, to: whole.to }];
};
