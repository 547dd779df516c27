import type { Check } from '../model/check.js';
import { suggest } from '../model/suggest.js';

export const orphanAcceptance: Check = {
  id: 'orphan-acceptance',
  stage: 'finding',
  gap: 'documentation',
  rule: 'An acceptance names a finding that exists. One that names none accepts nothing: the gap is closed, or its id is misspelt.',
  source: 'Accepted risks are a record that an auditor reads.',
  run: ({ workspace, found, scopes }) => ({
    observations: workspace.acceptances.flatMap((acceptance, index) => {
      if (found.has(acceptance.finding)) return [];
      const meant = suggest(acceptance.finding, [...found]);
      return [
        {
          subject: { kind: 'acceptance' as const, id: acceptance.finding },
          severity: 'low' as const,
          title: `An acceptance names ${acceptance.finding}, which is no finding`,
          condition: `${acceptance.approver} accepted ${acceptance.finding} on ${acceptance.accepted}, but nothing of that id is found now.`,
          criteria: 'Each accepted risk stands beside the finding that it accepts.',
          effect: 'Either the record is out of date, or a gap that was thought accepted is not.',
          recommendation: meant
            ? `If ${meant} is meant, correct the id; else take the acceptance out of the register.`
            : 'Take the acceptance out of the register, or correct its id.',
          reports: scopes.map((scope) => scope.report),
          requirements: [],
          controls: [],
          blocksPeriod: false,
          effort: { low: 0.25, high: 0.5 },
          data: { finding: acceptance.finding },
          measure: 1,
          item: { list: 'acceptances' as const, index },
        },
      ];
    }),
  }),
};
