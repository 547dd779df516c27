import type { AssessedReport, Counts } from '../../src/schema/assessment';

export const counts = (change: Partial<Counts> = {}): Counts => ({
  total: 1,
  ready: 0,
  atRisk: 1,
  notReady: 0,
  notAssessed: 0,
  notApplicable: 0,
  ...change,
});

const period = { from: '2026-01-01', to: '2026-09-30' };

export const soc1Report: AssessedReport = {
  report: 'soc1',
  type: 2,
  asOf: '2026-09-30',
  period,
  catalogs: ['soc1-payroll'],
  categories: [],
  scope: { requirements: 1, points: 1, excluded: [] },
  type1: counts({ ready: 1, atRisk: 0 }),
  type2: counts(),
  parts: [
    {
      id: 'soc1-payroll',
      title: 'Payroll processing',
      type1: counts({ ready: 1, atRisk: 0 }),
      type2: counts(),
      groups: [
        {
          id: 'payroll-money',
          title: 'Payments and client money',
          type1: counts({ ready: 1, atRisk: 0 }),
          type2: counts(),
        },
      ],
    },
  ],
  points: { total: 1, covered: 1, carried: 0, said: 0, missing: 0, notAssessed: 0, notApplicable: 0 },
};

export const soc2Report: AssessedReport = {
  report: 'soc2',
  type: 1,
  asOf: '2026-09-30',
  period: null,
  catalogs: ['soc2'],
  categories: ['security', 'availability'],
  scope: {
    requirements: 1,
    points: 2,
    excluded: [{ id: 'P1.1', title: 'Privacy notice', reason: 'The category privacy is not part of this report.' }],
  },
  type1: counts(),
  type2: null,
  parts: [
    {
      id: 'security',
      title: 'Security',
      type1: counts(),
      type2: null,
      groups: [
        { id: 'CC6', title: 'Logical and physical access', type1: counts(), type2: null },
        { id: 'CC7', title: 'System operations', type1: counts({ total: 0, atRisk: 0 }), type2: null },
      ],
    },
  ],
  points: { total: 2, covered: 1, carried: 0, said: 0, missing: 0, notAssessed: 1, notApplicable: 0 },
};
