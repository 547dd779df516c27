import type { AssessedUserControl, ThirdParty, UserControlProposal } from '../../src/schema/assessment';

/** A carved-out host with an example of everything that the chapters on third parties tell. */
export const host: ThirdParty = {
  id: 'cloud',
  name: 'Northfell Cloud',
  service: 'Hosting',
  owner: 'Dana Fields',
  role: 'subservice',
  reliedOn: true,
  why: ['If its controls fail, ours do: they are needed to meet requirements.', 'All production systems run there.'],
  conflict: null,
  decision: {
    controlsNeeded: true,
    holdsData: true,
    reasons: 'All production systems run there.',
    decided: '2026-02-01',
    by: 'Dana Fields',
  },
  method: 'carve-out',
  report: 'SOC 2 type 2',
  coverage: [
    {
      report: 'soc1',
      matters: false,
      state: 'wrong-kind',
      gapDays: 0,
      gaps: [],
      coveredTo: null,
      says: 'On file is no SOC 1 report.',
      consequence: 'Nothing in this report rests on it.',
      carries: [],
      bearsOn: [],
      next: null,
    },
    {
      report: 'soc2',
      matters: true,
      state: 'lapsed',
      gapDays: 31,
      gaps: [{ from: '2026-08-31', to: '2026-09-30' }],
      coveredTo: '2026-08-30',
      says: '31 days are not covered: 2026-08-31 to 2026-09-30.',
      consequence: 'Carve-out: the description names it.',
      carries: ['CC6.1'],
      bearsOn: ['CC6.1'],
      next: {
        expected: '2027-09-28',
        period: { from: '2026-07-01', to: '2027-06-30' },
        overdue: false,
        inTime: false,
        says: 'The next report can be expected by about 2027-09-28.',
      },
    },
  ],
  reports: [
    {
      title: 'SOC 2 type 2, 2025-07-01 to 2026-06-30',
      issued: '2026-08-10',
      opinion: 'unqualified',
      reviewed: null,
      reviewer: null,
      impact: null,
      categories: ['security'],
      objectives: [],
      exceptions: [{ text: 'Two badges were removed late.', impact: null, controls: ['AC-01'] }],
      nested: [{ name: 'Ironvale Colocation', service: 'Floor space', method: 'carve-out', impact: null }],
      judgments: [{ report: 'soc2', fit: 'fits', says: 'It is of the kind and type needed.' }],
    },
  ],
  bridge: {
    signed: '2026-09-01',
    from: null,
    to: '2026-09-30',
    signer: null,
    after: '2026-06-30',
    days: 92,
    changes: 'none',
    exceptions: null,
    incidents: null,
    impact: null,
    faults: [{ because: 'bridge-unsigned', says: 'Nobody is named who signed it.' }],
  },
  cuecs: [
    {
      text: 'Review access to the cloud accounts.',
      state: 'answered',
      reason: null,
      controls: [{ id: 'AC-01', rung: 'operating', latestEvidence: '2026-09-30' }],
    },
    { text: 'Keep tokens locked away.', state: 'unanswered', reason: null, controls: [] },
    { text: 'Close physical ports.', state: 'set-aside', reason: 'We use none.', controls: [] },
  ],
  csocs: [
    {
      text: 'Doors are guarded.',
      requirements: ['CC6.1'],
      monitoredBy: [{ id: 'AC-01', rung: 'operating', latestEvidence: '2026-09-30' }],
    },
    { text: 'Media are destroyed.', requirements: [], monitoredBy: [] },
  ],
  monitoredBy: [],
  contract: { from: '2024-01-01', until: '2027-12-31', rightToAudit: true, breachNotice: 'within 24 hours' },
  controls: ['AC-01'],
  findings: [],
};

export const someUserControls: AssessedUserControl[] = [
  {
    id: 'UC-01',
    text: 'User entities approve the register before each pay run.',
    requirements: ['payroll-05'],
    needed: 'Nobody else can see a wrong hour.',
    audience: null,
    findings: [],
  },
];

export const someProposals: UserControlProposal[] = [
  { text: 'User entities reconcile their payroll account.', requirements: ['payroll-05'], like: null },
];
