import type { Assessment } from '../../src/schema/assessment';
import { reconciliation, review } from './some-controls';
import { missing, unowned } from './some-findings';
import { someMap } from './some-map';
import { somePlan } from './some-plan';
import { someOverlap } from './some-overlap';
import { soc1Report, soc2Report } from './some-reports';
import { someQuestions } from './some-questions';
import { access, payroll } from './some-requirements';
import { someAssertion, someDescription, someEvents } from './some-management';
import { someLifecycle } from './some-lifecycle';
import { someDuties } from './some-duties';
import { someSchedule } from './some-schedule';
import { host, someProposals, someUserControls } from './some-third-parties';

/** A small whole assessment to render, with an example of everything; `change` replaces top-level fields. */
export const anAssessment = (change: Partial<Assessment> = {}): Assessment => ({
  schema: 'soc-gap/assessment/v1',
  tool: { name: 'soc-gap', version: '0.1.0' },
  asOf: '2026-10-15',
  attestation: 'This is a readiness assessment. It is no attestation and predicts no opinion.',
  redacted: [],
  organization: { name: 'Brightwater Payroll', description: 'Payroll for small employers.' },
  services: [{ id: 'payroll', name: 'Payroll processing', description: 'Gross to net pay.' }],
  commitments: [
    { id: 'c1', text: 'Pay runs leave on the pay date.', category: 'availability', source: 'Contract 4.2' },
  ],
  exclusions: [{ what: 'Benefits portal', reason: 'Run by another company.' }],
  thirdParties: [host],
  userControls: someUserControls,
  userControlProposals: someProposals,
  catalogs: [
    {
      id: 'soc1-payroll',
      title: 'Payroll processing',
      edition: '1',
      origin: 'shipped',
      sha256: 'a'.repeat(64),
      tailored: false,
    },
    {
      id: 'soc2',
      title: 'Trust services criteria',
      edition: '2017',
      origin: 'shipped',
      sha256: 'b'.repeat(64),
      tailored: true,
    },
  ],
  inputs: [{ path: 'controls.yaml', sha256: 'c'.repeat(64), bytes: 1234 }],
  reports: [soc1Report, soc2Report],
  requirements: [payroll, access],
  controls: [review, reconciliation],
  map: someMap,
  findings: [missing, unowned],
  order: ['missing-occurrence:REC-01', 'no-owner:AC-01'],
  schedule: someSchedule,
  plan: somePlan,
  evidenceRequests: [
    {
      id: 'REC-01',
      control: 'REC-01',
      requirements: ['payroll-05'],
      artefact: 'Signed reconciliation',
      period: '2026-05-01 to 2026-05-31',
      owner: 'Dana Fields',
      missing: 1,
      why: 'An occurrence has no evidence.',
    },
  ],
  requestList: [
    {
      id: 'PBC-REC-01',
      control: 'REC-01',
      requirements: ['payroll-05'],
      artefact: 'Signed reconciliation',
      population: 'The calendar: 9 expected occurrences.',
      period: '2026-01-01 to 2026-09-30',
      owner: null,
      due: '2026-10-14',
      status: 'part',
      onFile: ['E1: evidence/rec.csv'],
    },
  ],
  questionnaire: [...someQuestions],
  description: someDescription,
  events: someEvents,
  assertion: someAssertion,
  overlap: someOverlap,
  names: {
    people: [
      { id: 'dana-fields', name: 'Dana Fields', role: 'Controller' },
      { id: null, name: 'Head of Security', role: null },
    ],
    systems: [{ id: 'payments-hub', name: 'Payments hub' }],
    vendors: [{ id: 'cloud', name: 'Northfell Cloud' }],
  },
  duties: someDuties,
  gate: { critical: 0, high: 1, medium: 1, low: 0, accepted: 0, notAssessed: 0 },
  lifecycle: someLifecycle,
  ...change,
});
