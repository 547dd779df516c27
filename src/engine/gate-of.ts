import type { RequirementFacts } from '../model/facts.js';
import type { Assessment, Finding } from '../schema/assessment.js';

/** What a pipeline needs: open findings by severity, and requirements about which nothing is known. */
export const gateOf = (findings: readonly Finding[], verdicts: Iterable<RequirementFacts>): Assessment['gate'] => {
  const gate = { critical: 0, high: 0, medium: 0, low: 0, accepted: 0, notAssessed: 0 };
  for (const { severity, status } of findings) gate[status === 'accepted' ? 'accepted' : severity]++;
  for (const { verdict } of verdicts) if (verdict.conclusion === 'not-assessed') gate.notAssessed++;
  return gate;
};
