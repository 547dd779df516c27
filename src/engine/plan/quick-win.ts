import { quickWinDays } from '../../model/plan.js';
import type { PlacedDraft } from './draft.js';

/**
 * Tells why an action is quick to win: little work, nothing to wait for, a finding that is medium or
 * worse, and in the upper half of the plan by priority.
 */
export const quickWinFinder = (drafts: readonly PlacedDraft[]): ((draft: PlacedDraft) => string | null) => {
  const scores = drafts.map(({ priority }) => priority.score).sort((a, b) => b - a);
  const middle = scores[Math.ceil(scores.length / 2) - 1] ?? 0;
  const placeOf = new Map<number, number>();
  scores.forEach((score, index) => {
    if (!placeOf.has(score)) placeOf.set(score, index + 1);
  });
  return ({ effort, severity, dependsOn, priority: { score } }) => {
    if (severity === 'low' || effort.high > quickWinDays || dependsOn.length > 0 || score < middle) return null;
    return `It takes no more than ${effort.high === 1 ? 'one person-day' : `${effort.high} of a person-day`}, waits for nothing, closes what is ${severity}, and ranks ${placeOf.get(score) ?? 1} of ${scores.length} by priority.`;
  };
};
