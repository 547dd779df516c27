import type { Check } from '../model/check.js';
import { bearingOfSystem, firstOf } from './about-access.js';
import { plural } from './about-control.js';

export const accessUnmappedRole: Check = {
  id: 'access-unmapped-role',
  stage: 'control',
  gap: 'documentation',
  rule: 'Every role that somebody holds has its duties in access.yaml, or an empty list where somebody looked and it carries none. A role without them is not assessed, never harmless.',
  source: 'COSO principle 10.',
  run: (facts) => {
    const byList = new Map<number, string[]>();
    for (const { list, role } of facts.duties.unmapped) byList.set(list, [...(byList.get(list) ?? []), role]);
    return {
      observations: [...byList].flatMap(([list, roles]) => {
        const own = facts.workspace.accessLists[list];
        if (!own) return [];
        return [
          {
            subject: { kind: 'access-list' as const, id: own.id },
            severity: 'medium' as const,
            title: `Roles in ${own.file} whose duties nobody named`,
            condition: `${plural(roles.length, 'role')} in ${own.file} ${roles.length === 1 ? 'has' : 'have'} no duties in access.yaml: ${firstOf(roles, roles.length, 8)}. Conflicts that ${roles.length === 1 ? 'it brings' : 'they bring'} were not assessed.`,
            criteria: 'Somebody who knows the system has said of each role which duties it carries.',
            effect: 'Conflicts that these roles bring are not seen: silence about them counts for nothing.',
            recommendation:
              'Run `soc-gap access roles --write`, and name the duties of each role; `duties: []` says that it carries none.',
            ...bearingOfSystem(facts, own.system),
            blocksPeriod: false,
            effort: { low: 0.25, high: 2 },
            data: { list: own.id, roles: roles.length },
            measure: roles.length,
            item: { list: 'accessLists' as const, index: list },
          },
        ];
      }),
    };
  },
};
