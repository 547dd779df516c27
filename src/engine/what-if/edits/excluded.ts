import type { Edit, PlanContext } from './edit.js';

/** What is left out stands in soc-gap.yaml with its reason, for the description (DC 200, DC8). */
export const excluded = ({ workspace, reason }: PlanContext, what: string): Edit[] =>
  reason === null
    ? []
    : [
        {
          kind: 'engagement',
          path: ['exclusions', (workspace.engagement.exclusions ?? []).length],
          value: { what, reason },
        },
      ];
