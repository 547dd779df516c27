import {
  aControl,
  aRequirement,
  aPack,
  aSystem,
  assessed,
  covering,
  everyMonth,
  performed,
  period,
  soc1,
  soc2,
  someKnowledge,
  aCatalog,
} from '../a-workspace';
import type { Assessment } from '../../../src/schema/assessment';

const both = { soc1, soc2 };
const shared = { satisfies: ['R1', 'O1'] };
const effortOf = ({ overlap }: Assessment, id: string) => overlap.controls.find(({ control }) => control === id);
const reasonsOf = (assessment: Assessment, id = 'C1') =>
  effortOf(assessment, id)?.differently.map(({ because }) => because);

test('over the same days a shared control is one list, one sample and one set of evidence', () => {
  const { overlap } = assessed({ reports: both, controls: [aControl(shared)], evidence: everyMonth('C1') });
  expect(overlap.figures.controls).toEqual({
    soc1: 1,
    soc2: 1,
    apart: 2,
    together: 1,
    saved: 1,
    addsSoc1: 0,
    addsSoc2: 0,
  });
  expect(overlap.figures.populations.together).toBe(1);
  expect(overlap.figures.evidence).toMatchObject({ soc1: 6, soc2: 6, together: 6, saved: 6 });
  // Monthly at moderate risk: three items of six.
  expect(overlap.figures.samples.moderate).toMatchObject({ apart: { low: 6, high: 6 }, together: { low: 3, high: 3 } });
  expect(overlap.periods).toMatchObject({ state: 'same', sharedDays: 181, options: [] });
  expect(overlap.controls[0]?.differently).toEqual([]);
});

describe('over days that only overlap', () => {
  const later = { ...soc2, period: { from: '2026-04-01', to: '2026-09-30' } };
  const assessment = assessed(
    {
      reports: { soc1, soc2: later },
      controls: [aControl({ ...shared, frequency: 'weekly' })],
      evidence: performed('C1', '2026-02-10', '2026-05-10', '2026-07-10'),
    },
    { asOf: '2026-10-15' },
  );

  test('only items that fall on common days are looked at once', () => {
    // Weekly at moderate risk: eight items each. 91 of 181 and of 183 days are common: three of each eight, rounded down.
    expect(effortOf(assessment, 'C1')).toMatchObject({
      soc1: { items: { low: 8, high: 8 } },
      soc2: { items: { low: 8, high: 8 } },
      together: { low: 13, high: 13 },
      evidenceShared: 1,
      populations: [{ from: '2026-01-01', to: '2026-09-30' }],
    });
    expect(reasonsOf(assessment)).toEqual(['periods']);
  });

  test('other days are choices with what they cost', () => {
    const options = assessment.overlap.periods?.options ?? [];
    expect(
      options.map(({ kind, sharedDays, soc1Days, soc2Days, samples }) => [
        kind,
        sharedDays,
        soc1Days,
        soc2Days,
        samples.high,
      ]),
    ).toEqual([
      ['as-planned', 91, 0, 0, 13],
      ['soc2-as-soc1', 181, 0, -2, 8],
      ['soc1-as-soc2', 183, 2, 0, 8],
      ['whole', 273, 92, 90, 8],
      ['common', 91, -90, -92, 8],
    ]);
    expect(options[4]?.says.join(' ')).toContain('91 days are shorter than readers of SOC 1 expect');
    expect(options.every(({ says }) => says.length > 0)).toBe(true);
  });
});

test('where every operation is looked at, those of common days count once', () => {
  const { overlap } = assessed({
    reports: { soc1, soc2: { ...soc2, period: { from: '2026-04-01', to: '2026-06-30' } } },
    controls: [aControl({ ...shared, frequency: 'quarterly' })],
  });
  // Two quarters for SOC 1, one of them for SOC 2.
  expect(overlap.controls[0]).toMatchObject({
    soc1: { items: { high: 2 } },
    soc2: { items: { high: 1 } },
    together: { high: 2 },
  });
});

test('periods without a common day share nothing', () => {
  const { overlap } = assessed({
    reports: { soc1, soc2: { ...soc2, period: { from: '2026-08-01', to: '2026-12-31' } } },
    controls: [aControl(shared)],
  });
  expect(overlap.controls[0]).toMatchObject({ together: { low: 6 }, evidenceShared: 0, populations: [{}, {}] });
  expect(overlap.periods).toMatchObject({ state: 'apart', sharedDays: 0 });
});

test('type 1 beside type 2 shares one item where its date lies in the period', () => {
  const at = (asOf: string) =>
    assessed({ reports: { soc1: { type: 1, asOf, packs: ['pack'] }, soc2 }, controls: [aControl(shared)] });
  expect(at('2026-06-30').overlap.controls[0]?.together).toEqual({ low: 3, high: 3 });
  expect(at('2026-07-10').overlap.controls[0]?.together).toEqual({ low: 4, high: 4 });
  expect(reasonsOf(at('2026-06-30'))).toContain('types');
});

test('what nobody has counted is a span, and a control without a frequency is in no figure of items', () => {
  const { overlap } = assessed({
    reports: both,
    controls: [
      aControl({ ...shared, frequency: 'per-event' }),
      aControl({ id: 'C2', ...shared, frequency: undefined }),
    ],
  });
  expect(overlap.controls[0]?.together).toEqual({ low: 0, high: 40 });
  expect(overlap.unsized).toEqual(['C2']);
  expect(overlap.figures.samples.moderate.together).toEqual({ low: 0, high: 40 });
});

