import { aControl, assessed, aTest, everyMonth, performed } from './a-workspace';

describe('evidence requests', () => {
  const request = (changes: Parameters<typeof aControl>[0], evidence = performed('C1'), asOf = '2026-07-15') =>
    assessed({ controls: [aControl(changes)], evidence }, { asOf }).evidenceRequests;

  test('ask for nothing where nothing is missing', () => {
    expect(request({}, everyMonth('C1'))).toEqual([]);
  });

  test('name the missing windows', () => {
    expect(request({}, everyMonth('C1').slice(1))).toEqual([
      {
        id: 'ER-C1',
        control: 'C1',
        requirements: ['R1'],
        artefact: 'the signed list',
        period: '2026-01-01 to 2026-01-31',
        owner: 'Dana Fields',
        missing: 1,
        why: 'expected occurrences without evidence',
      },
    ]);
  });

  test('cut a long list of windows and tell its length', () => {
    const days = Array.from({ length: 10 }, (_, index) => `2026-01-${String(index * 2 + 2).padStart(2, '0')}`);
    expect(request({ frequency: 'daily' }, performed('C1', ...days), '2026-01-20')[0]?.period).toMatch(/; and 4 more$/);
  });

  test('ask for the first trace where there is none', () => {
    expect(request({ leaves: undefined })[0]).toMatchObject({
      artefact: 'Trace of R1.p1',
      period: '2026-01-01 to 2026-06-30',
      why: 'no evidence on file',
    });
  });

  test('ask for the population of an event-driven control', () => {
    expect(request({ frequency: 'per-event' }, performed('C1', '2026-05-02'))[0]).toMatchObject({
      why: 'no population recorded',
      period: '2026-01-01 to 2026-06-30',
    });
  });

  test('ask for newer evidence where it is stale for type 1', () => {
    const reports = { soc2: { type: 1 as const, asOf: '2026-06-30' } };
    const controls = [aControl()];
    expect(assessed({ reports, controls, evidence: performed('C1', '2026-01-20') }).evidenceRequests[0]).toMatchObject({
      why: 'the evidence on file is stale',
    });
    expect(assessed({ reports, controls }).evidenceRequests[0]).toMatchObject({
      period: 'on or shortly before 2026-06-30',
    });
  });

  test('ask for a trace of the period where all that is on file is of later days', () => {
    expect(request({ frequency: 'quarterly' }, performed('C1', '2026-07-10'))[0]).toMatchObject({
      period: '2026-01-01 to 2026-06-30',
      why: 'the evidence on file is of later days',
    });
  });

  test('ask for nothing of a control whose event did not occur', () => {
    const tests = [aTest({ on: '2026-07-01', sample: 0, population: { count: 0, source: 'Log' } })];
    const controls = [aControl({ frequency: 'per-event' })];
    expect(assessed({ controls, tests }, { asOf: '2026-07-15' }).evidenceRequests).toEqual([]);
  });

  test('ask for nothing of a control that is not written or has ended', () => {
    expect([...request({ text: undefined }), ...request({ until: '2026-01-31' })]).toEqual([]);
  });
});
