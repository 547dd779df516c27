import { aControl, assessed, covering, everyMonth, performed } from './a-workspace';

const line = (changes: Parameters<typeof aControl>[0], evidence = performed('C1')) =>
  assessed({ controls: [aControl(changes)], evidence }, { asOf: '2026-07-15' }).requestList[0];

describe('a line of the request list', () => {
  test('names the calendar of a control that has left nothing yet', () => {
    expect(line({ frequency: 'quarterly' })).toMatchObject({
      population: 'The calendar: each quarter of the period.',
      status: 'nothing',
    });
    expect(line({ frequency: undefined })?.population).toBe('Not known: the control has no frequency.');
  });

  test('counts the occurrences of one that has', () => {
    expect(line({}, everyMonth('C1'))).toMatchObject({
      population: 'The calendar: 6 expected occurrences.',
      status: 'on-file',
    });
  });

  test('asks for the last occurrence before the period where the calendar expects none in it', () => {
    expect(line({ frequency: 'annual' }, performed('C1', '2025-11-20'))).toMatchObject({
      population: 'No occurrence falls in the period by the calendar: the last one before it, with its date.',
      status: 'on-file',
      onFile: ['C1-2025-11-20: TICKET-2025-11-20'],
    });
  });

  test('takes no evidence for the report that is of days before or after its period', () => {
    expect(line({}, performed('C1', '2025-12-31', '2026-07-02'))).toMatchObject({ status: 'nothing', onFile: [] });
  });

  test('is about the date of the report, not the day of the assessment, and takes no stale trace for it', () => {
    const of = (day: string) =>
      assessed(
        {
          controls: [aControl()],
          evidence: performed('C1', day),
          reports: { soc2: { type: 1, asOf: '2026-09-30', categories: ['security'] } },
        },
        { asOf: '2026-07-15' },
      );
    expect(of('2026-07-01').requestList[0]).toMatchObject({
      period: 'on 2026-09-30',
      due: '2026-10-14',
      status: 'on-file',
    });
    expect(of('2026-01-01').requestList[0]?.status).toBe('part');
    expect(of('2026-01-01').evidenceRequests[0]?.period).toBe('on or shortly before 2026-09-30');
  });

  test('takes what was performed after the period but covers its days, or lies within the days that the control declares', () => {
    expect(line({}, [covering('C1', '2026-07-03', '2026-06-01', '2026-06-30')])).toMatchObject({ status: 'part' });
    expect(line({ dueWithin: 10 }, performed('C1', '2026-07-03'))).toMatchObject({
      onFile: ['C1-2026-07-03: TICKET-2026-07-03'],
    });
  });
});
