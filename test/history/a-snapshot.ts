import { fingerprint } from '../../src/model/fingerprint';
import type { Snapshot, SnapshotFinding, SnapshotReport, SnapshotRequirement } from '../../src/schema/history/snapshot';

export const noCounts = { total: 0, ready: 0, atRisk: 0, notReady: 0, notAssessed: 0, notApplicable: 0 };

export const aFinding = (id: string, change: Partial<SnapshotFinding> = {}): SnapshotFinding => {
  const [check = '', subject = ''] = id.split(':');
  return {
    id,
    fingerprint: fingerprint(check, 'control', subject),
    title: `Title of ${id}`,
    severity: 'medium',
    gap: 'design',
    status: 'open',
    measure: 1,
    due: null,
    subject: { kind: 'control', id: subject },
    reports: ['soc2'],
    requirements: ['R1'],
    ...change,
  };
};

export const aReport = (change: Partial<SnapshotReport> = {}): SnapshotReport => ({
  report: 'soc2',
  type: 2,
  asOf: '2026-06-30',
  period: { from: '2026-01-01', to: '2026-06-30' },
  stage: 'observation',
  lastReport: null,
  type1: noCounts,
  type2: noCounts,
  ...change,
});

export const aRequirement = (id: string, change: Partial<SnapshotRequirement> = {}): SnapshotRequirement => {
  const verdict = { conclusion: 'at-risk', reached: 'designed', says: `Why ${id}.` } as const;
  return { id, report: 'soc2', type1: verdict, type2: verdict, ...change };
};

/** SOC 2 type 2 with the requirement R1 and the control C1, and these findings. */
export const aSnapshot = (
  asOf: string,
  findings: readonly SnapshotFinding[] = [],
  change: Partial<Snapshot> = {},
): Snapshot => ({
  schema: 'soc-gap/snapshot/v1',
  tool: { name: 'soc-gap', version: '1.0.0' },
  asOf,
  attestation: 'No attestation.',
  organization: 'Acme',
  catalogs: [{ id: 'soc2', edition: '2017', sha256: 'a' }],
  reports: [aReport()],
  requirements: [aRequirement('R1')],
  controls: [{ id: 'C1', rungs: { soc2: 'designed' } }],
  evidence: 3,
  thirdParties: [],
  findings: [...findings],
  ...change,
});
