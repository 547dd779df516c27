import type { ReportLifecycle } from '../../src/schema/assessment';

/** A report in its fieldwork, with a point of each state. */
export const someLifecycle: ReportLifecycle[] = [
  {
    report: 'soc1',
    type: 2,
    stage: 'fieldwork',
    why: 'The period ended on 2026-09-30. Nobody said whether the fieldwork has begun.',
    next: 'reporting',
    needs: ['remediation.blockers', 'fieldwork.auditor'],
    dates: { period: { from: '2026-01-01', to: '2026-09-30' }, asOf: null, fieldwork: null, issued: null },
    lastReport: { through: '2025-12-31', issued: null },
    stages: [
      {
        stage: 'remediation',
        state: 'left-open',
        items: [
          {
            id: 'remediation.blockers',
            text: 'No open finding stands in the way of a clean period',
            state: 'no',
            reason: '1 is open.',
            findings: ['no-owner:AC-01'],
          },
          {
            id: 'remediation.acceptances',
            text: 'No acceptance of a risk has run out',
            state: 'yes',
            reason: 'None has.',
            findings: [],
          },
        ],
      },
      {
        stage: 'fieldwork',
        state: 'now',
        items: [
          {
            id: 'fieldwork.auditor',
            text: 'A CPA firm is engaged, with agreed terms',
            state: 'not-known',
            reason: 'soc-gap.yaml names no firm (lifecycle.soc1.auditor).',
            findings: [],
          },
        ],
      },
    ],
  },
];
