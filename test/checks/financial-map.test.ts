import { aControl, aSystem, aVendor, soc1, soc2, everyMonth } from '../engine/a-workspace';
import { found } from '../engine/read-assessment';
import { aProcess, ground, mapped, onGround } from './a-map';

const ids = (assessment: Parameters<typeof found>[0], check: string): string[] =>
  found(assessment, check).map(({ id }) => id);

test('a map on which nothing is missing has no finding', () => {
  const { findings, map } = mapped();
  const checks = ['map-missing', 'step-without-control', 'assertion-uncovered', 'unused-system'];
  expect(findings.filter(({ check }) => checks.includes(check))).toEqual([]);
  expect(map.processes[0]?.lines[0]?.cells).toMatchObject([
    { assertion: 'completeness', state: 'covered', controls: [{ id: 'C1', rung: 'operating' }] },
  ]);
});

describe('map-missing', () => {
  test('where nobody keeps a map, that is told once', () => {
    const bare = [aProcess({ steps: undefined, lines: undefined }), aProcess({ id: 'P2', steps: [], lines: [] })];
    expect(found(mapped({ processes: bare }), 'map-missing')).toMatchObject([
      { id: 'map-missing:financial-map', severity: 'low', reports: ['soc1'] },
    ]);
    expect(ids(mapped({ processes: [] }), 'map-missing')).toEqual(['map-missing:financial-map']);
  });

  test('where one is kept, for each financial process that it leaves out', () => {
    const processes = [
      aProcess(),
      aProcess({ id: 'P2', lines: undefined }),
      aProcess({ id: 'P3', financial: false, steps: undefined, lines: undefined }),
    ];
    expect(found(mapped({ processes }), 'map-missing')).toMatchObject([
      { id: 'map-missing:P2', data: { missing: ['statement lines'] } },
    ]);
  });

  test('SOC 2 alone asks for no financial map', () => {
    expect(found(mapped({ reports: { soc2 }, processes: [] }), 'map-missing')).toEqual([]);
  });
});

describe('step-without-control', () => {
  const withStep = (step: object, controls = [aControl({ satisfies: ['O1'] }), ...ground]) =>
    mapped({
      controls,
      processes: [
        aProcess({
          steps: [
            { id: 'calculate', kind: 'process', controls: ['C1'] },
            { id: 'fix', kind: 'correct', ...step },
          ],
        }),
      ],
    });

  test('a step without any control is high and names process and step', () => {
    expect(found(withStep({}), 'step-without-control')).toMatchObject([
      {
        id: 'step-without-control:P1/fix',
        severity: 'high',
        subject: { kind: 'process', id: 'P1/fix' },
        requirements: ['O1'],
      },
    ]);
  });

  test('a reason for none is enough', () => {
    expect(ids(withStep({ notNeeded: 'A person only looks at it.' }), 'step-without-control')).toEqual([]);
  });

  test('a control below designed covers nothing, one on designed does', () => {
    const only = (changes: Parameters<typeof aControl>[0]) =>
      withStep({ controls: ['C2'] }, [
        aControl({ satisfies: ['O1'] }),
        aControl({ id: 'C2', satisfies: ['O1'], ...changes }),
        ...ground,
      ]);
    expect(found(only({ owner: undefined }), 'step-without-control')).toMatchObject([
      { severity: 'medium', controls: ['C2'] },
    ]);
    expect(ids(only({ since: '2026-07-01' }), 'step-without-control')).toEqual([]);
  });

  test('a control that bears on no report in scope covers nothing', () => {
    const assessment = withStep({ controls: ['C2'] }, [
      aControl({ satisfies: ['O1'] }),
      aControl({ id: 'C2', satisfies: [] }),
      ...ground,
    ]);
    expect(found(assessment, 'step-without-control')[0]?.condition).toContain('C2 (in no report)');
  });

  test('a process that is not financial needs no controls on its steps', () => {
    const processes = [aProcess(), aProcess({ id: 'P2', financial: false, steps: [{ id: 'a', kind: 'record' }] })];
    expect(ids(mapped({ processes }), 'step-without-control')).toEqual([]);
  });
});

