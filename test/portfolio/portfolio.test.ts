import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import { main } from '../../src/cli/main';
import { dueDates } from '../../src/engine/portfolio/due-dates';
import { portfolioOf } from '../../src/engine/portfolio/portfolio-of';
import { summarizeClient } from '../../src/engine/portfolio/summarize-client';
import { isPlainDate } from '../../src/model/plain-date';
import { pageMarkdown } from '../../src/reports/page/page-markdown';
import { portfolioPage } from '../../src/reports/portfolio/portfolio-page';
import { portfolioSchema } from '../../src/schema/portfolio';
import { fakeHost, home } from '../fake-host';
import { anAssessment } from '../reports/an-assessment';
import { unowned } from '../reports/some-findings';
import { host } from '../reports/some-third-parties';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'soc-gap-portfolio-'));
  for (const name of ['one', 'two']) {
    const workspace = join(home, 'test', 'scenarios', 'trend', 'workspace', 'after');
    cpSync(workspace, join(folder, name), { recursive: true });
  }
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const called = async (...args: string[]) => {
  const host = fakeHost({ cwd: folder });
  const exit = await main(['portfolio', ...args], host);
  return { exit, ...host.out };
};

const open = { ...unowned, status: 'open' as const, acceptance: null };

test('a gap that one client accepted is not in common; one that both left open is, with all findings counted', () => {
  const accepted = { ...unowned, status: 'accepted' as const };
  const gapsOf = (findings: (typeof unowned)[]) =>
    portfolioOf(
      '2026-10-15',
      [
        summarizeClient('a', anAssessment({ findings: [open, { ...open, id: 'no-owner:AC-02' }] })),
        summarizeClient('b', anAssessment({ findings })),
      ],
      [],
    ).commonGaps.filter(({ kind }) => kind === 'check');
  expect(gapsOf([accepted])).toEqual([]);
  expect(gapsOf([open])).toMatchObject([{ id: 'no-owner', clients: ['a', 'b'], count: 3 }]);
});

test('the same id with another title is another requirement', () => {
  const [first, ...rest] = anAssessment().requirements;
  if (!first) throw new Error('there is a requirement');
  const short = { ...first, type2: null, type1: { ...first.type1, conclusion: 'not-ready' as const } };
  const shared = (title: string) =>
    portfolioOf(
      '2026-10-15',
      [
        summarizeClient('a', anAssessment({ requirements: [short, ...rest], findings: [] })),
        summarizeClient('b', anAssessment({ requirements: [{ ...short, title }], findings: [] })),
      ],
      [],
    ).commonGaps.map(({ id }) => id);
  expect(shared(short.title)).toEqual([short.id]);
  expect(shared('Something else')).toEqual([]);
});

test('a response is overdue the day after it was due', () => {
  const due = (day: string) =>
    dueDates(anAssessment({ thirdParties: [], findings: [{ ...open, response: { due: day } }] }));
  expect(due('2026-10-15')).toMatchObject([{ date: '2026-10-15', overdue: false }]);
  expect(due('2026-10-14')).toMatchObject([{ date: '2026-10-14', overdue: true }]);
});

test('the next report of a vendor is a day to act by only where something rests on it', () => {
  const next = host.coverage.flatMap((part) => part.next ?? [])[0];
  if (!next) throw new Error('The host has a next report.');
  const due = (matters: boolean) =>
    dueDates(
      anAssessment({
        findings: [],
        thirdParties: [{ ...host, coverage: host.coverage.map((part) => ({ ...part, matters, next })) }],
      }),
    ).map(({ kind, date }) => [kind, date]);
  expect(due(true)).toEqual([['vendor-report', next.expected]]);
  expect(due(false)).toEqual([]);
});

test('the result is what its schema says', () => {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false });
  ajv.addFormat('plain-date', isPlainDate);
  const validate = ajv.compile(portfolioSchema);
  validate(portfolioOf('2026-10-15', [summarizeClient('a', anAssessment())], [{ folder: 'b', problems: ['torn'] }]));
  expect(validate.errors ?? []).toEqual([]);
});

test('a name cannot break the table or become markup', () => {
  const hostile = 'A | B\n# C <script>alert(1)</script> [x](javascript:1)';
  const assessment = anAssessment({ organization: { name: hostile, description: null } });
  const markdown = pageMarkdown(portfolioPage(portfolioOf('2026-10-15', [summarizeClient('a', assessment)], [])));
  expect(markdown).not.toMatch(/<script|(?<!\\)\]\(|^# C/mu);
});

test('a folder that failed is told and in no count', () => {
  const markdown = pageMarkdown(portfolioPage(portfolioOf('2026-10-15', [], [{ folder: 'b', problems: ['torn'] }])));
  expect(markdown).toContain('- b: torn');
  expect(markdown).not.toContain('| --- |');
});

test('it is not written into the folder of a client', async () => {
  const { exit, stderr } = await called('one', 'two', '-o', 'two/all.md');
  expect([exit, stderr]).toEqual([2, expect.stringContaining('the folder of one client')]);
  expect(existsSync(join(folder, 'two', 'all.md'))).toBe(false);
  expect(await called('one', 'two', '-o', 'two-all.md')).toMatchObject({ exit: 0, stdout: '' });
  expect(existsSync(join(folder, 'two-all.md'))).toBe(true);
});

test('the same folder twice would count one client as two', async () => {
  expect(await called('one', './one/')).toMatchObject({ exit: 2, stdout: '' });
});

test('a day that does not exist is one mistake, not one a client', async () => {
  const { exit, stderr } = await called('one', 'two', '--as-of', '2026-02-30');
  expect(exit).toBe(2);
  expect(stderr.match(/2026-02-30/gu)).toHaveLength(1);
});
