import type { Control, Person, System, Vendor } from '../../src/schema/registers';
import { aControl, aPerson, assessed, aSystem, aVendor, because, everyMonth, findingOf, found, performed, soc1, soc2, standingOf, typeOne } from '../engine/a-workspace';

const conflicted: Person = aPerson({ duties: ['pay', 'reconcile'] });

describe('duty-conflict', () => {
  const alone = (changes: Parameters<typeof aControl>[0], people: Person[] = [conflicted], more: Control[] = []) =>
    assessed({
      controls: [aControl({ duties: ['reconcile'], ...changes }), ...more],
      evidence: [...everyMonth('C1'), ...more.flatMap(({ id }) => everyMonth(id))],
      people,
    });

  test.each([[['dana']], [['Dana Fields']], [['dana', 'dana']], [['dana', 'Dana Fields']]])('performers %j are one person, who holds both duties', (performers) => {
    const assessment = alone({ performers });
    expect(found(assessment, 'duty-conflict')).toMatchObject([{ severity: 'high', subject: { kind: 'person', id: 'dana' }, controls: ['C1'], requirements: ['R1'] }]);
    expect(standingOf(assessment)).toMatchObject({ base: 'operating', rung: 'designed' });
  });

  test('a second performer keeps the control up, though the person still holds both duties', () => {
    const assessment = alone({ performers: ['dana', 'Luis Ferro'] });
    expect(standingOf(assessment).rung).toBe('operating');
    expect(found(assessment, 'duty-conflict')).toMatchObject([{ controls: [], reports: ['soc2'] }]);
  });

  test('duties that controls bring count as well as those of the person', () => {
    const controls = alone({ performers: ['dana'] }, [aPerson({ duties: ['pay'] })]);
    expect(found(controls, 'duty-conflict')).toHaveLength(1);
    expect(found(alone({ performers: ['dana'] }, [aPerson()]), 'duty-conflict')).toEqual([]);
  });

  test('a control that exercises none of the duties is left alone', () => {
    expect(standingOf(alone({ performers: ['dana'], duties: undefined })).rung).toBe('operating');
  });

  test.each([
    ['that somebody else performs', { performers: ['Luis Ferro'] }, 'implemented'],
    ['that the same person performs', { performers: ['dana'] }, 'designed'],
    ['without an owner', { performers: ['Luis Ferro'], owner: undefined }, 'designed'],
    ['that is not written', { performers: ['Luis Ferro'], text: undefined }, 'designed'],
  ] as const)('a compensating control %s leaves it %s', (_, changes, rung) => {
    const helper = aControl({ id: 'C2', satisfies: [], compensates: ['C1'], ...changes, performers: [...changes.performers] });
    expect(standingOf(alone({ performers: ['dana'] }, [conflicted], [helper])).rung).toBe(rung);
  });

  test('is silent where the duties are kept apart', () => {
    expect(found(alone({ performers: ['dana'] }, [aPerson({ duties: ['reconcile'] })]), 'duty-conflict')).toEqual([]);
  });
});

describe('vendor-report', () => {
  const current = { kind: 'soc2', type: 2, period: { from: '2025-07-01', to: '2026-06-30' } } as const;
  const relying = (vendor: Vendor, changes: Parameters<typeof aControl>[0] = { reliesOn: ['V1'] }, systems: System[] = []) =>
    assessed({ controls: [aControl(changes)], evidence: everyMonth('C1'), vendors: [vendor], systems });
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
    expect(rungs(aVendor({ reports: [{ ...current, period: { from: '2025-06-01', to: '2026-05-31' } }] }))).toBe('implemented');
    expect(rungs(aVendor({ reports: [{ ...current, opinion: 'qualified' }] }))).toBe('implemented');
  });

  test('is high without a report, medium for days not covered, and counts them', () => {
    expect(findingOf(relying(aVendor()), 'vendor-report:V1')).toMatchObject({ severity: 'high', blocksPeriod: true, controls: ['C1'], measure: 1 });
    const lapsed = aVendor({ reports: [{ ...current, period: { from: '2025-06-01', to: '2026-05-31' } }] });
    expect(findingOf(relying(lapsed), 'vendor-report:V1')).toMatchObject({ severity: 'medium', measure: 30, data: { gapDays: 30 } });
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
    expect([standingOf(assessment, 'C1', 2, 'soc1').rung, standingOf(assessment, 'C1', 2, 'soc2').rung]).toEqual(['designed', 'operating']);
    expect(findingOf(assessment, 'vendor-report:V1').reports).toEqual(['soc1']);
    expect(assessment.subservice[0]?.report).toMatch(/^For SOC 1: .* For SOC 2: /);
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

  test('is silent where the method and the controls assumed are named, and about other vendors', () => {
    expect([...about(aVendor()), ...about(aVendor({ method: 'inclusive', csocs: undefined })), ...about(aVendor({ subservice: false, method: undefined }))]).toEqual([]);
  });
});

