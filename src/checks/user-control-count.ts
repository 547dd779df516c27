import type { Check } from '../model/check.js';
import { aboutRequirement, titled } from './about-requirement.js';

/** More expectations on user entities than this for one requirement suggest that some are not necessary (ours, no rule). */
const most = 5;

export const userControlCount: Check = {
  id: 'user-control-count',
  stage: 'requirement',
  gap: 'documentation',
  rule: 'One requirement counts on at most five controls of user entities; more suggest that controls of ours are missing, or that some are not necessary. Else low.',
  source: 'Practice; AT-C 320 asks for the necessary ones alone.',
  run: ({ workspace, verdicts }) => {
    const byRequirement = new Map<string, string[]>();
    for (const { id, requirements = [] } of workspace.userControls) {
      for (const requirement of new Set(requirements)) {
        const list = byRequirement.get(requirement);
        if (list) list.push(id);
        else byRequirement.set(requirement, [id]);
      }
    }
    return {
      observations: [...verdicts.values()].flatMap((facts) => {
        const ids = byRequirement.get(facts.scoped.requirement.id) ?? [];
        if (ids.length <= most) return [];
        return [
          {
            ...aboutRequirement(facts),
            severity: 'low' as const,
            title: `${titled(facts)}: counts on ${ids.length} controls of user entities`,
            condition: `${ids.join(', ')} are all expected of user entities for it.`,
            criteria: 'A requirement is met by controls of ours; user entities add the few that only they can run.',
            effect: 'Readers ask what the organization does itself, and user auditors test each of them.',
            recommendation: `Keep those of ${facts.scoped.requirement.id} without which it fails, join what belongs together, and take out the others.`,
            blocksPeriod: false,
            effort: { low: 0.25, high: 1 },
            data: { requirement: facts.scoped.requirement.id, userControls: ids },
            measure: ids.length - most,
          },
        ];
      }),
    };
  },
};
