import type { Check } from '../model/check.js';
import { firstOf } from './about-access.js';

export const accessLeaver: Check = {
  id: 'access-leaver',
  stage: 'control',
  gap: 'operation',
  rule: 'Nobody holds a role after the last day that people.yaml gives.',
  source: 'TSP 100 CC6.2 and CC6.3.',
  run: (facts) => ({
    observations: facts.duties.leavers.flatMap(({ person, left, roles }) => {
      const own = facts.workspace.people[person];
      if (!own) return [];
      return [
        {
          subject: { kind: 'person' as const, id: own.id },
          severity: 'high' as const,
          title: `${own.name} left and still holds roles`,
          condition: `${own.name} left on ${left} and still holds ${firstOf(roles, roles.length)}.`,
          criteria: 'Access ends with the last day.',
          effect: 'Whoever knows the password can act in the name of somebody whom nobody watches any more.',
          recommendation:
            'Close the accounts, look at what was done with them since, and find out why they stayed open.',
          reports: facts.scopes.map((scope) => scope.report),
          requirements: [],
          controls: [],
          blocksPeriod: false,
          effort: { low: 0.25, high: 1 },
          data: { person: own.id, left, roles: [...roles] },
          measure: roles.length,
          item: { list: 'people' as const, index: person },
        },
      ];
    }),
  }),
};
