import type { Control, Test } from '../../src/schema/registers';
import { aControl, assessed, aTest, because, covering, everyMonth, performed, soc2, standingOf, typeOne } from './a-workspace';

const ofControl = (changes: Parameters<typeof aControl>[0], evidence = everyMonth('C1'), asOf = '2026-07-15') =>
  standingOf(assessed({ controls: [aControl(changes)], evidence }, { asOf }));

test('a control with all its occurrences is operating', () => {
  expect(ofControl({})).toMatchObject({ base: 'operating', rung: 'operating', needed: 'operating', occurrences: { filled: 6 } });
});

test('a control with a month missing is implemented, and says how many', () => {
  const standing = ofControl({}, everyMonth('C1').slice(1));
  expect(standing.rung).toBe('implemented');
  expect(standing.reasons[0]).toMatchObject({ because: 'missing-occurrences', data: { expected: 6, filled: 5, missing: 1 } });
});

test('a control that nobody has written down is informal, whatever evidence there is', () => {
  const standing = ofControl({ text: undefined });
  expect([standing.base, because(standing)]).toEqual(['informal', ['unwritten']]);
});

test('a written control without evidence is designed', () => {
  expect([ofControl({}, []).base, because(ofControl({}, []))]).toEqual(['designed', ['no-trace']]);
});

test('a control that ended before the last day is absent', () => {
  expect(because(ofControl({ until: '2026-06-29' }))).toEqual(['ended']);
  expect(ofControl({ until: '2026-06-29' }).rung).toBe('absent');
  expect(ofControl({ until: '2026-06-30' }).rung).toBe('operating');
});

test('a control that starts after the day is designed', () => {
  const standing = ofControl({ since: '2026-07-02' }, performed('C1', '2026-07-03'));
  expect([standing.rung, because(standing)]).toEqual(['designed', ['not-started']]);
});

test('months before the control began are missing', () => {
  const standing = ofControl({ since: '2026-03-01' });
  expect(standing.occurrences).toMatchObject({ filled: 4, missing: 2 });
  expect(standing.rung).toBe('implemented');
});

test('without a frequency nothing can be counted over the period', () => {
  const standing = ofControl({ frequency: undefined });
  expect([standing.rung, because(standing)]).toEqual(['implemented', ['no-frequency']]);
});

test('before the period begins a control is implemented at most', () => {
  const standing = ofControl({}, performed('C1', '2025-11-20'), '2025-12-01');
  expect([standing.rung, because(standing)]).toEqual(['implemented', ['not-begun']]);
});

test('where nothing has fallen due yet there is nothing to test', () => {
  const standing = ofControl({}, performed('C1', '2025-12-20'), '2026-01-10');
  expect([standing.rung, because(standing)]).toEqual(['implemented', ['did-not-occur']]);
});

test('what is still to come does not hold a control down', () => {
  const standing = ofControl({}, everyMonth('C1').slice(0, 2), '2026-03-10');
  expect(standing.rung).toBe('operating');
  expect(standing.reasons[0]?.says).toContain('still to come');
});

test('the one occurrence of an annual control is told as one', () => {
  const standing = ofControl({ frequency: 'annual' }, performed('C1', '2026-03-01'));
  expect(standing.reasons[0]?.says).toBe('The one expected occurrence is evidenced.');
});

test('an annual control whose window the period does not end in cannot be tested without evidence', () => {
  const standing = ofControl({ frequency: 'annual' }, performed('C1', '2025-12-01'));
  expect([standing.rung, because(standing)]).toEqual(['implemented', ['did-not-occur']]);
});

test('type 1 names the newest trace by the date', () => {
  const assessment = assessed({
    reports: typeOne('2026-06-30'),
    controls: [aControl()],
    evidence: performed('C1', '2026-06-01', '2026-06-20', '2026-07-01'),
  });
  expect(standingOf(assessment, 'C1', 1).reasons).toEqual([
    { because: 'trace', says: 'Evidence C1-2026-06-20 of 2026-06-20 shows it in operation.', data: { evidence: 'C1-2026-06-20', performed: '2026-06-20' } },
  ]);
});

