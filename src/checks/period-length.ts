import type { Check } from '../model/check.js';
import { addDays, addMonths } from '../model/plain-date.js';
import { aboutEngagement, reportName } from './about-engagement.js';

const least = { soc1: 6, soc2: 3 } as const;

export const periodLength: Check = {
  id: 'period-length',
  stage: 'requirement',
  gap: 'scope',
  rule: 'A type 2 period normally spans at least six months for SOC 1 and three for SOC 2; shorter is medium.',
  source:
    'Practice: AT-C 320 sets no minimum, user auditors want 9 to 12 months; the market takes no SOC 2 under three.',
  run: ({ scopes }) => ({
    observations: scopes.flatMap((scope) => {
      const { report, period } = scope;
      if (scope.type !== 2 || !period || addDays(addMonths(period.from, least[report]), -1) <= period.to) return [];
      return [
        {
          ...aboutEngagement(`period-length.${report}`, [scope]),
          severity: 'medium' as const,
          title: `The ${reportName[report]} period is shorter than its readers expect`,
          condition: `The period runs from ${period.from} to ${period.to}.`,
          criteria: `A ${reportName[report]} type 2 period normally spans at least ${least[report]} months.`,
          effect:
            report === 'soc1'
              ? 'User auditors cannot rest on so short a period for a financial year.'
              : 'Customers may not accept the report.',
          recommendation: 'Lengthen the period, or start with a type 1 report and let the period follow.',
          blocksPeriod: false,
          effort: { low: 0.25, high: 0.5 },
        },
      ];
    }),
  }),
};
