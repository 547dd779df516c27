import type { Check } from '../model/check.js';
import { plural } from './about-control.js';
import { aboutRequirement, effortOf, remediesOf, titled } from './about-requirement.js';

export const uncoveredPoints: Check = {
  id: 'uncovered-points',
  stage: 'requirement',
  gap: 'documentation',
  rule: 'Points are no requirements. One without a control of its own, under a requirement that has a control as a whole, asks for a control or for a written reason: low.',
  source: 'TSP 100 on points of focus; auditors ask what stands for each.',
  run: ({ verdicts }) => ({
    observations: [...verdicts.values()]
      .filter((facts) => facts.direct && facts.verdict.conclusion !== 'not-applicable' && facts.uncovered.length > 0)
      .map((facts) => {
        const { requirement, points, pointAnswers } = facts.scoped;
        const said = facts.uncovered.filter((point) => pointAnswers.get(point.id)?.answer === 'missing');
        return {
          ...aboutRequirement(facts),
          severity: 'low',
          title: `${titled(facts)}: ${plural(facts.uncovered.length, 'point')} of ${points.length} without a control or a reason`,
          condition: `No control is mapped to ${facts.uncovered.map((point) => point.id).join(', ')}${said.length > 0 ? `; said to be missing: ${said.map((point) => point.id).join(', ')}` : ''}.`,
          criteria: 'For each point there is a control, or a reason why the requirement is met without it.',
          effect:
            'The auditor will ask about each of them; an answer found on the day costs fieldwork and may show a gap.',
          recommendation: `Map the controls that already address these points, answer "not applicable" with the reason for those that do not concern you, and close the rest. ${remediesOf(facts.uncovered, 2)}`,
          blocksPeriod: false,
          effort: effortOf(said.length > 0 ? said : facts.uncovered.slice(0, 2)),
          data: { requirement: requirement.id, open: facts.uncovered.map((point) => point.id) },
          measure: facts.uncovered.length,
        };
      }),
  }),
};
