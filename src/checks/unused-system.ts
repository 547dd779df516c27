import type { Check } from '../model/check.js';
import { isUnused, usesOf } from '../model/map/uses.js';

export const unusedSystem: Check = {
  id: 'unused-system',
  stage: 'requirement',
  gap: 'scope',
  rule: 'Each system in scope is used: by a process or step, an interface, a control, a key report, or a system that runs on it. Data that lies in it is no use of it.',
  source: 'DC 200 (DC3, components of the system); TSP 100 CC6.1 (inventory of what is to be protected).',
  run: ({ workspace, scopes }) => {
    const uses = usesOf(workspace);
    return {
      observations: workspace.systems.flatMap((system, index) => {
        if (system.outOfScope !== undefined || !isUnused(uses(system))) return [];
        const holds = system.holds ? ` It holds ${system.holds.join(', ')}.` : '';
        return [
          {
            subject: { kind: 'system' as const, id: system.id },
            severity: 'low' as const,
            title: `Nothing on record uses ${system.name}`,
            condition: `No process, step, interface, control, key report or other system names ${system.name}.${holds}`,
            criteria: 'The systems in scope are those that the services need.',
            effect:
              'Either the registers leave out what it does, or it is one more system to protect, and to explain to the auditor, for nothing.',
            recommendation: `Record what uses ${system.name}, end it, or say under \`outOfScope\` why it does not belong to the system described.`,
            reports: scopes.map((scope) => scope.report),
            requirements: [],
            controls: [],
            blocksPeriod: false,
            effort: { low: 0.25, high: 3 },
            data: { system: system.id, sensitive: system.sensitive ?? false },
            measure: 1,
            item: { list: 'systems' as const, index },
          },
        ];
      }),
    };
  },
};
