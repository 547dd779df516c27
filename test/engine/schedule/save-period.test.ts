import type { PlannedPeriod } from '../../../src/schema/schedule';
import { aControl, assessed, covering, performed, soc2, typeOne } from '../a-workspace';

type Parts = Parameters<typeof assessed>[0];

const periodOf = (parts: Parts, asOf: string): PlannedPeriod | null =>
  assessed(parts, { asOf }).schedule.reports[0]?.planned ?? null;

const twoMonths = performed('C1', '2026-01-20', '2026-03-20');

test('in a running period what is still to come is told with the last day for the next time', () => {
  expect(periodOf({ controls: [aControl()], evidence: twoMonths }, '2026-04-10')).toMatchObject({
    state: 'running',
    savable: [{ control: 'C1', by: '2026-04-30', toCome: 3 }],
  });
});

test('what has passed without evidence cannot be cured', () => {
  expect(periodOf({ controls: [aControl()], evidence: twoMonths }, '2026-04-10')?.lost).toEqual([
    { control: 'C1', missing: 1, first: { from: '2026-02-01', to: '2026-02-28' } },
  ]);
});

test('a month that is already done is not asked for again', () => {
  const evidence = [...twoMonths, ...performed('C1', '2026-04-03')];
  expect(periodOf({ controls: [aControl()], evidence }, '2026-04-10')?.savable).toEqual([
    { control: 'C1', by: '2026-05-31', toCome: 2 },
  ]);
});

test('evidence that covers the last month whole does not stand for the running one', () => {
  const evidence = [...twoMonths, covering('C1', '2026-04-08', '2026-03-01', '2026-04-08')];
  expect(periodOf({ controls: [aControl()], evidence }, '2026-04-10')?.savable).toMatchObject([{ by: '2026-04-30' }]);
});

test('what is due first comes first', () => {
  const controls = [
    aControl({ id: 'C1', frequency: 'quarterly' }),
    aControl({ id: 'C2', frequency: 'monthly' }),
    aControl({ id: 'C3', frequency: 'weekly' }),
  ];
  const evidence = ['C1', 'C2', 'C3'].flatMap((id) => performed(id, '2026-01-05'));
  const { savable = [], lost = [] } = periodOf({ controls, evidence }, '2026-04-10') ?? {};
  expect(savable.map(({ control, by }) => [control, by])).toEqual([
    ['C3', '2026-04-12'],
    ['C2', '2026-04-30'],
    ['C1', '2026-06-30'],
  ]);
  expect(lost.map(({ control, first }) => [control, first.from])).toEqual([
    ['C3', '2026-01-01'],
    ['C2', '2026-02-01'],
  ]);
});

test('a control of which there is no trace yet is counted from the calendar alone', () => {
  expect(periodOf({ controls: [aControl()] }, '2026-04-10')).toMatchObject({
    savable: [{ control: 'C1', by: '2026-04-30', toCome: 3 }],
    lost: [{ control: 'C1', missing: 3 }],
  });
});

test('a yearly control that the period cuts off can still be performed in it, though nothing is expected', () => {
  const controls = [aControl({ frequency: 'annual' })];
  expect(periodOf({ controls }, '2026-04-10')?.savable).toEqual([{ control: 'C1', by: '2026-06-30', toCome: 0 }]);
});

test('nothing is asked of a control that has ended, nor of one that ends before its next window', () => {
  const ended = aControl({ until: '2026-03-31' });
  const ending = aControl({ until: '2026-04-30' });
  const evidence = performed('C1', '2026-01-20', '2026-02-20', '2026-03-20', '2026-04-03');
  expect(periodOf({ controls: [ended] }, '2026-04-10')).toMatchObject({ savable: [], lost: [] });
  expect(periodOf({ controls: [ending], evidence }, '2026-04-10')?.savable).toEqual([]);
});

test('event-driven controls and those that bear on nothing in scope are left out', () => {
  const controls = [aControl({ frequency: 'per-event' }), aControl({ id: 'C2', satisfies: ['elsewhere'] })];
  expect(periodOf({ controls }, '2026-04-10')).toMatchObject({ savable: [], lost: [] });
});

test('holidays are no days to be performed by', () => {
  const controls = [aControl({ frequency: 'business-daily' })];
  const engagement = { holidays: ['2026-04-13'] };
  expect(periodOf({ controls, engagement }, '2026-04-10')?.savable).toMatchObject([{ by: '2026-04-14' }]);
});

test('a month that is closed by the tenth of the next is to be done by that day', () => {
  const controls = [aControl({ dueWithin: 10 })];
  expect(periodOf({ controls, evidence: performed('C1', '2026-01-20') }, '2026-03-05')).toMatchObject({
    savable: [{ control: 'C1', by: '2026-03-10', toCome: 5 }],
    lost: [],
  });
});

test('once the ordinary days are gone, the last day of the grace is told', () => {
  const controls = [aControl({ dueWithin: 10, grace: 5 })];
  const evidence = performed('C1', '2026-01-20');
  expect(periodOf({ controls, evidence }, '2026-03-12')?.savable).toMatchObject([{ by: '2026-03-15' }]);
  expect(periodOf({ controls, evidence }, '2026-03-16')).toMatchObject({
    savable: [{ by: '2026-04-10' }],
    lost: [{ missing: 1, first: { from: '2026-02-01' } }],
  });
});

test('after the period a grace still leaves its last month to be done', () => {
  const controls = [aControl({ dueWithin: 10 })];
  const evidence = performed('C1', '2026-01-20', '2026-02-20', '2026-03-20', '2026-04-20', '2026-05-20');
  expect(periodOf({ controls, evidence }, '2026-07-05')).toMatchObject({
    state: 'over',
    savable: [{ control: 'C1', by: '2026-07-10', toCome: 1 }],
    lost: [],
  });
});

test('a pause asks for nothing', () => {
  const pauses = [{ from: '2026-04-01', to: '2026-04-30', reason: 'No runs in April.' }];
  const controls = [aControl({ pauses })];
  expect(periodOf({ controls, evidence: twoMonths }, '2026-04-10')?.savable).toMatchObject([{ by: '2026-05-31' }]);
});

test('a successor answers for what its predecessor left open', () => {
  const controls = [
    aControl({ id: 'C0', until: '2026-03-31' }),
    aControl({ id: 'C1', since: '2026-04-01', replaces: 'C0' }),
  ];
  const evidence = [...performed('C0', '2026-01-20', '2026-02-20'), ...performed('C1', '2026-04-03')];
  expect(periodOf({ controls, evidence }, '2026-04-10')).toMatchObject({
    savable: [{ control: 'C1', by: '2026-05-31' }],
    lost: [{ control: 'C1', missing: 1, first: { from: '2026-03-01' } }],
  });
});

test('a period that has not begun has nothing to lose', () => {
  expect(periodOf({ controls: [aControl()] }, '2025-12-31')).toMatchObject({ state: 'ahead', savable: [], lost: [] });
});

test.each([['2026-06-30'], ['2026-09-01']])('on %s the period is over and nothing can be saved any more', (asOf) => {
  expect(periodOf({ controls: [aControl()], evidence: twoMonths }, asOf)).toMatchObject({
    state: 'over',
    savable: [],
    lost: [{ control: 'C1', missing: 4 }],
  });
});

test('a report of type 1 has no period', () => {
  expect(periodOf({ reports: typeOne() }, '2026-04-10')).toBeNull();
  expect(periodOf({ reports: { soc2: { ...soc2, type: 1 } } }, '2026-04-10')).toBeNull();
});
