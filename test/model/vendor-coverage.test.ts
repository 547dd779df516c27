import { coverageOf } from '../../src/model/vendor-coverage';
import type { Vendor, VendorReport } from '../../src/schema/registers';
import { aVendor, scopesOf, soc1, soc2, typeOne } from '../engine/a-workspace';

const soc2Report = (from: string, to: string, more: Partial<VendorReport> = {}): VendorReport => ({
  kind: 'soc2',
  type: 2,
  period: { from, to },
  ...more,
});

/** Coverage of our SOC 2 period January to June 2026, seen in July. */
const covered = (changes: Partial<Vendor>, asOf = '2026-07-15') => {
  const [scope] = scopesOf({}, { asOf });
  if (!scope) throw new Error('no scope');
  return coverageOf(aVendor(changes), scope, asOf);
};

test('a vendor without reports has none', () => {
  expect(covered({})).toMatchObject({ state: 'none', gapDays: 0 });
});

test('a period report over the whole of ours is current', () => {
  expect(covered({ reports: [soc2Report('2025-07-01', '2026-06-30')] }).state).toBe('current');
});

test('the days after the end of the newest report are counted', () => {
  const coverage = covered({ reports: [soc2Report('2025-06-01', '2026-05-31')] });
  expect(coverage).toMatchObject({ state: 'lapsed', gapDays: 30 });
  expect(coverage.says).toContain('30 days are not covered: 2026-06-01 to 2026-06-30');
});

test('a report that begins after our period leaves its first days uncovered', () => {
  expect(covered({ reports: [soc2Report('2026-01-02', '2026-06-30')] })).toMatchObject({ state: 'lapsed', gapDays: 1 });
});

test('two reports that follow each other cover the period together', () => {
  const reports = [soc2Report('2026-04-01', '2026-06-30'), soc2Report('2025-04-01', '2026-03-31')];
  expect(covered({ reports }).state).toBe('current');
});

test('a hole between two reports is found', () => {
  const reports = [soc2Report('2025-04-01', '2026-02-28'), soc2Report('2026-04-01', '2026-06-30')];
  expect(covered({ reports })).toMatchObject({ state: 'lapsed', gapDays: 31 });
});

test('a bridge letter of at most three months closes the end', () => {
  const reports = [soc2Report('2025-04-01', '2026-03-31')];
  const coverage = covered({ reports, bridge: { signed: '2026-07-05', to: '2026-06-30' } });
  expect(coverage.state).toBe('current');
  expect(coverage.says).toContain('bridged to 2026-06-30');
});

test('a bridge letter over more than three months closes nothing', () => {
  const reports = [soc2Report('2025-01-01', '2025-12-31')];
  expect(covered({ reports, bridge: { signed: '2026-07-05', to: '2026-06-30' } })).toMatchObject({
    state: 'lapsed',
    gapDays: 181,
  });
});

test('a bridge letter speaks for no day after its signature', () => {
  const reports = [soc2Report('2025-04-01', '2026-03-31')];
  expect(covered({ reports, bridge: { signed: '2026-05-31', to: '2026-06-30' } })).toMatchObject({
    state: 'lapsed',
    gapDays: 30,
  });
});

test('a bridge letter that is signed after the assessment does not exist yet', () => {
  const reports = [soc2Report('2025-04-01', '2026-03-31')];
  expect(covered({ reports, bridge: { signed: '2026-08-01', to: '2026-06-30' } }).state).toBe('lapsed');
});

test('a report over days that lie ahead does not count', () => {
  expect(covered({ reports: [soc2Report('2025-07-01', '2026-06-30')] }, '2026-05-01').state).toBe('wrong-kind');
});

test('before our period begins only the day of the assessment is asked about', () => {
  expect(covered({ reports: [soc2Report('2025-01-01', '2025-12-15')] }, '2025-12-15').state).toBe('current');
  expect(covered({ reports: [soc2Report('2025-01-01', '2025-11-15')] }, '2025-12-15').state).toBe('lapsed');
});

test.each([
  [{ kind: 'iso27001' }],
  [{ kind: 'soc3', period: { from: '2025-07-01', to: '2026-06-30' } }],
  [{ kind: 'soc2', type: 1, asOf: '2026-06-30' }],
  [{ kind: 'soc2', type: 1, period: { from: '2025-07-01', to: '2026-06-30' } }],
  [{ kind: 'soc2', type: 2 }],
] as [VendorReport][])('%j does not carry a SOC 2 type 2 report', (report) => {
  expect(covered({ reports: [report] }).state).toBe('wrong-kind');
});

test('SOC 1 needs a SOC 1 report of the vendor, SOC 2 takes either', () => {
  const [one, two] = scopesOf({ reports: { soc1, soc2 } });
  const soc2Only = aVendor({ reports: [soc2Report('2025-07-01', '2026-06-30')] });
  const soc1Only = aVendor({ reports: [soc2Report('2025-07-01', '2026-06-30', { kind: 'soc1' })] });
  const stateOf = (vendor: Vendor) => [one, two].map((scope) => scope && coverageOf(vendor, scope, '2026-07-15').state);
  expect(stateOf(soc2Only)).toEqual(['wrong-kind', 'current']);
  expect(stateOf(soc1Only)).toEqual(['current', 'current']);
});

test.each(['adverse', 'disclaimer'] as const)('a report with the opinion %s carries nothing', (opinion) => {
  const coverage = covered({ reports: [soc2Report('2025-07-01', '2026-06-30', { opinion })] });
  expect(coverage.state).toBe('adverse');
  expect(coverage.says).toContain(opinion);
});

test('a qualified opinion carries only where its meaning for us is written down', () => {
  const qualified = soc2Report('2025-07-01', '2026-06-30', { opinion: 'qualified' });
  expect(covered({ reports: [qualified] }).state).toBe('qualified');
  expect(covered({ reports: [{ ...qualified, impact: 'We do not use the portal.' }] }).state).toBe('current');
});

test('a qualified opinion on days before ours says nothing of ours', () => {
  const reports = [
    soc2Report('2026-01-01', '2026-06-30'),
    soc2Report('2025-01-01', '2025-12-31', { opinion: 'qualified' }),
  ];
  expect(covered({ reports }).state).toBe('current');
});

test('a type 1 report of ours accepts a report of the last thirteen months', () => {
  const [scope] = scopesOf({ reports: typeOne() });
  if (!scope) throw new Error('no scope');
  const stateOf = (asOf: string) =>
    coverageOf(aVendor({ reports: [{ kind: 'soc2', type: 1, asOf }] }), scope, '2026-07-15');
  expect(stateOf('2025-05-30').state).toBe('current');
  expect(stateOf('2025-05-29')).toMatchObject({ state: 'lapsed', gapDays: 1 });
  expect(stateOf('2025-05-29').says).toContain('397 days before 2026-06-30');
});
