import { evidenceName } from '../../src/cli/commands/evidence/evidence-name.js';

test.each([
  ['/a/b/Review Q1.csv', '2026-01-31-Review-Q1.csv'],
  ['2026-01-31-review.csv', '2026-01-31-review.csv'],
  ['..hidden', '2026-01-31-hidden'],
  ['=cmd|x\u{202e}.pdf', '2026-01-31-cmd-x-.pdf'],
  ['Prüfung.pdf'.normalize('NFD'), '2026-01-31-Prüfung.pdf'],
  ['???', '2026-01-31-evidence'],
])('the copy of %j is called %j', (source, name) => {
  expect(evidenceName('2026-01-31', source)).toBe(name);
});

test('a long name is cut and keeps its ending', () => {
  const name = evidenceName('2026-01-31', `${'x'.repeat(250)}.xlsx`);
  expect(name).toHaveLength(11 + 120 + 5);
  expect(name.endsWith('.xlsx')).toBe(true);
});

test('later tries are numbered before the ending', () => {
  expect(evidenceName('2026-01-31', 'a.csv', 3)).toBe('2026-01-31-a-3.csv');
});
