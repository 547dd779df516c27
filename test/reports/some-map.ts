import type { AssessedMap } from '../../src/schema/assessment';

const noUses = { processes: 0, steps: 0, interfaces: 0, controls: 0, keyReports: 0, systems: 0, dataStores: 0 };
const nobody = { state: 'nobody', controls: [], says: 'No control is named.' } as const;
const byReconciliation = {
  state: 'covered',
  controls: [{ id: 'REC-01', rung: 'implemented' }],
  says: 'REC-01 (implemented).',
} as const;

/** A small map with one of each: covered and not, proven and not, in scope and not. */
export const someMap: AssessedMap = {
  kept: true,
  processes: [
    {
      id: 'pay-run',
      name: 'Pay run',
      description: null,
      owner: 'Dana Fields',
      financial: true,
      systems: ['payroll-app'],
      steps: [
        {
          id: 'calculate',
          name: 'Calculate pay',
          kind: 'process',
          systems: ['payroll-app'],
          ...byReconciliation,
          controls: [...byReconciliation.controls],
        },
        { id: 'correct', name: null, kind: 'correct', systems: [], ...nobody, controls: [] },
      ],
      lines: [
        {
          name: 'Payroll expense',
          cells: [
            { assertion: 'completeness', ...byReconciliation, controls: [...byReconciliation.controls] },
            { assertion: 'cut-off', ...nobody, controls: [] },
          ],
        },
      ],
    },
  ],
  systems: [
    {
      id: 'payroll-app',
      name: 'Payroll app',
      description: null,
      owner: null,
      vendor: null,
      runBy: null,
      outOfScope: null,
      sensitive: true,
      holds: ['bank details'],
      financial: true,
      runsOn: ['machine-room'],
      generalControls: [
        {
          report: 'soc1',
          type: 2,
          holds: false,
          areas: [
            { area: 'access', state: 'short', controls: [{ id: 'AC-01', rung: 'designed' }] },
            { area: 'change', state: 'unnamed', controls: [] },
            { area: 'operations', state: 'carried', controls: [] },
          ],
          says: 'AC-01 falls short; no control is named for change.',
        },
      ],
      uses: { ...noUses, processes: 1, steps: 1, interfaces: 1, keyReports: 1 },
    },
    {
      id: 'machine-room',
      name: 'Cloud',
      description: null,
      owner: null,
      vendor: 'northfell',
      runBy: {
        vendor: 'northfell',
        name: 'Northfell',
        reports: [{ report: 'soc1', carries: true, says: 'Its report carries what rests on it.' }],
      },
      outOfScope: null,
      sensitive: null,
      holds: [],
      financial: true,
      runsOn: [],
      generalControls: [],
      uses: { ...noUses, systems: 1 },
    },
  ],
  dataStores: [{ id: 'pay-db', name: 'Pay database', system: 'payroll-app', holds: ['pay'], sensitive: true }],
  interfaces: [
    {
      id: 'time-files',
      name: 'Time files',
      from: { kind: 'user-entities', id: 'user-entities', name: 'User entities' },
      to: { kind: 'system', id: 'payroll-app', name: 'Payroll app' },
      carries: ['hours'],
      sensitive: null,
      reports: ['soc1'],
      ...nobody,
      controls: [],
    },
  ],
  keyReports: [
    {
      id: 'register',
      name: 'Payroll register',
      system: 'payroll-app',
      process: 'pay-run',
      usedBy: ['REC-01'],
      forUsers: true,
      query: 'Register, by run',
      controls: [],
      evidence: [],
      tested: null,
      state: 'unproven',
      says: 'Nothing shows that it is complete and accurate.',
    },
  ],
  sensitive: {
    kinds: [
      { kind: 'bank details', systems: ['payroll-app'] },
      { kind: 'pay', systems: ['payroll-app'] },
    ],
    systems: [{ id: 'payroll-app', kinds: ['bank details', 'pay'], neededBy: ['pay-run'] }],
    fewest: { method: 'exact', systems: ['payroll-app'] },
  },
};

/** No process, no system, nothing. */
export const noMap: AssessedMap = {
  kept: false,
  processes: [],
  systems: [],
  dataStores: [],
  interfaces: [],
  keyReports: [],
  sensitive: { kinds: [], systems: [], fewest: { method: 'exact', systems: [] } },
};
