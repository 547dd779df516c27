import type { System, Vendor } from '../../src/schema/registers';
import { aControl, assessed, aSystem, aVendor, everyMonth, soc1, soc2 } from '../engine/a-workspace';
import { findingOf, found, standingOf } from '../engine/read-assessment';

describe('vendor-report', () => {
  const current = { kind: 'soc2', type: 2, period: { from: '2025-07-01', to: '2026-06-30' } } as const;
  const relying = (
    vendor: Vendor,
    changes: Parameters<typeof aControl>[0] = { reliesOn: ['V1'] },
    systems: System[] = [],
  ) => assessed({ controls: [aControl(changes)], evidence: everyMonth('C1'), vendors: [vendor], systems });
  const rungs = (vendor: Vendor) => standingOf(relying(vendor)).rung;

  test('a current report carries the control', () => {
    const assessment = relying(aVendor({ reports: [current] }));
    expect([standingOf(assessment).rung, found(assessment, 'vendor-report')]).toEqual(['operating', []]);
  });

  test('no report, the wrong kind and an adverse opinion hold it at designed', () => {
    expect(rungs(aVendor())).toBe('designed');
    expect(rungs(aVendor({ reports: [{ kind: 'iso27001' }] }))).toBe('designed');
    expect(rungs(aVendor({ reports: [{ ...current, opinion: 'adverse' }] }))).toBe('designed');
  });

  test('days not covered, and a qualified opinion that nobody has weighed, hold it at implemented', () => {
    expect(rungs(aVendor({ reports: [{ ...current, period: { from: '2025-06-01', to: '2026-05-31' } }] }))).toBe(
      'implemented',
    );
    expect(rungs(aVendor({ reports: [{ ...current, opinion: 'qualified' }] }))).toBe('implemented');
  });

  test('tells of a letter that it does not count, and of a qualified opinion beside days not covered', () => {
    const period = { from: '2025-03-01', to: '2026-02-28' };
    const reports = [{ ...current, period, opinion: 'qualified' as const }];
    const bridge = { signed: '2026-06-20', to: '2026-06-15' };
    expect(findingOf(relying(aVendor({ reports, bridge })), 'vendor-report:V1').condition).toBe(
      "Reports of Northfell on file (SOC 2 type 2, 2025-03-01 to 2026-02-28) end on 2026-02-28, and the bridge letter is not counted; 122 days are not covered: 2026-03-01 to 2026-06-30. The auditor's opinion on Northfell is qualified (SOC 2 type 2, 2025-03-01 to 2026-02-28), and nobody has written down what that means here.",
    );
  });

  test('is high without a report, medium for days not covered, and counts them', () => {
    expect(findingOf(relying(aVendor()), 'vendor-report:V1')).toMatchObject({
      severity: 'high',
      blocksPeriod: true,
      controls: ['C1'],
      measure: 1,
    });
    const lapsed = aVendor({ reports: [{ ...current, period: { from: '2025-06-01', to: '2026-05-31' } }] });
    expect(findingOf(relying(lapsed), 'vendor-report:V1')).toMatchObject({
      severity: 'medium',
      measure: 30,
      data: { gapDays: 30 },
    });
    expect(findingOf(relying(lapsed, { reliesOn: ['V1'], key: true }), 'vendor-report:V1').severity).toBe('high');
  });

  test('an automated control relies on the vendor that runs its system, a manual one does not', () => {
    const systems = [aSystem({ vendor: 'V1', generalControls: { access: ['C1'] } })];
    expect(standingOf(relying(aVendor(), { nature: 'automated', systems: ['S1'] }, systems)).rung).toBe('designed');
    expect(standingOf(relying(aVendor(), { nature: 'manual', systems: ['S1'] }, systems)).rung).toBe('operating');
  });

  test('a vendor that a control relies on is a subservice organization unless it is said not to be', () => {
    expect(rungs(aVendor({ subservice: undefined }))).toBe('designed');
    expect(rungs(aVendor({ subservice: false }))).toBe('operating');
  });

  test('under the inclusive method its controls are ours to test', () => {
    expect(rungs(aVendor({ method: 'inclusive' }))).toBe('operating');
  });

  test('a subservice organization that no control names is still a finding', () => {
    expect(findingOf(relying(aVendor(), {}), 'vendor-report:V1')).toMatchObject({ controls: [], requirements: [] });
  });

  test('a report of the vendor that serves only SOC 2 leaves the SOC 1 side short', () => {
    const assessment = assessed({
      reports: { soc1, soc2 },
      controls: [aControl({ satisfies: ['O1', 'R1'], reliesOn: ['V1'] })],
      evidence: everyMonth('C1'),
      vendors: [aVendor({ reports: [current] })],
    });
    expect([standingOf(assessment, 'C1', 2, 'soc1').rung, standingOf(assessment, 'C1', 2, 'soc2').rung]).toEqual([
      'designed',
      'operating',
    ]);
    expect(findingOf(assessment, 'vendor-report:V1').reports).toEqual(['soc1']);
    expect(assessment.thirdParties[0]?.report).toMatch(/^For SOC 1: .* For SOC 2: /);
  });

  test('a vendor that only SOC 2 controls rely on is asked nothing for SOC 1', () => {
    const assessment = assessed({
      reports: { soc1, soc2 },
      controls: [aControl({ reliesOn: ['V1'] })],
      evidence: everyMonth('C1'),
      vendors: [aVendor()],
    });
    expect(findingOf(assessment, 'vendor-report:V1').reports).toEqual(['soc2']);
  });
});

describe('subservice-method', () => {
  const about = (vendor: Vendor) => found(assessed({ vendors: [vendor] }), 'subservice-method');

  test.each([
    [aVendor({ method: undefined, csocs: undefined }), 'medium', 2],
    [aVendor({ method: undefined }), 'medium', 1],
    [aVendor({ csocs: [] }), 'low', 1],
  ] as const)('%j', (vendor, severity, measure) => {
    expect(about(vendor)).toMatchObject([{ severity, measure, subject: { kind: 'vendor', id: 'V1' } }]);
  });

  test('names the requirements that it carries', () => {
    expect(about(aVendor({ method: undefined, carries: ['R1', 'X9'] }))[0]?.requirements).toEqual(['R1']);
  });

  test('is silent where the method and the controls assumed are named, and about other vendors', () => {
    expect([
      ...about(aVendor()),
      ...about(aVendor({ method: 'inclusive', csocs: undefined })),
      ...about(aVendor({ subservice: false, method: undefined })),
    ]).toEqual([]);
  });
});

describe('vendor-report of what carries a requirement', () => {
  const of = (evidence = everyMonth('C1'), controls = [aControl()]) =>
    findingOf(assessed({ controls, evidence, vendors: [aVendor({ carries: ['R1'] })] }), 'vendor-report:V1');

  test('is critical where nothing else shows that it is met', () => {
    expect(of([], [])).toMatchObject({ severity: 'critical' });
    expect(of([], []).effect).toContain('Nothing else shows that R1 is met.');
  });

  test('is high where controls of ours bear on it and are in operation', () => {
    expect(of()).toMatchObject({ severity: 'high' });
    expect(of().effect).not.toContain('Nothing else');
    expect(of([])).toMatchObject({ severity: 'critical' });
    expect(of(everyMonth('C1'), [aControl({ reliesOn: ['V1'] })])).toMatchObject({ severity: 'critical' });
  });
});