describe('assertion-uncovered', () => {
  const withLines = (
    lines: NonNullable<ReturnType<typeof aProcess>['lines']>,
    change: Parameters<typeof aControl>[0] = {},
  ) => mapped({ controls: [aControl({ satisfies: ['O1'], ...change }), ...ground], processes: [aProcess({ lines })] });

  test('an assertion that no objective of its controls states is covered by nobody', () => {
    const assessment = withLines([{ name: 'Expense', assertions: ['accuracy', 'cut-off'] }]);
    expect(found(assessment, 'assertion-uncovered')).toMatchObject([
      { id: 'assertion-uncovered:P1/cut-off', severity: 'high', data: { nobody: ['Expense'], short: [] } },
    ]);
  });

  test('what a control says of itself stands before its objectives', () => {
    const lines = [{ name: 'Expense', assertions: ['accuracy' as const, 'cut-off' as const] }];
    expect(ids(withLines(lines, { assertions: ['cut-off'] }), 'assertion-uncovered')).toEqual([
      'assertion-uncovered:P1/accuracy',
    ]);
  });

  test('a control named on the line covers that line and no other', () => {
    const controls = [
      aControl({ satisfies: ['O1'] }),
      aControl({ id: 'C2', satisfies: ['O1'], assertions: ['cut-off'] }),
      ...ground,
    ];
    const lines = [
      { name: 'Expense', assertions: ['cut-off' as const], controls: ['C2'] },
      { name: 'Accruals', assertions: ['cut-off' as const] },
    ];
    expect(found(mapped({ controls, processes: [aProcess({ lines })] }), 'assertion-uncovered')).toMatchObject([
      { data: { nobody: ['Accruals'] }, measure: 1 },
    ]);
  });

  test('an assertion of two words has an id without blanks', () => {
    expect(ids(withLines([{ name: 'Cash', assertions: ['rights and obligations'] }]), 'assertion-uncovered')).toEqual([
      'assertion-uncovered:P1/rights-and-obligations',
    ]);
  });

  test('a control below designed leaves the assertion short', () => {
    const assessment = withLines([{ name: 'Expense', assertions: ['accuracy'] }], { owner: undefined });
    expect(found(assessment, 'assertion-uncovered')).toMatchObject([
      { severity: 'medium', data: { short: ['Expense'] } },
    ]);
  });
});

describe('system-without-general-controls', () => {
  const check = 'system-without-general-controls';
  const bare = aSystem({ id: 'S2', name: 'Desk' });

  test('a system where figures are processed and nobody controls anything is high', () => {
    const processes = [aProcess({ steps: [{ id: 'calculate', kind: 'process', systems: ['S2'], controls: ['C1'] }] })];
    expect(found(mapped({ systems: [onGround, bare], processes }), check)).toMatchObject([
      { id: `${check}:S2`, severity: 'high', data: { areas: ['access', 'change', 'operations'] } },
    ]);
  });

  test('one that a process merely uses is low, and what it runs on is on the map too', () => {
    const systems = [onGround, { ...bare, runsOn: ['S3'] }, aSystem({ id: 'S3', name: 'Host' })];
    const assessment = mapped({ systems, processes: [aProcess({ systems: ['S1', 'S2'] })] });
    expect(found(assessment, check).map(({ id, severity }) => [id, severity])).toEqual([
      [`${check}:S2`, 'low'],
      [`${check}:S3`, 'low'],
    ]);
  });

  test("a vendor's current report carries change and operations, never our own access", () => {
    const report = { kind: 'soc1', type: 2, period: { from: '2025-07-01', to: '2026-06-30' } } as const;
    const systems = [onGround, { ...bare, vendor: 'V1' }];
    const assessment = mapped({
      systems,
      vendors: [aVendor({ reports: [report] })],
      processes: [aProcess({ systems: ['S2'] })],
    });
    expect(found(assessment, check)).toMatchObject([{ data: { areas: ['access'] } }]);
  });

  test('where an automated control rests on the system, the check of reliance tells it alone', () => {
    const controls = [aControl({ satisfies: ['O1'], nature: 'automated', systems: ['S2'] }), ...ground];
    const assessment = mapped({ controls, systems: [onGround, bare], processes: [aProcess({ systems: ['S2'] })] });
    expect([ids(assessment, check), ids(assessment, 'general-controls')]).toEqual([[], ['general-controls:S2']]);
  });

  test('a system out of scope, or off the map, is left alone', () => {
    const systems = [onGround, { ...bare, outOfScope: 'Another company runs it.' }, aSystem({ id: 'S3' })];
    expect(ids(mapped({ systems, processes: [aProcess({ systems: ['S1', 'S2'] })] }), check)).toEqual([]);
  });
});

