import type { AssessedControl, Standing } from '../../src/schema/assessment';

const onDate: Standing = {
  base: 'implemented',
  rung: 'implemented',
  needed: 'implemented',
  reasons: [{ because: 'trace', says: 'Evidence E1 of 2026-09-01 shows it in operation.', data: { evidence: 'E1' } }],
  occurrences: null,
};

const overPeriod: Standing = {
  base: 'implemented',
  rung: 'implemented',
  needed: 'operating',
  reasons: [{ because: 'missing-occurrences', says: '8 of 9 expected occurrences are evidenced, 1 is missing.' }],
  occurrences: {
    expected: 9,
    filled: 8,
    onTime: 7,
    late: 1,
    missing: 1,
    toCome: 0,
    lateWindows: [{ from: '2026-03-01', to: '2026-03-31' }],
    missingWindows: [{ from: '2026-05-01', to: '2026-05-31' }],
  },
};

export const review: AssessedControl = {
  id: 'AC-01',
  title: 'Access review',
  text: 'Each quarter the security lead compares accounts with the staff list and removes what is not needed.',
  owner: null,
  performers: ['dana'],
  procedure: 'Access policy 3',
  nature: 'manual',
  kind: 'detective',
  frequency: 'quarterly',
  key: true,
  leaves: 'Signed review',
  systems: ['payroll-app'],
  reliesOn: [],
  assertions: [],
  reliance: [],
  since: '2025-01-01',
  until: null,
  satisfies: ['CC6.1.p1', 'payroll-05'],
  serves: ['soc1', 'soc2'],
  requirements: ['payroll-05', 'CC6.1'],
  standings: [
    { report: 'soc1', type1: onDate, type2: null },
    { report: 'soc2', type1: { ...onDate, rung: 'designed' }, type2: null },
  ],
  evidence: 1,
  latestEvidence: '2026-09-01',
  wording: {
    state: 'read',
    who: 'the security lead',
    what: 'compares accounts with the staff list',
    when: 'Each quarter',
    how: 'compares accounts with the staff list',
    trace: 'Signed review',
    fromFields: ['trace'],
    missing: [],
    vague: [],
    suggestion: null,
  },
  findings: ['no-owner:AC-01'],
};

export const reconciliation: AssessedControl = {
  ...review,
  id: 'REC-01',
  title: 'Trust account reconciliation',
  owner: 'Dana Fields',
  frequency: 'monthly',
  satisfies: ['payroll-05'],
  serves: ['soc1'],
  requirements: ['payroll-05'],
  standings: [{ report: 'soc1', type1: onDate, type2: overPeriod }],
  evidence: 8,
  findings: ['missing-occurrence:REC-01'],
};
