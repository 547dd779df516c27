import type { Check, Observation } from '../model/check.js';
import { aboutEngagement } from './about-engagement.js';

export const commitments: Check = {
  id: 'commitments',
  stage: 'requirement',
  gap: 'scope',
  rule: 'A SOC 2 engagement names its principal service commitments; those of a category are in a report that covers the category.',
  source: 'DC 200 (DC2); TSP 100: criteria are judged against the commitments.',
  run: ({ scopes, workspace }) => {
    const scope = scopes.find((item) => item.report === 'soc2');
    if (!scope) return {};
    const made = workspace.engagement.commitments ?? [];
    if (made.length === 0) {
      const observation: Observation = {
        ...aboutEngagement('commitments', [scope]),
        severity: 'medium',
        title: 'No service commitments are written down',
        condition: 'soc-gap.yaml names no commitments to customers.',
        criteria:
          'The system description states the principal service commitments and system requirements; every criterion is judged against them.',
        effect: 'Nobody can say what the controls are to achieve, and the description cannot be finished.',
        recommendation:
          'Take the security, uptime, confidentiality and privacy promises from your contracts, terms and website, and list them under `commitments`.',
        blocksPeriod: true,
        effort: { low: 1, high: 3 },
      };
      return { observations: [observation] };
    }
    const outside = made.filter(({ category }) => category && !scope.categories.includes(category));
    return {
      observations: outside.map((commitment) => ({
        ...aboutEngagement(`commitment.${commitment.id}`, [scope]),
        severity: 'low',
        title: `Commitment ${commitment.id} belongs to a category that is out of scope`,
        condition: `"${commitment.text}" is about ${commitment.category ?? ''}, which this report does not cover.`,
        criteria: 'Customers find what they were promised in the report, or are told that it is not there.',
        effect: 'Customers who rely on this promise get no assurance about it and will ask.',
        recommendation: `Add the category ${commitment.category ?? ''}, or write under \`exclusions\` why it is left out.`,
        blocksPeriod: false,
        effort: { low: 0.25, high: 1 },
      })),
    };
  },
};