test('a report without a period has no type 2 standing', () => {
  const assessment = assessed({ reports: typeOne(), controls: [aControl()] });
  expect(assessment.controls[0]?.standings[0]?.type2).toBeNull();
});

test('a type 1 report with a period still tells both standings', () => {
  const assessment = assessed({ reports: { soc2: { ...soc2, type: 1 } }, controls: [aControl()], evidence: everyMonth('C1').slice(1) });
  expect([standingOf(assessment, 'C1', 1).rung, standingOf(assessment, 'C1', 2).rung]).toEqual(['implemented', 'implemented']);
  expect(assessment.reports[0]).toMatchObject({ type: 1, asOf: '2026-06-30' });
});

describe('an event-driven control', () => {
  const onEvents = (tests: Test[], changes: Partial<Control> = {}, asOf = '2026-07-15') =>
    standingOf(
      assessed({ controls: [aControl({ frequency: 'per-event', ...changes })], evidence: performed('C1', '2026-02-03'), tests }, { asOf }),
    );
  const whole = { from: '2026-01-01', to: '2026-06-30' };
  const list = { count: 40, source: 'Ticket desk, 40 rows' };

  test('whose events were listed and sampled is operating', () => {
    const standing = onEvents([aTest({ on: '2026-07-02', covers: whole, population: list })]);
    expect(standing.rung).toBe('operating');
    expect(standing.reasons[0]).toMatchObject({ because: 'tested', says: '10 of 40 occurrences were looked at in T1.' });
  });

  test.each([
    ['no test', [], 'no-population'],
    ['a test without a population', [aTest()], 'no-population'],
    ['an empty sample', [aTest({ covers: whole, on: '2026-07-02', population: list, sample: 0 })], 'not-sampled'],
    ['an empty population', [aTest({ covers: whole, on: '2026-07-02', population: { ...list, count: 0 }, sample: 0 })], 'did-not-occur'],
    ['a test before the period', [aTest({ on: '2025-12-20', population: list })], 'no-population'],
    ['a test in the period of a population before it', [aTest({ on: '2026-02-01', covers: { from: '2025-01-01', to: '2025-12-31' }, population: list })], 'no-population'],
    ['a population of one month', [aTest({ on: '2026-07-02', covers: { from: '2026-01-01', to: '2026-01-31' }, population: list })], 'population-partial'],
    ['an empty population of one month', [aTest({ on: '2026-07-02', covers: { from: '2026-01-01', to: '2026-01-31' }, population: { ...list, count: 0 }, sample: 0 })], 'population-partial'],
    ['a population that was listed before its days were over', [aTest({ on: '2026-02-01', covers: whole, population: list })], 'population-partial'],
    ['a test a year later', [aTest({ on: '2027-06-01', population: list })], 'no-population'],
  ] as [string, Test[], string][])('with %s is implemented at most', (_, tests, reason) => {
    const standing = onEvents(tests, {}, '2027-07-01');
    expect([standing.base, because(standing)[0]]).toEqual(['implemented', reason]);
  });

  test('may leave out the last quarter of a year', () => {
    expect(onEvents([aTest({ on: '2026-04-02', covers: { from: '2026-01-01', to: '2026-03-30' }, population: list })]).rung).toBe('operating');
    expect(onEvents([aTest({ on: '2026-04-02', covers: { from: '2026-01-01', to: '2026-03-29' }, population: list })]).rung).toBe('implemented');
  });

  test('adds up the tests of the period, in whatever order they stand', () => {
    const tests = [
      aTest({ id: 'T2', on: '2026-07-02', covers: { from: '2026-04-01', to: '2026-06-30' }, population: { count: 0, source: 'none' }, sample: 0 }),
      aTest({ id: 'T1', on: '2026-04-02', covers: { from: '2026-01-01', to: '2026-03-31' }, population: list }),
    ];
    expect(onEvents(tests).reasons[0]?.says).toBe('10 of 40 occurrences were looked at in T1 and T2.');
  });

  test('is not tested where the sample is of another quarter than most of its events', () => {
    const tests = [
      aTest({ id: 'T1', on: '2026-06-01', covers: { from: '2026-01-01', to: '2026-05-15' }, population: list, sample: 0 }),
      aTest({ id: 'T2', on: '2026-07-02', covers: { from: '2026-05-16', to: '2026-06-30' }, population: list, sample: 5 }),
    ];
    expect(because(onEvents(tests))).toEqual(['population-partial']);
  });

  test('is not shown by a test that was made after the assessment', () => {
    expect(because(onEvents([aTest({ on: '2026-07-20', covers: whole, population: list })]))).toEqual(['no-population']);
  });
});