test('an open year counts where it is filled, and may still count while the period runs', () => {
  const yearly = aControl({ ...shared, frequency: 'annual' });
  const itemsOf = (evidence: ReturnType<typeof performed>, asOf: string) =>
    assessed({ reports: both, controls: [yearly], evidence }, { asOf }).overlap.controls[0]?.soc1?.items;
  expect(itemsOf(performed('C1', '2026-03-01'), '2026-07-15')).toEqual({ low: 1, high: 1 });
  expect(itemsOf([], '2026-07-15')).toEqual({ low: 0, high: 0 });
  expect(itemsOf([], '2026-02-15')).toEqual({ low: 0, high: 1 });
});

test('evidence belongs to the days that it covers', () => {
  const { overlap } = assessed({
    reports: { soc1, soc2: { ...soc2, period: { from: '2026-04-01', to: '2026-09-30' } } },
    controls: [aControl(shared)],
    evidence: [covering('C1', '2026-04-05', '2026-03-01', '2026-03-31')],
  });
  expect(overlap.controls[0]).toMatchObject({ soc1: { evidence: 1 }, soc2: { evidence: 0 }, evidenceShared: 0 });
});

describe('the same control is looked at differently', () => {
  const systems = [aSystem({ id: 'ledger' }), aSystem({ id: 'staff' })];
  const processes = [{ id: 'pay', name: 'Pay', financial: true, systems: ['ledger'] }];

  test('where only some of its systems bear on figures', () => {
    const on = (...ids: string[]) =>
      reasonsOf(assessed({ reports: both, systems, processes, controls: [aControl({ ...shared, systems: ids })] }));
    expect(on('ledger', 'staff')).toContain('systems');
    expect(on('ledger')).not.toContain('systems');
    expect(on('staff')).not.toContain('systems');
  });

  test('where it rests on a key report', () => {
    const keyReports = [{ id: 'K1', name: 'Register', system: 'ledger', usedBy: ['C1'] }];
    expect(reasonsOf(assessed({ reports: both, systems, keyReports, controls: [aControl(shared)] }))).toContain(
      'key-reports',
    );
  });

  test('where it is the only control for one report alone', () => {
    const controls = [aControl(shared), aControl({ id: 'C2', satisfies: ['R1'] })];
    expect(reasonsOf(assessed({ reports: both, controls }))).toContain('only-control');
    expect(reasonsOf(assessed({ reports: both, controls: [aControl(shared)] }))).not.toContain('only-control');
  });

  test('never where it serves one report', () => {
    expect(reasonsOf(assessed({ reports: both, controls: [aControl({ satisfies: ['O1'] })] }))).toEqual([]);
  });
});

test('with one report there are its figures, and why nothing is compared', () => {
  const { overlap } = assessed({ reports: { soc2 }, controls: [aControl()] });
  expect(overlap.periods).toBeNull();
  expect(overlap.says).toMatch(/^Only SOC 2 is being prepared/);
  expect(overlap.figures.controls).toEqual({
    soc1: null,
    soc2: 1,
    apart: 1,
    together: 1,
    saved: 0,
    addsSoc1: null,
    addsSoc2: null,
  });
});

test('work on a finding of both reports is done once, and accepted findings are no work', () => {
  const controls = [
    aControl({ ...shared, owner: undefined }),
    aControl({ id: 'C2', satisfies: ['O1'], owner: undefined }),
  ];
  const { overlap, findings } = assessed({ reports: both, controls });
  const { findings: counts, personDays } = overlap.figures;
  expect(counts.together).toBe(findings.length);
  expect(counts.apart).toBeGreaterThan(counts.together);
  expect(personDays.together.high).toBeLessThan(personDays.apart.high);
});

test('when the reports are needed is compared with the day on which they can be there', () => {
  const noted = (neededBy: string) =>
    assessed({ reports: both, engagement: { audience: { neededBy } } }).overlap.periods?.notes.map(
      ({ because }) => because,
    );
  // Six weeks after 2026-06-30.
  expect(noted('2026-08-11')).toEqual(['in-time', 'year-end-far']);
  expect(noted('2026-08-10')).toEqual(['too-late', 'year-end-far']);
});

test('a period that covers a 31 December is not told to be too early for it', () => {
  const days = { from: '2023-03-01', to: '2024-02-29' };
  const found = assessed({ reports: { soc1: { ...soc1, period: days }, soc2: { ...soc2, period: days } } }).overlap
    .periods;
  expect(found?.notes[0]?.says).toMatch(/^SOC 1 covers 2023-12-31 and ends 306 days before the next 31 December\./u);
  expect(found?.options.flatMap(({ says }) => says).join(' ')).not.toContain('too early');
  // Near enough to the next one, the year end that it covers too is not worth a word.
  const near = { from: '2023-12-01', to: '2024-11-30' };
  const notes = assessed({ reports: { soc1: { ...soc1, period: near }, soc2 } }).overlap.periods?.notes;
  expect(notes?.[0]?.says).toMatch(/^SOC 1 ends 31 days before 31 December: user entities that close their year then/u);
});

test('thousands of controls and pieces of evidence are weighed in one pass', () => {
  const ids = Array.from({ length: 2000 }, (_, index) => `C${index}`);
  const { overlap } = assessed(
    {
      reports: { soc1, soc2: { ...soc2, period: { ...period, to: '2026-05-31' } } },
      controls: ids.map((id) => aControl({ id, ...shared, frequency: 'business-daily' })),
      evidence: ids.flatMap((id) => everyMonth(id)),
    },
    { knowledge: someKnowledge(aPack(aRequirement('O1')), aCatalog()) },
  );
  expect(overlap.figures.controls.together).toBe(2000);
  expect(overlap.figures.evidence.together).toBe(12_000);
});
