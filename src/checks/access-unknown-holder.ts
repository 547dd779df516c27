import type { Check } from '../model/check.js';
import { bearingOfSystem, firstOf } from './about-access.js';
import { plural } from './about-control.js';

export const accessUnknownHolder: Check = {
  id: 'access-unknown-holder',
  stage: 'control',
  gap: 'design',
  rule: 'Every name in an access list is that of somebody in people.yaml (by id, name or account) or of a shared or service account in access.yaml.',
  source: 'TSP 100 CC6.2 and CC6.3; COSO principle 10.',
  run: (facts) => ({
    observations: facts.duties.unknown.flatMap(({ list, count, first }) => {
      const own = facts.workspace.accessLists[list];
      if (!own) return [];
      return [
        {
          subject: { kind: 'access-list' as const, id: own.id },
          severity: 'medium' as const,
          title: `Names in ${own.file} that nobody in people.yaml answers to`,
          condition: `${plural(count, 'name')} in ${own.file} ${count === 1 ? 'is' : 'are'} nobody's in people.yaml: ${firstOf(first, count, 8)}. Their roles were assessed, each name for itself.`,
          criteria:
            'Each account belongs to a known person or is recorded as a shared or service account with its people.',
          effect:
            'An account that nobody answers to may be that of somebody who left, or a second one of somebody whose duties meet in both.',
          recommendation:
            'Find out whose each one is: add it to that person in people.yaml (accounts), to sharedAccounts in access.yaml, or have it closed.',
          ...bearingOfSystem(facts, own.system),
          blocksPeriod: false,
          effort: { low: 0.5, high: Math.min(10, 1 + count / 10) },
          data: { list: own.id, count },
          measure: count,
          item: { list: 'accessLists' as const, index: list },
        },
      ];
    }),
  }),
};