describe('a continuous control', () => {
  const onDay = (day: string, asOf = '2026-07-15') =>
    standingOf(assessed({ controls: [aControl({ frequency: 'continuous', nature: 'manual' })], evidence: performed('C1', day) }, { asOf }));

  test('with a trace in the period is operating', () => {
    expect(onDay('2026-05-01').rung).toBe('operating');
  });

  test('with a trace that is half a year old is not', () => {
    const old = standingOf(
      assessed(
        {
          reports: { soc2: { ...soc2, period: { from: '2026-01-01', to: '2026-12-31' } } },
          controls: [aControl({ frequency: 'continuous' })],
          evidence: performed('C1', '2026-01-05'),
        },
        { asOf: '2027-01-15' },
      ),
    );
    expect(old.rung).toBe('designed');
    expect(because(old)).toContain('stale-evidence');
  });
});

describe('evidence', () => {
  const file = { id: 'E1', control: 'C1', performed: '2026-06-20', file: 'evidence/a.pdf' };
  const withFile = (state: object, sha256?: string) =>
    assessed({
      reports: typeOne(),
      controls: [aControl()],
      evidence: [{ ...file, ...(sha256 ? { sha256 } : {}) }],
      evidenceFiles: new Map([['evidence/a.pdf', state as { state: 'missing'; why: string }]]),
    });
  const rungWith = (state: object, sha256?: string) => standingOf(withFile(state, sha256), 'C1', 1).rung;

  test('whose file is there and unchanged counts, with or without a recorded hash', () => {
    const read = { state: 'read', sha256: 'a'.repeat(64), bytes: 1 };
    expect([rungWith(read), rungWith(read, 'a'.repeat(64))]).toEqual(['implemented', 'implemented']);
  });

  test.each(['missing', 'refused', 'unreadable'])('whose file is %s does not count', (state) => {
    expect(rungWith({ state, why: 'it is not there' })).toBe('designed');
  });

  test('whose file has changed since does not count', () => {
    expect(rungWith({ state: 'read', sha256: 'b'.repeat(64), bytes: 1 }, 'a'.repeat(64))).toBe('designed');
  });

  test('with a file that nobody has looked at does not count', () => {
    expect(standingOf(assessed({ reports: typeOne(), controls: [aControl()], evidence: [file] }), 'C1', 1).rung).toBe('designed');
  });

  test.each([
    ['in the future', {}, '2026-07-16'],
    ['before the control started', { since: '2026-06-25' }, '2026-06-24'],
  ] as const)('%s does not count', (_, changes, day) => {
    const assessment = assessed({ reports: typeOne('2026-07-31'), controls: [aControl(changes)], evidence: performed('C1', day) });
    expect(standingOf(assessment, 'C1', 1).rung).toBe('designed');
  });

  test('after the control ended does not count', () => {
    const evidence = performed('C1', '2026-06-10', '2026-06-25');
    expect(ofControl({ until: '2026-06-20', frequency: 'daily' }, evidence, '2026-06-20').occurrences).toMatchObject({ filled: 1 });
  });

  test('of a control that is not in the register is nobody’s', () => {
    expect(assessed({ controls: [aControl()], evidence: performed('C9', '2026-06-10') }).controls).toHaveLength(1);
  });

  test('done after the period for its last month fills that month', () => {
    const evidence = [...everyMonth('C1').slice(0, 5), covering('C1', '2026-07-03', '2026-06-01', '2026-06-30')];
    expect(ofControl({}, evidence).rung).toBe('operating');
  });
});
