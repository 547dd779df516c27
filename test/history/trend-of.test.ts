import { printSnapshot } from '../../src/history/print-snapshot';
import { snapshotOf } from '../../src/history/snapshot-of';
import { trendOf } from '../../src/history/trend-of';
import { sparkline } from '../../src/reports/history/trend-page';
import { anAssessment } from '../reports/an-assessment';
import { aFinding, aSnapshot } from './a-snapshot';

const [one, two] = [aFinding('no-owner:C1'), aFinding('late:C1')];

test('age counts from the first snapshot that has a finding without a break', () => {
  const trend = trendOf([
    aSnapshot('2026-01-01', [one]),
    aSnapshot('2026-01-11', [two]),
    aSnapshot('2026-01-21', [one, two]),
    aSnapshot('2026-01-31', [one, two]),
  ]);
  expect(trend.points.map(({ age }) => age)).toEqual([
    { mean: 0, median: 0, oldest: 0, atLeast: 1 },
    { mean: 0, median: 0, oldest: 0, atLeast: 0 },
    { mean: 5, median: 5, oldest: 10, atLeast: 0 },
    { mean: 15, median: 15, oldest: 20, atLeast: 0 },
  ]);
  expect(trend.points[2]?.step).toMatchObject({ new: 0, reopened: 1 });
});

test('with nothing open there is no age', () => {
  expect(trendOf([aSnapshot('2026-01-01')]).points[0]?.age).toMatchObject({ mean: null, median: null, oldest: null });
});

test('the first point has nothing to be held against', () => {
  expect(trendOf([aSnapshot('2026-01-01', [one])]).points[0]?.step).toBeNull();
});

test('a sparkline starts at zero, so that a small change looks small', () => {
  expect(sparkline([0, 50, 100])).toBe('▁▅█');
  expect(sparkline([0, 0])).toBe('▁▁');
});

test('a snapshot keeps the findings of an assessment, and prints as JSON that reads back', () => {
  const snapshot = snapshotOf(anAssessment());
  expect(snapshot.findings.map(({ id }) => id)).toEqual(anAssessment().findings.map(({ id }) => id));
  expect(JSON.parse(printSnapshot(snapshot))).toEqual(snapshot);
});
