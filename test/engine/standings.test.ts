import { aControl, assessed, aTest, covering, everyMonth, performed, soc2, typeOne } from './a-workspace';
import { because, standingOf, verdictOn } from './read-assessment';

const ofControl = (changes: Parameters<typeof aControl>[0], evidence = everyMonth('C1'), asOf = '2026-07-15') =>
  standingOf(assessed({ controls: [aControl(changes)], evidence }, { asOf }));

test('a control with all its occurrences is operating', () => {
  expect(ofControl({})).toMatchObject({
    base: 'operating',
    rung: 'operating',
    needed: 'operating',
    occurrences: { filled: 6 },
  });
});

test('a control with a month missing is implemented, and says how many', () => {
  const standing = ofControl({}, everyMonth('C1').slice(1));
  expect(standing.rung).toBe('implemented');
  expect(standing.reasons[0]).toMatchObject({
    because: 'missing-occurrences',
    data: { expected: 6, filled: 5, missing: 1 },
  });
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

test('a control whose event did not occur has left no trace and cannot be tested', () => {
  const tests = [aTest({ on: '2026-07-01', sample: 0, population: { count: 0, source: 'Log of changes' } })];
  const found = assessed(
    { controls: [aControl({ frequency: 'per-event', key: true })], tests },
    { asOf: '2026-07-15' },
  );
  expect([standingOf(found).rung, because(standingOf(found))]).toEqual(['designed', ['did-not-occur']]);
  expect(verdictOn(found)).toMatchObject({ conclusion: 'not-assessed' });
  expect(found.findings.map(({ id, severity }) => `${id} ${severity}`)).toContain('no-population:C1 low');
  expect(found.findings.map(({ id }) => id)).not.toContain('no-evidence:C1');
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
    {
      because: 'trace',
      says: 'Evidence C1-2026-06-20 of 2026-06-20 shows it in operation.',
      data: { evidence: 'C1-2026-06-20', performed: '2026-06-20' },
    },
  ]);
});

test('a report without a period has no type 2 standing', () => {
  const assessment = assessed({ reports: typeOne(), controls: [aControl()] });
  expect(assessment.controls[0]?.standings[0]?.type2).toBeNull();
});

test('a type 1 report with a period still tells both standings', () => {
  const assessment = assessed({
    reports: { soc2: { ...soc2, type: 1 } },
    controls: [aControl()],
    evidence: everyMonth('C1').slice(1),
  });
  expect([standingOf(assessment, 'C1', 1).rung, standingOf(assessment, 'C1', 2).rung]).toEqual([
    'implemented',
    'implemented',
  ]);
  expect(assessment.reports[0]).toMatchObject({ type: 1, asOf: '2026-06-30' });
});

describe('a continuous control', () => {
  const onDay = (day: string, asOf = '2026-07-15') =>
    standingOf(
      assessed(
        { controls: [aControl({ frequency: 'continuous', nature: 'manual' })], evidence: performed('C1', day) },
        { asOf },
      ),
    );

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

test('a log that was drawn after the period shows the control in it', () => {
  const log = [covering('C1', '2026-07-03', '2026-01-01', '2026-06-30')];
  const standing = ofControl({ frequency: 'daily' }, log);
  expect(standing).toMatchObject({ rung: 'operating', occurrences: { filled: 181, missing: 0 } });
  const found = assessed({ controls: [aControl({ frequency: 'daily' })], evidence: log }, { asOf: '2026-07-15' });
  expect(found.findings.map(({ id }) => id)).not.toContain('no-evidence:C1');
});

test('one occurrence to come is told as one', () => {
  const [reason] = ofControl({}, everyMonth('C1').slice(0, 5), '2026-06-10').reasons;
  expect(reason?.says).toBe('5 of 6 expected occurrences are evidenced, the other one is still to come.');
});
