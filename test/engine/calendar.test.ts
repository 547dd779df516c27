import fc from 'fast-check';
import { calendarOf } from '../../src/engine/calendar';
import { countOccurrences } from '../../src/engine/occurrences';
import { addDays, fromDay, toDay } from '../../src/model/plain-date';
import type { Control, Evidence, Frequency } from '../../src/schema/registers';

const year = { from: '2026-01-01', to: '2026-12-31' };
const none: ReadonlySet<string> = new Set();

const control = (changes: Partial<Control> = {}): Control => ({
  id: 'C1',
  title: 'Control',
  satisfies: ['R1'],
  ...changes,
});

const on = (...days: string[]): Evidence[] =>
  days.map((performed, index) => ({ id: `E${index}`, control: 'C1', performed }));

const covering = (performed: string, from: string, to: string): Evidence => ({
  id: `E-${performed}`,
  control: 'C1',
  performed,
  covers: { from, to },
});

const windows = (name: Frequency, changes: Partial<Control> = {}, replaced?: Control, period = year) =>
  calendarOf(control(changes), name, replaced, period, none);

const days = (list: readonly { from: number; to: number }[]): string[] =>
  list.map(({ from, to }) => `${fromDay(from)}/${fromDay(to)}`);

describe('the calendar of a control', () => {
  it('keeps the frequency it had before up to the day of the change', () => {
    const changed = windows('quarterly', { earlierFrequencies: [{ frequency: 'monthly', until: '2026-03-31' }] });
    expect(days(changed)).toEqual([
      '2026-01-01/2026-01-31',
      '2026-02-01/2026-02-28',
      '2026-03-01/2026-03-31',
      '2026-04-01/2026-06-30',
      '2026-07-01/2026-09-30',
      '2026-10-01/2026-12-31',
    ]);
  });

  it('leaves a window open that a change of frequency cuts', () => {
    const changed = windows('monthly', { earlierFrequencies: [{ frequency: 'quarterly', until: '2026-02-28' }] });
    expect(changed[0]).toMatchObject({ open: true });
    expect(changed).toHaveLength(11);
  });

  it('asks for nothing in a window that lies whole within a pause', () => {
    const paused = windows('monthly', { pauses: [{ from: '2026-04-01', to: '2026-05-20', reason: 'no payroll run' }] });
    expect(days(paused)).not.toContain('2026-04-01/2026-04-30');
    expect(days(paused)).toContain('2026-05-01/2026-05-31');
  });

  it('lets a successor take over the occurrences of the control that it replaced', () => {
    const before = control({ id: 'C0', frequency: 'monthly', until: '2026-06-30' });
    const taken = windows('quarterly', { since: '2026-07-01' }, before);
    expect(days(taken).slice(0, 6)).toEqual(
      [1, 2, 3, 4, 5, 6].map((month): unknown => expect.stringContaining(`2026-0${month}-01/`)),
    );
    expect(taken).toHaveLength(8);
  });

  it('still expects the year of an annual control that took over from another within it', () => {
    const before = control({ id: 'C0', frequency: 'annual', until: '2026-03-31' });
    const taken = windows('annual', { since: '2026-04-01' }, before, { from: '2025-07-01', to: '2026-06-30' });
    expect(days(taken)).toEqual(['2025-07-01/2026-03-31', '2026-04-01/2026-06-30']);
    expect(taken.map(({ open }) => open)).toEqual([true, false]);
  });

  it('does not ask a control without a predecessor for less because it started late', () => {
    expect(windows('monthly', { since: '2026-07-01' })).toHaveLength(12);
  });
});

