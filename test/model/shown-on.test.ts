import { shownOn } from '../../src/model/shown-on';
import type { Evidence, Frequency } from '../../src/schema/registers';

const item = (performed: string, covers?: Evidence['covers']): Evidence => ({
  id: 'E1',
  control: 'C1',
  performed,
  ...(covers ? { covers } : {}),
});
const period = { from: '2026-01-01', to: '2026-09-30' };

test('a trace shows the day of its performance', () => {
  expect(shownOn(item('2026-06-30'), 'annual', '2026-06-30')).toBe('2026-06-30');
  expect(shownOn(item('2026-07-01'), 'annual', '2026-06-30')).toBeNull();
});

test('a log drawn later shows the days that it covers, as far as the date', () => {
  const log = item('2026-10-03', period);
  expect(shownOn(log, 'daily', '2026-09-30')).toBe('2026-09-30');
  expect(shownOn(log, 'daily', '2026-06-30')).toBe('2026-06-30');
  expect(shownOn(log, 'daily', '2025-12-31')).toBeNull();
});

test.each<[Frequency | undefined, string | null]>([
  ['continuous', '2026-09-30'],
  ['monthly', '2026-09-30'],
  ['quarterly', '2026-09-30'],
  // One occurrence may have been performed on the day of the log alone; events have no calendar.
  ['semi-annual', null],
  ['annual', null],
  ['per-event', null],
  [undefined, null],
])('of a control that is %s nine months show %s', (frequency, day) => {
  expect(shownOn(item('2026-10-03', period), frequency, '2026-09-30')).toBe(day);
});

test('a review of one month that was done after it shows nothing by its end', () => {
  const review = item('2026-10-03', { from: '2026-09-01', to: '2026-09-30' });
  expect(shownOn(review, 'monthly', '2026-09-30')).toBeNull();
});
