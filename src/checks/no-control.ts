import type { Check, Observation } from '../model/check.js';
import type { RequirementFacts } from '../model/facts.js';
import { aboutRequirement, effortOf, remediesOf, titled } from './about-requirement.js';

const observe = (facts: RequirementFacts): Observation => {
  const { requirement, points } = facts.scoped;
  const said = facts.verdict.reached === 'informal';
  return {
    ...aboutRequirement(facts),
    severity: said ? 'high' : 'critical',
    title: said ? `${titled(facts)}: said to be done, no control on record` : `${titled(facts)}: no control`,
    condition: facts.verdict.reasons.map((reason) => reason.says).join(' '),
    criteria: requirement.statement,
    effect: requirement.risk,
    recommendation: said
      ? `Write down what is done as a control with owner, frequency and the trace it leaves, and map it to ${requirement.id}. ${remediesOf(points, 2)}`
      : remediesOf(points),
    blocksPeriod: true,
    effort: effortOf(points.slice(0, said ? 2 : points.length)),
    data: { requirement: requirement.id, reached: facts.verdict.reached ?? 'absent' },
    measure: said ? 1 : 2,
  };
};

export const noControl: Check = {
  id: 'no-control',
  stage: 'requirement',
  gap: 'design',
  rule: 'A requirement in scope has at least one control on record. None: critical. Something is said to be done but nothing is on record: high.',
  source: 'TSP 100: each criterion in scope is met by controls; AT-C 320: each objective has controls.',
  run: ({ verdicts }) => ({
    observations: [...verdicts.values()]
      .filter(({ verdict }) => verdict.conclusion === 'not-ready')
      // What a subservice organization carries is no control of ours: the checks on third parties tell what it lacks.
      .filter(({ verdict }) => !verdict.reasons.some(({ because }) => because === 'carried'))
      .filter(
        ({ verdict, controls }) =>
          verdict.reached === 'absent' || (verdict.reached === 'informal' && controls.length === 0),
      )
      .map(observe),
  }),
};