describe('late performance', () => {
  const monthly = windows('monthly');
  const count = (evidence: readonly Evidence[], terms: Parameters<typeof countOccurrences>[3] = {}) =>
    countOccurrences(monthly, evidence, year.to, { asOf: '2027-02-28', ...terms });

  it('is on time within the days that the control declares as ordinary', () => {
    expect(count([covering('2026-06-08', '2026-05-01', '2026-05-31')], { dueWithin: 10, grace: 5 })).toMatchObject({
      onTime: 1,
      late: 0,
    });
  });

  it('is late within the grace and missed after it', () => {
    expect(count([covering('2026-06-14', '2026-05-01', '2026-05-31')], { dueWithin: 10, grace: 5 })).toMatchObject({
      onTime: 0,
      late: 1,
    });
    expect(count([covering('2026-06-16', '2026-05-01', '2026-05-31')], { dueWithin: 10, grace: 5 })).toMatchObject({
      late: 0,
      missing: 12,
    });
  });

  it('makes good the month before only with a performance that its own month does not need', () => {
    expect(count(on('2026-02-03'), { grace: 5 })).toMatchObject({ onTime: 1, late: 0, missing: 11 });
    expect(count(on('2026-02-03', '2026-02-20'), { grace: 5 })).toMatchObject({ onTime: 1, late: 1, missing: 10 });
  });

  it('counts what is done after the last day of the period for the last window, within the grace', () => {
    expect(count(on('2027-01-04'), { grace: 5 })).toMatchObject({ late: 1, missing: 11 });
    expect(count(on('2027-01-04'))).toMatchObject({ late: 0, missing: 12 });
  });

  it('is still to come while the grace runs', () => {
    const during = countOccurrences(monthly, [], '2026-12-31', { asOf: '2027-01-03', grace: 5 });
    expect(during).toMatchObject({ missing: 11, toCome: 1 });
  });
});

describe('properties of the calendar', () => {
  const frequencies: readonly Frequency[] = [
    'annual',
    'semi-annual',
    'quarterly',
    'monthly',
    'semi-monthly',
    'weekly',
    'business-daily',
    'daily',
    'many-a-day',
    'continuous',
  ];
  const someFrequency = fc.constantFrom(...frequencies);
  const somePeriod = fc
    .tuple(fc.integer({ min: toDay('2024-01-01'), max: toDay('2027-12-31') }), fc.integer({ min: 20, max: 500 }))
    .map(([start, length]) => ({ from: fromDay(start), to: fromDay(start + length) }));
  const someTerms = fc.record({
    dueWithin: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
    grace: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
  });
  const someOffsets = fc.array(fc.integer({ min: -20, max: 560 }), { maxLength: 40 });

  it('expected = on time + late + missing once the period and every grace are over', () => {
    fc.assert(
      fc.property(someFrequency, somePeriod, someTerms, someOffsets, (name, period, terms, offsets) => {
        const evidence = on(...offsets.map((offset) => addDays(period.from, offset)));
        const result = countOccurrences(windows(name, {}, undefined, period), evidence, period.to, {
          ...terms,
          asOf: addDays(period.to, 200),
        });
        expect(result.onTime + result.late + result.missing).toBe(result.expected);
        expect(result.toCome).toBe(0);
      }),
    );
  });

  it('never counts a performance without an interval twice', () => {
    fc.assert(
      fc.property(someFrequency, somePeriod, someTerms, someOffsets, (name, period, terms, offsets) => {
        const evidence = on(...offsets.map((offset) => addDays(period.from, offset)));
        const result = countOccurrences(windows(name, {}, undefined, period), evidence, period.to, {
          ...terms,
          asOf: addDays(period.to, 200),
        });
        expect(result.filled).toBeLessThanOrEqual(evidence.length);
      }),
    );
  });

  it('shifting period and evidence by whole weeks shifts the result of daily and weekly controls', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Frequency>('daily', 'weekly', 'business-daily'),
        somePeriod,
        someTerms,
        someOffsets,
        fc.integer({ min: 1, max: 60 }),
        (name, period, terms, offsets, weeks) => {
          const shift = (date: string): string => addDays(date, weeks * 7);
          const run = (move: (date: string) => string) => {
            const there = { from: move(period.from), to: move(period.to) };
            const evidence = on(...offsets.map((offset) => move(addDays(period.from, offset))));
            const { expected, onTime, late, missing } = countOccurrences(
              windows(name, {}, undefined, there),
              evidence,
              there.to,
              { ...terms, asOf: addDays(there.to, 200) },
            );
            return { expected, onTime, late, missing };
          };
          expect(run(shift)).toEqual(run((date) => date));
        },
      ),
    );
  });

  it('a longer grace never misses more', () => {
    fc.assert(
      fc.property(
        someFrequency,
        somePeriod,
        someOffsets,
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 30 }),
        (name, period, offsets, short, more) => {
          const evidence = on(...offsets.map((offset) => addDays(period.from, offset)).sort());
          const missing = (grace: number): number =>
            countOccurrences(windows(name, {}, undefined, period), evidence, period.to, {
              grace,
              asOf: addDays(period.to, 200),
            }).missing;
          expect(missing(short + more)).toBeLessThanOrEqual(missing(short));
        },
      ),
    );
  });
});
