import type { Evidence } from '../../src/schema/registers';
import { aControl, assessed, everyMonth, performed, soc2, typeOne } from '../engine/a-workspace';
import { found, standingOf } from '../engine/read-assessment';

const run = (
  check: string,
  changes: Parameters<typeof aControl>[0] = {},
  evidence: Evidence[] = everyMonth('C1'),
  rest: Parameters<typeof assessed>[0] = {},
) =>
  found(
    assessed({
      controls: [aControl(changes), aControl({ id: 'C2' })],
      evidence: [...evidence, ...everyMonth('C2')],
      ...rest,
    }),
    check,
  );

describe('no-evidence', () => {
  test.each([
    [true, 'high'],
    [undefined, 'medium'],
  ] as const)('key %p makes it %s', (key, severity) => {
    expect(run('no-evidence', { key }, [])).toMatchObject([
      { severity, condition: 'No dated evidence is on file for the control.' },
    ]);
  });

  test('tells where what is on file cannot be counted', () => {
    expect(run('no-evidence', {}, performed('C1', '2026-08-01'))[0]?.condition).toBe(
      'The one evidence item on file cannot be counted.',
    );
    expect(run('no-evidence', {}, performed('C1', '2026-08-01', '2026-08-02'))[0]?.condition).toBe(
      'None of the 2 evidence items on file can be counted.',
    );
  });

  test('sees evidence that is later than the report’s date', () => {
    const [finding] = run('no-evidence', {}, performed('C1', '2026-07-10'), { reports: typeOne() });
    expect(finding?.condition).toBe('All evidence on file is later than the day that the report looks at.');
  });

  test('leaves a control without an owner to no-owner', () => {
    expect(run('no-evidence', { owner: undefined }, [])).toEqual([]);
  });
});

describe('stale-evidence', () => {
  const typeOneWith = (day: string, changes: Parameters<typeof aControl>[0] = {}) =>
    assessed({
      reports: typeOne(),
      controls: [aControl(changes), aControl({ id: 'C2' })],
      evidence: [...performed('C1', day), ...performed('C2', '2026-06-15')],
    });

  test('holds a control down once its trace is older than the limit', () => {
    expect(found(typeOneWith('2026-04-29'), 'stale-evidence')).toEqual([]);
    const stale = typeOneWith('2026-04-28');
    expect(found(stale, 'stale-evidence')).toMatchObject([
      { severity: 'medium', measure: 63, data: { age: 63, limit: 62 } },
    ]);
    expect(standingOf(stale, 'C1', 1)).toMatchObject({ base: 'implemented', rung: 'designed' });
  });

  test('says nothing of a control that was never in operation: its design is what it lacks', () => {
    const unwritten = typeOneWith('2026-04-28', { text: undefined, procedure: undefined });
    expect(standingOf(unwritten, 'C1', 1).base).toBe('informal');
    expect(found(unwritten, 'stale-evidence')).toEqual([]);
  });

  test('is high for a key control', () => {
    expect(found(typeOneWith('2026-04-28', { key: true }), 'stale-evidence')).toMatchObject([{ severity: 'high' }]);
  });

  test('has a limit where no frequency is recorded', () => {
    const stale = typeOneWith('2024-04-28', { frequency: undefined });
    expect(standingOf(stale, 'C1', 1).rung).toBe('designed');
    expect(found(stale, 'stale-evidence')[0]?.criteria).toContain('without a recorded frequency');
  });

  test('looks at the newest trace by the date, not at later ones', () => {
    const assessment = assessed({
      reports: typeOne(),
      controls: [aControl()],
      evidence: performed('C1', '2026-03-01', '2026-07-10'),
    });
    expect(standingOf(assessment, 'C1', 1).rung).toBe('designed');
  });

  test('leaves the months of a period to missing-occurrence', () => {
    const assessment = assessed({ controls: [aControl()], evidence: performed('C1', '2026-02-20') });
    expect([found(assessment, 'stale-evidence').length, found(assessment, 'missing-occurrence').length]).toEqual([
      0, 1,
    ]);
  });

  test('speaks for a continuous control over the period too', () => {
    const reports = { soc2: { ...soc2, period: { from: '2025-10-01', to: '2026-06-30' } } };
    const assessment = assessed({
      reports,
      controls: [aControl({ frequency: 'continuous' })],
      evidence: performed('C1', '2025-10-05'),
    });
    expect(found(assessment, 'stale-evidence')).toHaveLength(1);
    expect(standingOf(assessment).rung).toBe('designed');
  });
});

describe('unusable-evidence', () => {
  const item: Evidence = {
    id: 'E1',
    control: 'C1',
    performed: '2026-06-20',
    file: 'evidence/a.pdf',
    sha256: 'a'.repeat(64),
  };
  const withFile = (state: unknown) =>
    run('unusable-evidence', {}, [item], {
      evidenceFiles: new Map([['evidence/a.pdf', state as { state: 'missing'; why: string }]]),
    });

  test.each([
    [{ state: 'read', sha256: 'b'.repeat(64), bytes: 1 }, 'has changed since it was recorded'],
    [{ state: 'missing', why: 'there is no such file' }, 'is not where the register says'],
    [{ state: 'refused', why: 'it is a link' }, 'lies where no evidence may lie'],
    [{ state: 'unreadable', why: 'permission denied' }, 'could not be read'],
  ])('%j', (state, title) => {
    const findings = withFile(state);
    expect(findings).toMatchObject([
      { severity: 'medium', subject: { kind: 'evidence', id: 'E1' }, source: { file: 'evidence.yaml', line: 2 } },
    ]);
    expect(findings[0]?.title).toBe(`Evidence E1 of C1 Access review ${title}`);
  });

  test('is low for a date in the future or outside the life of the control', () => {
    expect(run('unusable-evidence', {}, performed('C1', '2026-07-16'))).toMatchObject([
      { severity: 'low', data: { because: 'future' } },
    ]);
    expect(run('unusable-evidence', { since: '2026-03-01' }, performed('C1', '2026-02-20'))).toMatchObject([
      { severity: 'low', data: { because: 'outside-life' } },
    ]);
    expect(run('unusable-evidence', { until: '2026-03-01' }, performed('C1', '2026-03-20'))).toMatchObject([
      { data: { because: 'outside-life' } },
    ]);
  });

  test('is silent about files that are as recorded and about controls that serve no report', () => {
    expect(withFile({ state: 'read', sha256: 'a'.repeat(64), bytes: 1 })).toEqual([]);
    expect(run('unusable-evidence', { satisfies: [] }, performed('C1', '2026-07-16'))).toEqual([]);
  });
});
