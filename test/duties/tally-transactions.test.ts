import { actorsOf, type Part, parts, tallyTransactions } from '../../src/duties/tally-transactions';
import { aPerson } from '../engine/a-workspace';

type Row = Partial<Record<Part, string>>;

const people = [aPerson({ accounts: ['d.fields'] })];
const actors = actorsOf(people, [{ account: 'month-end', kind: 'shared' }]);

const found = (rows: readonly Row[], columns: readonly Part[] = parts): string[] => {
  const tally = tallyTransactions(new Set(columns), actors);
  rows.forEach((row, index) => {
    tally.take(`T${index}`, null, (part) => row[part] ?? '');
  });
  return tally.done().rules.map(({ rule, count, examples }) => `${rule} ${count} ${examples[0]?.who ?? ''}`);
};

test.each<[string, Row, string[]]>([
  ['approved by the one who entered it', { initiated: 'd.fields', approved: 'Dana  FIELDS' }, ['approved-own 1 dana']],
  ['released by the one who entered it', { initiated: 'x', approved: 'y', released: 'X' }, ['released-own 1 x']],
  ['recorded by the one who entered it', { initiated: 'x', approved: 'y', recorded: 'x' }, ['recorded-own 1 x']],
  ['recorded by the one who approved it', { initiated: 'x', approved: 'y', recorded: 'y' }, ['approved-recorded 1 y']],
  [
    'approved by the one who gains',
    { initiated: 'x', approved: 'dana', beneficiary: 'd.fields' },
    ['own-benefit 1 dana'],
  ],
  ['approved by nobody', { initiated: 'x' }, ['not-approved 1 x']],
  ['carried by three people', { initiated: 'x', approved: 'y', recorded: 'z', released: 'y', beneficiary: 'b' }, []],
])('a transaction %s', (_, row, expected) => {
  expect(found([row])).toEqual(expected);
});

test('what has no column is not judged', () => {
  expect(found([{ initiated: 'x' }], ['initiated', 'released'])).toEqual([]);
});

test('approving and releasing what benefits oneself is one row', () => {
  expect(found([{ initiated: 'x', approved: 'b', released: 'b', beneficiary: 'b' }])).toEqual(['own-benefit 1 b']);
});

test('rows are dated from first to last, and one without a day leaves the span open', () => {
  const tally = tallyTransactions(new Set(parts), actors);
  const own = (): string => 'x';
  tally.take('T1', '2026-05-02', own);
  tally.take('T2', '2026-03-01', own);
  expect(tally.done().rules[0]).toMatchObject({ first: '2026-03-01', last: '2026-05-02', count: 2 });
  tally.take('T3', null, own);
  tally.take('T4', '2026-04-01', own);
  expect(tally.done().rules[0]).toMatchObject({ first: null, last: null, count: 4 });
});

test('a row in which a shared account acted is counted as one that nobody can tell', () => {
  const tally = tallyTransactions(new Set(parts), actors);
  const row: Row = { initiated: 'dana', approved: 'Month-End' };
  tally.take('T1', null, (part) => row[part] ?? '');
  expect(tally.done()).toMatchObject({ rows: 1, untold: 1, rules: [] });
});
