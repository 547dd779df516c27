import { describeLifecycle } from '../../src/engine/lifecycle/describe-lifecycle';
import type { Assessment, ReportLifecycle } from '../../src/schema/assessment';
import type { Engagement } from '../../src/schema/engagement';
import type { ReportLifecycleFacts } from '../../src/schema/lifecycle';
import { anAssessment } from '../reports/an-assessment';
import { aControl, assessed, aTest, aVendor, performed } from './a-workspace';

const period = { from: '2026-01-01', to: '2026-09-30' };

/** SOC 1 of the small assessment, type 2 over the period, on a day. */
const on = (
  asOf: string,
  facts: ReportLifecycleFacts = {},
  change: Partial<Assessment> = {},
  engagement: Partial<Engagement> = {},
): ReportLifecycle => {
  const base = anAssessment();
  const reports = base.reports
    .filter(({ report }) => report === 'soc1')
    .map((report) => ({ ...report, type: 2 as const, period }));
  const whole: Engagement = {
    version: 1,
    organization: { name: 'Acme' },
    reports: { soc1: { type: 2, period } },
    lifecycle: { soc1: facts },
    ...engagement,
  };
  const [found] = describeLifecycle({ ...base, asOf, reports, ...change }, whole);
  if (!found) throw new Error('no report');
  return found;
};

test('an event-driven control without any trace has no list either; an empty list is one', () => {
  const controls = ['C1', 'C2', 'C3'].map((id) => aControl({ id, frequency: 'per-event' }));
  const tests = [aTest({ control: 'C2', on: '2026-07-01', sample: 0, population: { count: 0, source: 'Log' } })];
  const { lifecycle } = assessed({ controls, tests, evidence: performed('C3', '2026-05-02') }, { asOf: '2026-07-15' });
  const found = lifecycle.flatMap((report) => itemOf(report, 'fieldwork.populations') ?? []);
  expect(found).toMatchObject([
    {
      state: 'no',
      reason: '2 of 3 have none that is whole and sampled: C1, C3.',
      findings: ['no-evidence:C1', 'no-population:C3'],
    },
  ]);
});

test('a subservice organization under the inclusive method needs no report of its own', () => {
  const [vendor] = anAssessment().thirdParties;
  if (!vendor) throw new Error('The builder gives a third party.');
  const coverage = [{ ...vendor.coverage[0], report: 'soc1', matters: true, state: 'none' }] as typeof vendor.coverage;
  const told = (method: 'carve-out' | 'inclusive') =>
    itemOf(
      on('2026-10-15', {}, { thirdParties: [{ ...vendor, reliedOn: true, method, coverage }] }),
      'fieldwork.third-parties',
    );
  expect([told('carve-out')?.state, told('inclusive')?.state]).toEqual(['no', 'yes']);
});

const itemOf = ({ stages }: ReportLifecycle, id: string) =>
  stages.flatMap(({ items }) => items).find((item) => item.id === id);

test.each([
  ['before the period, by what is open', '2025-12-01', {}, 'remediation'],
  ['on its first day', '2026-01-01', {}, 'observation'],
  ['on its last day', '2026-09-30', {}, 'observation'],
  ['on the day after', '2026-10-01', {}, 'fieldwork'],
  [
    'in interim fieldwork the period still runs',
    '2026-07-01',
    { fieldwork: { from: '2026-06-01', to: '2026-11-01' } },
    'observation',
  ],
  ['on the last day of fieldwork', '2026-11-20', { fieldwork: { from: '2026-11-02', to: '2026-11-20' } }, 'fieldwork'],
  ['after fieldwork', '2026-11-21', { fieldwork: { from: '2026-11-02', to: '2026-11-20' } }, 'reporting'],
  ['a report that is planned is not issued', '2026-11-21', { issued: '2026-12-01' }, 'fieldwork'],
  ['once issued', '2026-12-01', { issued: '2026-12-01' }, 'issued'],
] as const)('%s', (_when, asOf, facts, stage) => {
  const ready = { services: anAssessment().services };
  expect(on(asOf, facts, ready, { scope: { usesSubservice: false } }).stage).toBe(stage);
});