describe('general-controls', () => {
  const itgc = (id: string, changes: Parameters<typeof aControl>[0] = {}) => aControl({ id, ...changes });
  const named = { access: ['G1'], change: ['G2'], operations: ['G3'] };
  const onSystem = ({
    system = aSystem({ generalControls: named }),
    ground = [itgc('G1'), itgc('G2'), itgc('G3')],
    vendors = [],
    changes = {},
    bare = [],
  }: {
    system?: System;
    ground?: Control[];
    vendors?: Vendor[];
    changes?: Parameters<typeof aControl>[0];
    bare?: string[];
  } = {}) =>
    assessed({
      controls: [aControl({ nature: 'automated', systems: ['S1'], ...changes }), ...ground],
      evidence: ['C1', ...ground.map(({ id }) => id)].filter((id) => !bare.includes(id)).flatMap(everyMonth),
      systems: [system],
      vendors,
    });

  test('where they all work, the automated control stands', () => {
    const assessment = onSystem();
    expect([standingOf(assessment).rung, found(assessment, 'general-controls')]).toEqual(['operating', []]);
  });

  test('one that is not in operation breaks reliance on the date and over the period', () => {
    const assessment = onSystem({ bare: ['G2'] });
    expect([standingOf(assessment, 'C1', 1).rung, standingOf(assessment, 'C1', 2).rung]).toEqual(['designed', 'implemented']);
    expect(found(assessment, 'general-controls')).toMatchObject([
      { severity: 'high', subject: { kind: 'system', id: 'S1' }, controls: ['C1', 'G2'], dependsOn: ['no-evidence:G2'], data: { weak: ['G2'], unnamed: [] } },
    ]);
  });

  test('an area that nobody has named takes away reliance over the period, not on the date', () => {
    const assessment = onSystem({ system: aSystem({ generalControls: { access: ['G1'], change: ['G2'] } }) });
    expect([standingOf(assessment, 'C1', 1).rung, standingOf(assessment, 'C1', 2).rung]).toEqual(['implemented', 'implemented']);
    expect(found(assessment, 'general-controls')).toMatchObject([{ severity: 'medium', data: { unnamed: ['operations'] } }]);
  });

  test('a current report of the vendor that runs the system carries what is not named', () => {
    const report = { kind: 'soc2', type: 2, period: { from: '2025-07-01', to: '2026-06-30' } } as const;
    const carried = (vendor: Vendor) => standingOf(onSystem({ system: aSystem({ vendor: 'V1' }), ground: [], vendors: [vendor] })).rung;
    expect(carried(aVendor({ reports: [report] }))).toBe('operating');
    expect(carried(aVendor({ subservice: false, reports: [report] }))).toBe('implemented');
  });

  test('a manual control rests on no system', () => {
    expect(standingOf(onSystem({ system: aSystem(), changes: { nature: 'manual' } })).rung).toBe('operating');
  });

  test('a system’s own general control does not rest on itself', () => {
    expect(standingOf(onSystem({ system: aSystem({ generalControls: { access: ['C1'] } }), ground: [] })).rung).toBe('operating');
  });

  test('a general control that serves no report in scope does not carry anything', () => {
    const assessment = onSystem({ ground: [itgc('G1', { satisfies: [] }), itgc('G2'), itgc('G3')] });
    expect(found(assessment, 'general-controls')).toMatchObject([{ data: { weak: ['G1'] } }]);
  });

  test('a general control that is held down by its own findings counts as short', () => {
    expect(standingOf(onSystem({ ground: [itgc('G1', { owner: undefined }), itgc('G2'), itgc('G3')] })).rung).toBe('implemented');
  });

  test('a general control of the other report carries this one where it works', () => {
    const assessment = assessed({
      reports: { soc1, soc2 },
      controls: [aControl({ nature: 'automated', systems: ['S1'], satisfies: ['O1'] }), itgc('G1'), itgc('G2'), itgc('G3')],
      evidence: ['C1', 'G1', 'G2', 'G3'].flatMap(everyMonth),
      systems: [aSystem({ generalControls: named })],
    });
    expect(standingOf(assessment, 'C1', 2, 'soc1').rung).toBe('operating');
  });

  test('for a type 1 report general controls in operation are enough', () => {
    const assessment = assessed({
      reports: typeOne(),
      controls: [aControl({ nature: 'it-dependent', systems: ['S1'] }), itgc('G1'), itgc('G2'), itgc('G3')],
      evidence: ['C1', 'G1', 'G2', 'G3'].flatMap((id) => performed(id, '2026-06-20')),
      systems: [aSystem({ generalControls: named })],
    });
    expect(standingOf(assessment, 'C1', 1).rung).toBe('implemented');
    expect(because(standingOf(assessment, 'C1', 1))).toEqual(['trace']);
  });

  test('the work of many weak controls still has a bounded effort', () => {
    const many = Array.from({ length: 200 }, (_, index) => itgc(`G${index}`, { satisfies: [] }));
    const assessment = onSystem({ system: aSystem({ generalControls: { access: many.map(({ id }) => id) } }), ground: many });
    expect(found(assessment, 'general-controls')[0]?.effort.high).toBe(60);
  });
});
