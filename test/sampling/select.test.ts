import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { allocate } from '../../src/sampling/allocate';
import { deriveSeed } from '../../src/sampling/derive-seed';
import { keepSmallest } from '../../src/sampling/keep-smallest';
import { rowKey, select } from '../../src/sampling/select';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const add = (counts: number[], at: number): void => {
  counts[at] = (counts[at] ?? 0) + 1;
};

const draw = (seed: string, rows: readonly number[], size: number): number[] => {
  const selection = select<number>(seed, new Map([['', size]]));
  for (const row of rows) selection.offer(row, '', () => row);
  return selection.chosen().map(({ row }) => row);
};

test('the seed is the SHA-256 of organization, control and list with line feeds between', () => {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  expect(deriveSeed({ engagement: 'Acme', control: 'AC-1', population: 'ff' })).toBe(sha256('Acme\nAC-1\nff'));
});

test('another organization, control or list gives another seed', () => {
  const parts = { engagement: 'Acme', control: 'AC-1', population: 'ff' };
  const seeds = [
    parts,
    { ...parts, engagement: 'Acne' },
    { ...parts, control: 'AC-2' },
    { ...parts, population: 'fe' },
  ].map(deriveSeed);
  expect(new Set(seeds).size).toBe(4);
});

test('the key of a row is the SHA-256 of seed, colon and number', () => {
  expect(rowKey('abc', 17)).toBe(createHash('sha256').update('abc:17').digest('hex'));
});

test('the rows with the smallest keys are chosen, in the order of the list', () => {
  const rows = numbers(500);
  const sorted = [...rows].sort((a, b) => (rowKey('s', a) < rowKey('s', b) ? -1 : 1));
  expect(draw('s', rows, 25)).toEqual(sorted.slice(0, 25).sort((a, b) => a - b));
});

test('the order in which rows come does not matter', () => {
  const shuffled = fc.shuffledSubarray(numbers(60), { minLength: 60, maxLength: 60 });
  fc.assert(
    fc.property(shuffled, fc.integer({ min: 0, max: 70 }), (rows, size) => {
      expect(draw('s', rows, size)).toEqual(draw('s', numbers(60), size));
    }),
    { seed: 3 },
  );
});

test('a larger sample holds the smaller one', () => {
  const [small, large] = [draw('s', numbers(300), 20), draw('s', numbers(300), 40)];
  expect(small.filter((row) => !large.includes(row))).toEqual([]);
});

test('rows that cannot be chosen are not copied', () => {
  const selection = select<number>('s', new Map([['', 10]]));
  let made = 0;
  for (const row of numbers(10_000)) selection.offer(row, '', () => (made += 1));
  // About 10 * (1 + ln(10,000 / 10)) = 79 are expected.
  expect(made).toBeLessThan(200);
});

test('every tenth of a list is chosen about equally often over many seeds', () => {
  const tenths = Array.from({ length: 10 }, () => 0);
  for (const seed of numbers(400))
    for (const row of draw(`seed ${seed}`, numbers(200), 20)) add(tenths, Math.floor((row - 1) / 20));
  const chiSquare = tenths.reduce((sum, count) => sum + (count - 800) ** 2 / 800, 0);
  // 27.9 is exceeded once in a thousand times with nine degrees of freedom; the seeds are fixed.
  expect(chiSquare).toBeLessThan(27.9);
});

test('each single row is chosen about as often as any other over many seeds', () => {
  const counts = Array.from({ length: 40 }, () => 0);
  for (const seed of numbers(2000)) for (const row of draw(`s${seed}`, numbers(40), 5)) add(counts, row - 1);
  const chiSquare = counts.reduce((sum, count) => sum + (count - 250) ** 2 / 250, 0);
  // 72.1 is exceeded once in a thousand times with 39 degrees of freedom.
  expect(chiSquare).toBeLessThan(72.1);
});

test('strata give what they were told to, each its own smallest keys', () => {
  const selection = select<string>(
    's',
    new Map([
      ['a', 2],
      ['b', 3],
    ]),
  );
  for (const row of numbers(100)) selection.offer(row, row % 3 === 0 ? 'a' : 'b', () => `row ${row}`);
  const chosen = selection.chosen();
  expect(chosen.filter(({ stratum }) => stratum === 'a').map(({ row }) => row)).toEqual(
    draw(
      's',
      numbers(100).filter((row) => row % 3 === 0),
      2,
    ),
  );
  expect(chosen.filter(({ stratum }) => stratum === 'b').map(({ row }) => row)).toEqual(
    draw(
      's',
      numbers(100).filter((row) => row % 3 !== 0),
      3,
    ),
  );
});

test('the heap keeps the smallest of any keys', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 })), fc.integer({ min: 0, max: 12 }), (keys, limit) => {
      const heap = keepSmallest<string>(limit);
      for (const key of keys) heap.offer(key, () => key);
      expect([...heap.items()].sort()).toEqual([...keys].sort().slice(0, limit));
    }),
    { seed: 4 },
  );
});

test('strata share a sample in proportion to their rows', () => {
  expect([
    ...allocate(
      new Map([
        ['b', 300],
        ['a', 600],
        ['c', 100],
      ]),
      10,
    ),
  ]).toEqual([
    ['a', 6],
    ['b', 3],
    ['c', 1],
  ]);
});

test('what is left over goes to the largest remainders, then by name', () => {
  // Shares of 10: a 3.33, b 3.33, c 3.33.
  expect([
    ...allocate(
      new Map([
        ['c', 50],
        ['b', 50],
        ['a', 50],
      ]),
      10,
    ),
  ]).toEqual([
    ['a', 4],
    ['b', 3],
    ['c', 3],
  ]);
  // Shares of 10: a 4.75, b 3.15, c 2.1.
  expect([
    ...allocate(
      new Map([
        ['a', 475],
        ['b', 315],
        ['c', 210],
      ]),
      10,
    ),
  ]).toEqual([
    ['a', 5],
    ['b', 3],
    ['c', 2],
  ]);
});

test('a small stratum gives one item, and the others share the rest', () => {
  expect([
    ...allocate(
      new Map([
        ['big', 9_990],
        ['tiny', 10],
      ]),
      25,
    ),
  ]).toEqual([
    ['big', 24],
    ['tiny', 1],
  ]);
});

test('a sample grows to one item for each stratum', () => {
  expect([
    ...allocate(
      new Map([
        ['a', 9],
        ['b', 9],
        ['c', 9],
      ]),
      2,
    ).values(),
  ]).toEqual([1, 1, 1]);
});

test('shares add up, lie between one and the rows there are, and differ from the exact share by less than one where none was lifted', () => {
  const counts = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 500 }), (rows, wanted) => {
      const total = rows.reduce((sum, count) => sum + count, 0);
      const sizes = [
        ...allocate(new Map(rows.map((count, index) => [String.fromCharCode(65 + index), count])), wanted).values(),
      ];
      const size = Math.min(Math.max(wanted, rows.length), total);
      expect(sizes.reduce((sum, part) => sum + part, 0)).toBe(size);
      expect(sizes.every((part, index) => part >= 1 && part <= (rows[index] ?? 0))).toBe(true);
      const shares = rows.map((count) => (size * count) / total);
      if (shares.every((share) => share >= 1))
        expect(sizes.every((part, index) => Math.abs(part - (shares[index] ?? 0)) < 1)).toBe(true);
    }),
    { seed: 5, numRuns: 500 },
  );
});

test('an empty list has no strata', () => {
  expect([...allocate(new Map(), 25)]).toEqual([]);
});
