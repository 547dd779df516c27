import type { Control, System, Vendor } from '../../src/schema/registers';
import {
  aControl,
  assessed,
  aSystem,
  aVendor,
  everyMonth,
  performed,
  soc1,
  soc2,
  typeOne,
} from '../engine/a-workspace';
import { because, found, standingOf } from '../engine/read-assessment';

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
    expect([standingOf(assessment, 'C1', 1).rung, standingOf(assessment, 'C1', 2).rung]).toEqual([
      'designed',
      'implemented',
    ]);
    expect(found(assessment, 'general-controls')).toMatchObject([
      {
        severity: 'high',
        subject: { kind: 'system', id: 'S1' },
        controls: ['C1', 'G2'],
        dependsOn: ['no-evidence:G2'],
        data: { weak: ['G2'], unnamed: [] },
      },
    ]);
  });

  test('an area that nobody has named takes away reliance over the period, not on the date', () => {
    const assessment = onSystem({ system: aSystem({ generalControls: { access: ['G1'], change: ['G2'] } }) });
    expect([standingOf(assessment, 'C1', 1).rung, standingOf(assessment, 'C1', 2).rung]).toEqual([
      'implemented',
      'implemented',
    ]);
    expect(found(assessment, 'general-controls')).toMatchObject([
      { severity: 'medium', data: { unnamed: ['operations'] } },
    ]);
  });

  test('a current report of the vendor that runs the system carries what is not named', () => {
    const report = { kind: 'soc2', type: 2, period: { from: '2025-07-01', to: '2026-06-30' } } as const;
    const carried = (vendor: Vendor) =>
      standingOf(onSystem({ system: aSystem({ vendor: 'V1' }), ground: [], vendors: [vendor] })).rung;
    expect(carried(aVendor({ reports: [report] }))).toBe('operating');
    expect(carried(aVendor({ subservice: false, reports: [report] }))).toBe('implemented');
  });

  test('a manual control rests on no system', () => {
    expect(standingOf(onSystem({ system: aSystem(), changes: { nature: 'manual' } })).rung).toBe('operating');
  });

  test('a system’s own general control does not rest on itself', () => {
    expect(standingOf(onSystem({ system: aSystem({ generalControls: { access: ['C1'] } }), ground: [] })).rung).toBe(
      'operating',
    );
  });

  test('a general control that serves no report in scope does not carry anything', () => {
    const assessment = onSystem({ ground: [itgc('G1', { satisfies: [] }), itgc('G2'), itgc('G3')] });
    expect(found(assessment, 'general-controls')).toMatchObject([{ data: { weak: ['G1'] } }]);
  });

  test('a general control that is held down by its own findings counts as short', () => {
    expect(standingOf(onSystem({ ground: [itgc('G1', { owner: undefined }), itgc('G2'), itgc('G3')] })).rung).toBe(
      'implemented',
    );
  });

  test('a general control of the other report carries this one where it works', () => {
    const assessment = assessed({
      reports: { soc1, soc2 },
      controls: [
        aControl({ nature: 'automated', systems: ['S1'], satisfies: ['O1'] }),
        itgc('G1'),
        itgc('G2'),
        itgc('G3'),
      ],
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
    const assessment = onSystem({
      system: aSystem({ generalControls: { access: many.map(({ id }) => id) } }),
      ground: many,
    });
    expect(found(assessment, 'general-controls')[0]?.effort.high).toBe(60);
  });

  describe('through what a system runs on', () => {
    const layered = (host: Parameters<typeof aSystem>[0], changes: Parameters<typeof aControl>[0] = {}) => {
      const ids = ['C1', 'G1', 'G2', 'G3', 'H1'];
      return assessed({
        controls: [
          aControl({ nature: 'automated', systems: ['S1'], ...changes }),
          itgc('G1'),
          itgc('G2'),
          itgc('G3'),
          itgc('H1', { owner: undefined }),
        ],
        evidence: ids.flatMap(everyMonth),
        systems: [
          aSystem({ generalControls: named, runsOn: ['S2'] }),
          aSystem({ id: 'S2', name: 'Host', generalControls: named, runsOn: ['S3'] }),
          aSystem({ id: 'S3', name: 'Cloud', generalControls: named, ...host }),
        ],
      });
    };

    test('a gap two layers down holds the control, with the system above it named', () => {
      const assessment = layered({ generalControls: { ...named, change: ['H1'] } });
      expect(standingOf(assessment).rung).toBe('implemented');
      expect(standingOf(assessment).reasons.map(({ says }) => says)).toContain(
        'It rests on the IT general controls of Cloud, on which Host runs: H1 falls short.',
      );
      expect(found(assessment, 'general-controls')).toMatchObject([{ subject: { id: 'S3' }, controls: ['C1', 'H1'] }]);
    });

    test('the chain stands in the assessment, nearest first, with what holds', () => {
      const { controls, map } = layered({ generalControls: { ...named, change: ['H1'] } });
      const holds = (type2: boolean) => [{ report: 'soc2', type1: type2, type2, vendor: null }];
      expect(controls[0]?.reliance).toEqual([
        { system: 'S1', under: null, reports: holds(true) },
        { system: 'S2', under: 'S1', reports: holds(true) },
        { system: 'S3', under: 'S2', reports: holds(false) },
      ]);
      expect(map.systems[2]?.generalControls[1]).toMatchObject({
        type: 2,
        holds: false,
        areas: [
          { state: 'holds' },
          { area: 'change', state: 'short', controls: [{ id: 'H1', rung: 'informal' }] },
          { state: 'holds' },
        ],
        says: 'H1 falls short.',
      });
    });

    test('a general control of the host does not rest on the host, but on what is above and below it', () => {
      const assessment = layered({ generalControls: { ...named, change: ['H1', 'C1'] } });
      expect(assessment.controls[0]?.reliance.map(({ system }) => system)).toEqual(['S1', 'S2']);
    });

    test('a manual control has no chain', () => {
      expect(layered({}, { nature: 'manual' }).controls[0]?.reliance).toEqual([]);
    });

    test('systems in a ring, which no valid workspace has, are looked at once', () => {
      expect(layered({ runsOn: ['S1'] }).controls[0]?.reliance).toHaveLength(3);
    });
  });
});
