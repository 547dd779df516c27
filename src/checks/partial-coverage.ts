import type { Check } from '../model/check.js';
import type { RequirementFacts } from '../model/facts.js';
import { plural } from './about-control.js';
import { aboutRequirement, effortOf, remediesOf, titled } from './about-requirement.js';

/** Even where no point has a control of its own: what bears on the requirement may be a compensating control alone. */
const isPartCovered = ({ verdict }: RequirementFacts): boolean =>
  verdict.reasons.some((reason) => reason.because === 'part-covered');

export const partialCoverage: Check = {
  id: 'partial-coverage',
  stage: 'requirement',
  gap: 'design',
  rule: 'A requirement is covered by a control mapped to it as a whole, or by controls for each of its points. Only some points covered: at risk at best.',
  source: 'TSP 100: the criterion has to be met, not some of its points; points of focus show what it may take.',
  run: ({ verdicts }) => ({
    observations: [...verdicts.values()]
      .filter(({ verdict }) => verdict.conclusion !== 'not-applicable')
      .filter(
        (facts) => !facts.direct && facts.uncovered.length > 0 && (facts.covered.length > 0 || isPartCovered(facts)),
      )
      .map((facts) => ({
        ...aboutRequirement(facts),
        severity: 'medium',
        title: `${titled(facts)}: covered only in part`,
        condition: `Controls address ${plural(facts.covered.length, 'point')} of ${facts.scoped.points.length} and none is mapped to the requirement as a whole. Open: ${facts.uncovered.map((point) => point.id).join(', ')}.`,
        criteria: facts.scoped.requirement.statement,
        effect: facts.scoped.requirement.risk,
        recommendation: `Map a control that meets ${facts.scoped.requirement.id} as a whole, or close the open points. ${remediesOf(facts.uncovered, 3)}`,
        blocksPeriod: true,
        effort: effortOf(facts.uncovered),
        data: { requirement: facts.scoped.requirement.id, open: facts.uncovered.map((point) => point.id) },
        measure: facts.uncovered.length,
      })),
  }),
};