test('what nobody said is not known, and counts among what is needed', () => {
  const found = on('2026-10-15');
  expect(itemOf(found, 'fieldwork.auditor')?.state).toBe('not-known');
  expect(found.needs).toContain('fieldwork.auditor');
});

test('an auditor to be engaged later is not engaged', () => {
  const found = on('2026-10-15', { auditor: { firm: 'Tallis & Wren', engaged: '2026-11-01' } });
  expect(itemOf(found, 'fieldwork.auditor')).toMatchObject({
    state: 'no',
    reason: 'Tallis & Wren. Planned for 2026-11-01.',
  });
});

test('no finding where nothing was assessed is not known, and no yes', () => {
  const silent = { conclusion: 'not-assessed', reached: null, needed: 'operating', reasons: [] } as const;
  const requirements = anAssessment().requirements.map((item) => ({ ...item, type1: silent, type2: silent }));
  const found = on(
    '2025-12-01',
    {},
    { findings: [], requirements: requirements as unknown as Assessment['requirements'] },
  );
  expect(itemOf(found, 'remediation.blockers')?.state).toBe('not-known');
  expect(itemOf(found, 'readiness.assessed')?.state).toBe('no');
});

test('an accepted finding stands in nobody’s way', () => {
  const blocking = anAssessment().findings.map((item) => ({ ...item, reports: ['soc1' as const], blocksPeriod: true }));
  const accepted = blocking.map((item) => ({ ...item, status: 'accepted' as const }));
  expect(itemOf(on('2025-12-01', {}, { findings: blocking }), 'remediation.blockers')?.state).toBe('no');
  expect(itemOf(on('2025-12-01', {}, { findings: accepted }), 'remediation.blockers')?.state).toBe('yes');
});

test('a promised day is over the day after it, not on it', () => {
  const due = (day: string) => {
    const findings = anAssessment().findings.map((item) => ({
      ...item,
      status: 'open' as const,
      reports: ['soc1' as const],
      response: { due: day },
    }));
    return itemOf(on('2026-10-15', {}, { findings }), 'remediation.overdue')?.state;
  };
  expect([due('2026-10-14'), due('2026-10-15')]).toEqual(['no', 'yes']);
});

test('whether lists are needed is not known while no control serves the report', () => {
  expect(itemOf(on('2026-10-15', {}, { controls: [] }), 'fieldwork.populations')?.state).toBe('not-known');
});

test('a type 1 report has no period to observe, and its date is the one on record', () => {
  const reports = anAssessment()
    .reports.filter(({ report }) => report === 'soc1')
    .map((report) => ({ ...report, type: 1 as const }));
  const engagement = { reports: { soc1: { type: 1 as const, asOf: '2026-12-31' } } };
  const before = on('2026-10-15', {}, { reports }, engagement);
  expect(before.stages.map(({ stage }) => stage)).not.toContain('observation');
  expect(before.dates).toMatchObject({ asOf: '2026-12-31', period: null });
  expect(before.stage).not.toBe('fieldwork');
  expect(on('2026-12-31', {}, { reports }, engagement).stage).toBe('fieldwork');
});

test('stages that the calendar passed with something open say so', () => {
  const found = on('2026-10-15');
  expect(found.stages.map(({ stage, state }) => [stage, state])).toEqual(
    expect.arrayContaining([
      ['observation', expect.stringMatching(/left-open|done/) as string],
      ['fieldwork', 'now'],
      ['reporting', 'ahead'],
    ]),
  );
  for (const { state, items } of found.stages) {
    if (state === 'done') expect(items.every((item) => item.state === 'yes')).toBe(true);
    if (state === 'left-open') expect(items.some((item) => item.state !== 'yes')).toBe(true);
  }
});

test('by the inclusive method no report is asked for, so none has lapsed and none is awaited', () => {
  const vendors = [
    aVendor({
      method: 'inclusive',
      reports: [{ kind: 'soc2', type: 2, period: { from: '2024-07-01', to: '2025-06-30' }, issued: '2025-08-01' }],
    }),
  ];
  const [vendor] = assessed(
    { controls: [aControl({ reliesOn: ['V1'] })], vendors },
    { asOf: '2026-07-15' },
  ).thirdParties;
  expect(vendor?.coverage[0]).toMatchObject({ matters: true, state: 'none-needed', gapDays: 0, gaps: [], next: null });
});
