import type { Engagement } from '../../src/schema/engagement';
import type { System, Vendor } from '../../src/schema/registers';
import { aControl, assessed, aSystem, aVendor, everyMonth, soc1, soc2 } from '../engine/a-workspace';
import { findingOf, found, standingOf } from '../engine/read-assessment';

const current = { kind: 'soc2', type: 2, period: { from: '2025-07-01', to: '2026-06-30' } } as const;
const lapsed = { ...current, period: { from: '2025-06-01', to: '2026-05-31' } };
const grounds = { access: ['G1'], change: ['G2'], operations: ['G3'] };
const own = ['G1', 'G2', 'G3'].map((id) => aControl({ id }));

/** An automated control on an application that runs on a platform of the vendor. */
const layered = (
  vendor: Vendor,
  {
    host = {},
    changes = {},
    reports = { soc2 },
  }: { host?: Partial<System>; changes?: Parameters<typeof aControl>[0]; reports?: Engagement['reports'] } = {},
) =>
  assessed({
    reports,
    controls: [aControl({ nature: 'automated', systems: ['S1'], ...changes }), ...own],
    evidence: ['C1', 'G1', 'G2', 'G3'].flatMap(everyMonth),
    systems: [
      aSystem({ generalControls: grounds, runsOn: ['S2'] }),
      aSystem({ id: 'S2', name: 'Cloud', vendor: 'V1', ...host }),
    ],
    vendors: [vendor],
  });

const told = (vendor: Vendor, more?: Parameters<typeof layered>[1]) => {
  const assessment = layered(vendor, more);
  const { rung, reasons } = standingOf(assessment);
  return { assessment, rung, says: reasons.map((reason) => reason.says), because: reasons.map((r) => r.because) };
};

test('a current report carries what runs on the vendor’s platform', () => {
  const { assessment, rung } = told(aVendor({ reports: [current] }));
  expect([rung, found(assessment, 'vendor-report'), found(assessment, 'general-controls')]).toEqual([
    'operating',
    [],
    [],
  ]);
  expect(assessment.controls[0]?.reliance.map(({ system, reports }) => [system, reports[0]?.vendor])).toEqual([
    ['S1', null],
    ['S2', true],
  ]);
});

test('days not covered hold a control that never names the vendor, and say on what it rests', () => {
  const { rung, says } = told(aVendor({ reports: [lapsed] }));
  expect(rung).toBe('implemented');
  expect(says.at(-1)).toMatch(
    /^It rests on Ledger, which runs on Cloud of Northfell: Reports of Northfell on file .* 30 days are not covered/,
  );
});

test.each([
  ['no report', []],
  ['the wrong kind', [{ kind: 'iso27001' as const }]],
  ['an adverse opinion', [{ ...current, opinion: 'adverse' as const }]],
])('%s holds it at designed', (_, reports) => {
  expect(told(aVendor({ reports })).rung).toBe('designed');
});

test('one gap is told once: at the vendor, with the controls and the system, and nowhere else', () => {
  const { assessment, because } = told(aVendor());
  expect(because.filter((key) => key === 'vendor-report' || key === 'general-controls')).toEqual(['vendor-report']);
  expect(found(assessment, 'general-controls')).toEqual([]);
  expect(findingOf(assessment, 'vendor-report:V1')).toMatchObject({
    controls: ['C1'],
    condition: 'Northfell has no report on file. C1 rests on it through Cloud.',
  });
});

test('a control that names the vendor and runs on its system too is held once', () => {
  const { says } = told(aVendor(), { changes: { reliesOn: ['V1'] } });
  expect(says.filter((sentence) => sentence.includes('Northfell'))).toEqual([
    'It relies on Northfell: Northfell has no report on file.',
  ]);
});

test('general controls of our own that fall short on the platform stay a gap of their own', () => {
  const weak = { generalControls: { ...grounds, change: ['none'] } };
  const { assessment } = told(aVendor(), { host: weak });
  expect(found(assessment, 'general-controls')).toMatchObject([{ subject: { id: 'S2' }, data: { weak: ['none'] } }]);
});

test('the chain says that the vendor falls short, also where our general controls hold', () => {
  const { assessment } = told(aVendor(), { host: { generalControls: grounds } });
  const [, cloud] = assessment.map.systems;
  expect(cloud?.generalControls[1]).toMatchObject({ holds: true });
  expect(cloud?.runBy).toEqual({
    vendor: 'V1',
    name: 'Northfell',
    reports: [
      {
        report: 'soc2',
        carries: false,
        says: 'Its report falls short, so what rests on it is held down: Northfell has no report on file.',
      },
    ],
  });
  expect(assessment.controls[0]?.reliance[1]?.reports).toEqual([
    { report: 'soc2', type1: true, type2: true, vendor: false },
  ]);
});

test('areas that nobody named on the platform are the vendor’s, and do not hold without its report', () => {
  const { assessment } = told(aVendor());
  expect(assessment.map.systems[1]?.generalControls[1]).toMatchObject({
    holds: false,
    areas: [{ state: 'uncarried' }, { state: 'uncarried' }, { state: 'uncarried' }],
    says: 'No control is named for access, change, operations, and the report of the vendor that runs it falls short.',
  });
});

test('a report that serves SOC 2 alone leaves the SOC 1 side of the chain short', () => {
  const { assessment } = told(aVendor({ reports: [current] }), {
    changes: { satisfies: ['R1', 'O1'] },
    reports: { soc1, soc2 },
  });
  expect(assessment.controls[0]?.reliance[1]?.reports.map(({ report, vendor }) => [report, vendor])).toEqual([
    ['soc1', false],
    ['soc2', true],
  ]);
});

test.each([
  [aVendor({ method: 'inclusive' }), 'Inclusive method: its controls are described and tested with ours.'],
  [aVendor({ subservice: false }), 'It is said to be no subservice organization, so no report of it is asked for.'],
  [
    aVendor({ subservice: undefined }),
    'Nobody has decided whether it is a subservice organization, so its report was not looked at.',
  ],
])('no report is asked of %j, and the chain says why', (vendor, says) => {
  const { assessment } = told(vendor);
  expect(assessment.map.systems[1]?.runBy?.reports).toEqual([{ report: 'soc2', carries: null, says }]);
  expect(found(assessment, 'vendor-report')).toEqual([]);
});

test('a vendor at the end of a chain that nobody has decided about needs a decision', () => {
  const { assessment } = told(aVendor({ subservice: undefined, method: undefined }));
  expect(findingOf(assessment, 'vendor-decision:V1')).toMatchObject({ severity: 'medium', controls: ['C1'] });
});

test('what people do by hand on the application does not rest on the platform', () => {
  expect(told(aVendor(), { changes: { nature: 'manual' } }).rung).toBe('operating');
});
