import type { AssessedDuties } from '../../src/schema/assessment';

/** Duties of one person in conflict, and one example of everything else that can be told. */
export const someDuties: AssessedDuties = {
  assessed: true,
  sources: [
    { id: 'ledger-roles', file: 'access/ledger.csv', system: 'ledger', exported: '2026-09-30', rows: 12, closed: 1 },
  ],
  looked: { people: 3, unknown: 1, accounts: 1 },
  total: { holders: 1, pairs: 1 },
  conflicts: [
    {
      holder: 'dana',
      kind: 'person',
      name: 'Dana Fields',
      role: 'Treasurer',
      pair: 'TRE-02',
      severity: 'critical',
      duties: ['Release payments', 'Reconcile bank accounts'],
      risk: 'Unauthorized payments are hidden.',
      from: [['Ledger: Releaser'], ['people.yaml']],
      state: 'open',
      mitigation: null,
      compensatedBy: [],
      says: 'M-1 does not count: it expired on 2026-08-31.',
    },
  ],
  pairs: [
    {
      id: 'TRE-02',
      duties: ['Release payments', 'Reconcile bank accounts'],
      severity: 'critical',
      risk: 'Unauthorized payments are hidden.',
      holders: 1,
      mitigated: 0,
      examples: ['Dana Fields'],
    },
  ],
  held: [
    {
      holder: 'dana',
      name: 'Dana Fields',
      duty: 'release-payments',
      title: 'Release payments',
      from: ['Ledger: Releaser'],
    },
  ],
  mitigations: [
    {
      id: 'M-1',
      kind: 'independent-review',
      pairs: ['TRE-02'],
      controls: ['REC-01'],
      owner: 'Owen Castellan',
      expires: '2026-08-31',
      state: 'expired',
      says: 'it expired on 2026-08-31',
      conflicts: 1,
    },
  ],
  unmapped: { total: 1, roles: [{ list: 'ledger-roles', system: 'ledger', role: 'Archive', rows: 2 }] },
  unknown: [{ list: 'ledger-roles', count: 1, first: ['temp-7'] }],
  leavers: [{ person: 'lee', name: 'Lee Ostrander', left: '2026-06-18', roles: ['Clerk in ledger'] }],
  accounts: [{ account: 'month-end', system: 'ledger', kind: 'shared', people: ['dana'] }],
  transactions: [
    {
      id: 'rate-changes',
      file: 'access/rate-changes.csv',
      kind: 'pay-change',
      control: 'AC-01',
      rows: 40,
      untold: 1,
      rules: [
        {
          rule: 'approved-own',
          says: 'the person who initiated it approved it',
          count: 2,
          examples: [{ id: 'RC-1', who: 'dana', date: '2026-05-04' }],
        },
      ],
    },
  ],
  smallTeam: {
    people: 3,
    before: 2,
    after: 1,
    exact: true,
    steps: [
      {
        duty: 'release-payments',
        give: 'Lee Ostrander',
        take: ['Dana Fields'],
        says: 'Take "Release payments" from Dana Fields and give it to Lee Ostrander.',
      },
    ],
    standIns: [{ pair: 'TRE-02', person: 'Dana Fields', says: ['Independent review by the owner.'] }],
  },
};
