import type { Check } from '../model/check.js';
import { aboutEngagement } from './about-engagement.js';

export const objectiveOverlap: Check = {
  id: 'objective-overlap',
  stage: 'requirement',
  gap: 'scope',
  rule: 'A general objective and the objective of a trade’s pack that states it anew need not both stand in a SOC 1 report: low.',
  source: 'Practice under AT-C 320; `covers` in the catalogs.',
  run: ({ scopes }) => ({
    observations: scopes.flatMap((scope) => {
      const inScope = new Set(scope.requirements.map(({ requirement }) => requirement.id));
      const pairs = scope.requirements.flatMap(({ requirement: { id, covers = [] } }) =>
        covers.filter((covered) => inScope.has(covered)).map((covered) => ({ covered, by: id })),
      );
      if (pairs.length === 0) return [];
      return [
        {
          ...aboutEngagement('objective-overlap', [scope]),
          severity: 'low' as const,
          title: 'Objectives of the SOC 1 report say the same twice',
          condition: `${pairs.map(({ covered, by }) => `${covered} is stated anew by ${by}`).join('; ')}.`,
          criteria: 'The objectives cover what matters to user entities’ financial reporting, each once.',
          effect: 'The same controls are described, tested and paid for under two objectives.',
          recommendation:
            'See what `soc-gap catalog propose` proposes; drop the general objective with that reason, or keep it where it reaches further.',
          requirements: [...new Set(pairs.map(({ covered }) => covered))],
          blocksPeriod: false,
          effort: { low: 0.5, high: 1 },
          data: { pairs: pairs.map(({ covered, by }) => `${covered} by ${by}`) },
          measure: pairs.length,
        },
      ];
    }),
  }),
};