describe('sensitive-out-of-scope', () => {
  const out = aSystem({ id: 'S2', name: 'Archive', outOfScope: 'Nobody uses it.' });
  const withSystem = (changes: object, parts: Parameters<typeof mapped>[0] = {}) =>
    found(
      mapped({
        systems: [
          { ...onGround, sensitive: true },
          { ...out, ...changes },
        ],
        ...parts,
      }),
      'sensitive-out-of-scope',
    );
  const flow = { id: 'I1', name: 'Copy', from: 'S1', to: 'S2' };

  test('a system that says so, a store in it, and a flow into it', () => {
    expect(withSystem({ sensitive: true })).toMatchObject([{ severity: 'medium', subject: { id: 'S2' }, measure: 1 }]);
    expect(withSystem({}, { dataStores: [{ id: 'D1', name: 'Dump', system: 'S2', sensitive: true }] })).toMatchObject([
      { severity: 'medium', data: { stores: ['D1'] } },
    ]);
    expect(withSystem({}, { interfaces: [{ ...flow, sensitive: true }] })).toMatchObject([
      { severity: 'medium', data: { interfaces: ['I1'] } },
    ]);
  });

  test('a flow from a sensitive system that says nothing is low; one that says no is none', () => {
    expect(withSystem({}, { interfaces: [flow] })).toMatchObject([{ severity: 'low' }]);
    expect(withSystem({}, { interfaces: [{ ...flow, sensitive: false }] })).toEqual([]);
    expect(withSystem({})).toEqual([]);
  });
});

describe('unused-system', () => {
  test('a system that nothing names is unused, also where data lies in it', () => {
    const systems = [onGround, aSystem({ id: 'S2', name: 'Attic', holds: ['old files'] })];
    const dataStores = [{ id: 'D1', name: 'Old files', system: 'S2' }];
    expect(ids(mapped({ systems, dataStores }), 'unused-system')).toEqual(['unused-system:S2']);
  });

  test('each kind of use counts', () => {
    const unused = (parts: Parameters<typeof mapped>[0]) =>
      ids(mapped({ systems: [onGround, aSystem({ id: 'S2' })], ...parts }), 'unused-system');
    expect(unused({ interfaces: [{ id: 'I1', name: 'Flow', from: 'S2', to: 'user-entities' }] })).toEqual([]);
    expect(unused({ keyReports: [{ id: 'K1', name: 'List', system: 'S2' }] })).toEqual([]);
    expect(
      unused({ processes: [aProcess({ steps: [{ id: 'a', kind: 'record', systems: ['S2'], controls: ['C1'] }] })] }),
    ).toEqual([]);
    expect(unused({ systems: [{ ...onGround, runsOn: ['S2'] }, aSystem({ id: 'S2' })] })).toEqual([]);
    expect(unused({ systems: [onGround, aSystem({ id: 'S2', outOfScope: 'Website.' })] })).toEqual([]);
  });
});

test('with both reports in scope the map is judged for SOC 1 alone', () => {
  const controls = [aControl({ satisfies: ['O1'] }), ...ground];
  const assessment = mapped({
    reports: { soc1, soc2 },
    controls,
    evidence: controls.flatMap(({ id }) => everyMonth(id)),
    processes: [aProcess({ steps: [{ id: 'fix', kind: 'correct' }] })],
  });
  expect(found(assessment, 'step-without-control')).toMatchObject([{ reports: ['soc1'] }]);
});
