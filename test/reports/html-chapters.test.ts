import { chapters } from '../../src/reports/html/chapters/chapters';
import { sections } from '../../src/reports/markdown/sections';

/** Chapters that the page joins with others, or calls by another name. */
const under: Readonly<Record<string, string>> = {
  'Executive summary': 'Summary',
  'Remediation plan': 'Plan and start of the period',
  'When the period can start': 'Plan and start of the period',
  'Evidence still to collect': 'Evidence and requests',
  'Request list for the auditor': 'Evidence and requests',
  Glossary: 'How verdicts are reached',
};

test('the page has every chapter that Markdown and Word have', () => {
  const titles = new Set(chapters.map(({ title }) => title));
  expect(sections.map(({ title }) => under[title] ?? title).filter((title) => !titles.has(title))).toEqual([]);
});

test('every chapter of the page has an anchor of its own', () => {
  expect(new Set(chapters.map(({ id }) => id)).size).toBe(chapters.length);
});
