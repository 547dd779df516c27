import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { sampleSize, type SizeQuestion } from '../../src/sampling/sample-size';
import { tableFaults } from '../../src/sampling/table-faults';
import { rateRuledOut, zeroDeviationSize } from '../../src/sampling/zero-deviation-size';
import { frequency } from '../../src/schema/registers';
import { shippedTable } from './a-table';

const table = shippedTable();
const size = (change: Partial<SizeQuestion>): number => sampleSize(question(change)).size;
const reasons = (change: Partial<SizeQuestion>): string[] =>
  sampleSize(question(change)).because.map(({ because }) => because);
const question = (change: Partial<SizeQuestion>): SizeQuestion => ({
  table,
  frequency: 'per-event',
  population: 100,
  risk: 'moderate',
  nature: 'manual',
  generalControlsHold: false,
  ...change,
});

test.each([
  ['annual', 1, [1, 1, 1]],
  ['semi-annual', 2, [1, 2, 2]],
  ['quarterly', 4, [2, 2, 3]],
  ['monthly', 12, [2, 3, 4]],
  ['semi-monthly', 24, [3, 5, 8]],
  ['weekly', 52, [5, 8, 15]],
  ['business-daily', 250, [20, 30, 40]],
  ['daily', 365, [20, 30, 40]],
  ['many-a-day', 251, [25, 40, 60]],
  ['per-event', 251, [25, 40, 60]],
] as const)('a %s control with %d operations takes its row of the table', (name, population, sizes) => {
  const found = (['low', 'moderate', 'high'] as const).map((risk) => size({ frequency: name, population, risk }));
  expect(found).toEqual(sizes);
});

test.each([
  [1, 1],
  [4, 4],
  [5, 5],
  [49, 5],
  [50, 5],
  [51, 6],
  [94, 10],
  [249, 25],
  [250, 25],
])('of %d events %d are looked at', (population, expected) => {
  expect([size({ population }), size({ population, risk: 'low' })]).toEqual([expected, expected]);
});

test('a list of events takes the larger column where the risk is high', () => {
  expect([30, 94, 250].map((population) => size({ population, risk: 'high' }))).toEqual([30, 40, 40]);
});

test('an automated control is tested once while its general controls hold', () => {
  const change = { nature: 'automated', frequency: 'continuous', population: 9000 } as const;
  expect(size({ ...change, generalControlsHold: true })).toBe(1);
  expect(reasons({ ...change, generalControlsHold: true })).toEqual(['automated']);
});

test('an automated control is tested as if done by hand where its general controls are not shown to hold', () => {
  const change = { nature: 'automated', frequency: 'continuous', population: 9000 } as const;
  expect(size(change)).toBe(40);
  expect(reasons(change)).toEqual(['general-controls-not-shown', 'table']);
});

test('a control that people perform with a system takes the sizes for manual controls', () => {
  expect(size({ nature: 'it-dependent', generalControlsHold: true, population: 1000 })).toBe(40);
});

test('a control of unknown nature counts as manual', () => {
  expect(size({ nature: undefined, generalControlsHold: true, population: 1000 })).toBe(40);
});

test('an empty list is no sample: the control did not occur', () => {
  expect(sampleSize(question({ population: 0, nature: 'automated', wanted: 5 }))).toMatchObject({
    size: 0,
    because: [{ because: 'did-not-occur' }],
  });
});

test('a population smaller than the size is looked at as a whole', () => {
  expect(size({ frequency: 'daily', population: 7 })).toBe(7);
  expect(reasons({ frequency: 'daily', population: 7 })).toEqual(['table', 'whole-population']);
});

test('a chosen size replaces that of the table and says so', () => {
  expect(size({ wanted: 33, frequency: undefined })).toBe(33);
  expect(reasons({ wanted: 33, frequency: undefined })).toEqual(['chosen']);
});

test('a monthly control with hundreds of rows is asked whether these are transactions', () => {
  expect(reasons({ frequency: 'monthly', population: 24 })).toEqual(['table']);
  expect(reasons({ frequency: 'monthly', population: 25 })).toEqual(['table', 'more-rows-than-operations']);
});

test('the size never falls when the risk rises and never exceeds the population', () => {
  const any = fc.record({
    frequency: fc.constantFrom(...frequency.enum),
    population: fc.integer({ min: 0, max: 2000 }),
    nature: fc.constantFrom('manual', 'automated', 'it-dependent', undefined),
    generalControlsHold: fc.boolean(),
  });
  fc.assert(
    fc.property(any, (change) => {
      const [low, moderate, high] = (['low', 'moderate', 'high'] as const).map((risk) => size({ ...change, risk }));
      const rising = [0, low, moderate, high, change.population].every(
        (n, i, all) => i === 0 || (n ?? 0) >= (all[i - 1] ?? 0),
      );
      return rising && (change.population === 0 || (low ?? 0) > 0);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('the shipped table has no faults', () => {
  expect(tableFaults(table)).toEqual([]);
});

test('a table is told of frequencies that are missing, that stand twice, and of sizes that fall', () => {
  const [annual, ...others] = table.sizes;
  const sizes = [...others, { frequencies: ['weekly' as const], low: 5, moderate: 4, high: 3 }];
  expect(annual?.frequencies).toEqual(['annual']);
  expect(tableFaults({ ...table, sizes }).map(({ code, path }) => [code, path.join('.')])).toEqual([
    ['duplicate-frequency', 'sizes.7.frequencies.0'],
    ['unknown-frequency-size', 'sizes'],
    ['falling-size', 'sizes.7'],
  ]);
});

test('the worked examples of the table follow from the formula', () => {
  const worked = table.zeroDeviation ?? [];
  expect(worked.length).toBe(6);
  expect(worked.map(({ confidence, tolerable }) => zeroDeviationSize(confidence, tolerable))).toEqual(
    worked.map((item) => item.size),
  );
});

test('the rate that a clean sample rules out is the one that asks for this size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.constantFrom(0.8, 0.9, 0.95, 0.99), (n, confidence) => {
      const rate = rateRuledOut(confidence, n);
      return (
        zeroDeviationSize(confidence, rate + 1e-9) <= n &&
        (n === 1 || zeroDeviationSize(confidence, rate - 1e-6) > n - 1)
      );
    }),
    { seed: 2 },
  );
});

test('a confidence of one has no size', () => {
  expect(() => zeroDeviationSize(1, 0.1)).toThrow(RangeError);
});

const facts = '../shared/facts/sampling.json';
const withFacts = existsSync(facts) ? test : test.skip;

withFacts(
  'the table agrees with the facts that it was made from (skipped where they are not beside the checkout)',
  () => {
    const { table: rows } = JSON.parse(readFileSync(facts, 'utf8')) as {
      table: { frequency: string; low?: number; moderate?: number; high?: number; range_seen?: number[] }[];
    };
    const named: Readonly<Record<string, string>> = {
      'semi-monthly or bi-weekly': 'semi-monthly',
      'many per day / per transaction, population over 250': 'many-a-day',
    };
    const compared = rows.flatMap(({ frequency: name, low, moderate, high, range_seen: seen }) => {
      const row = table.sizes.find(({ frequencies }) => frequencies.some((item) => item === (named[name] ?? name)));
      return row
        ? [
            [
              [row.low, row.moderate, row.high, row.seen ?? null],
              [low, moderate, high, seen ? { from: seen[0], to: seen[1] } : null],
            ],
          ]
        : [];
    });
    expect(compared.length).toBe(8);
    for (const [ours, theirs] of compared) expect(ours).toEqual(theirs);
  },
);
