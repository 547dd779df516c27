import { explain } from '../../src/reports/explain/explain';
import { renderMarkdown } from '../../src/reports/markdown/render-markdown';
import { anAssessment } from './an-assessment';
import { madeHostile } from './hostile';
import { readTables } from './read-tables';

const chapterOf = (markdown: string): string =>
  markdown.split(/^## /m).find((part) => part.includes('Description and assertion readiness\n')) ?? '';
const chapter = chapterOf(renderMarkdown(anAssessment()));
const [checklist = [], incidents = [], changes = [], assertion = []] = readTables(chapter);

test('the checklist tells what is there, from which file, and what is short', () => {
  expect(checklist.slice(1)).toEqual([
    ['SD1', 'Services', 'present', '1 service: Payroll processing (soc-gap.yaml)', ''],
    [
      'SD4',
      'Events other than transactions',
      'thin',
      "words of management's own: 12 (description.yaml:3)",
      'The text has 12 words; 40 words are the least.',
    ],
    ['SD9.risk', 'Risk assessment', 'missing', '', 'No words stand in description.yaml.'],
    ['SD10', 'Changes in the period', 'not asked', '', 'Only the description of a type 2 report tells it.'],
  ]);
  expect(chapter).toContain('1 is present, 1 thin, 1 missing and 1 not asked for');
});

test('incidents say whether they are told; a change that nobody judged says so', () => {
  expect(incidents[0]).toEqual(['Incident', 'On', 'What', 'Resolved', 'To the auditor', 'Why']);
  expect(incidents[1]?.slice(0, 5)).toEqual(['INC-1', '2026-07-14', 'File loaded twice', '2026-07-16', 'to be told']);
  expect(changes.slice(1).map((row) => [row[0], row[4]])).toEqual([
    ['started.REC-01', 'nobody has judged it'],
    ['CHG-1', 'significant'],
  ]);
});

test('the basis of the assertion stands with all its counts', () => {
  expect(assertion[1]?.slice(1)).toEqual(['0', '0', '0', '1: payroll-05', '0', '0']);
  expect(chapter).toContain(
    '0 are tested, 0 monitored, 0 contradicted, 1 performed only, 0 without anything, and 0 not applicable',
  );
});

test('hostile texts stay in their cells', () => {
  const tables = readTables(chapterOf(renderMarkdown(madeHostile(anAssessment(), 'a | b\n# c'))));
  for (const rows of tables) expect(new Set(rows.map((row) => row.length)).size).toBe(1);
});

test('where no report is in scope there is nothing to describe', () => {
  const bare = renderMarkdown(anAssessment({ reports: [], description: [], events: [], assertion: [] }));
  expect(chapterOf(bare)).toContain('management has nothing to describe or assert');
});

test('an item is explained with what management says, what is there and what is short', () => {
  const { lines, pieces } = explain(anAssessment(), 'sd4') ?? { lines: [], pieces: undefined };
  const text = lines.join('\n');
  expect(pieces?.kind).toBe('description');
  expect(text).toContain('SD4  Events other than transactions: thin');
  expect(text).toContain('Management says (updated 2026-05-04):');
  expect(text).toContain("- words of management's own: 12 (description.yaml:3)");
});

test('a criterion of several parts is explained by all of them, and changes with the events behind them', () => {
  expect(explain(anAssessment(), 'SD9')?.lines.join('\n')).toContain('SD9.risk  Risk assessment: missing');
  expect(explain(anAssessment(), 'SD10')?.lines.join('\n')).toContain('2026-03-01  started.REC-01');
});
