import { explain } from '../../src/reports/explain/explain';
import { renderMarkdown } from '../../src/reports/markdown/render-markdown';
import { tellWhen } from '../../src/reports/when/tell-when';
import type { Action, Assessment } from '../../src/schema/assessment';
import type { CleanStart, Schedule, Task } from '../../src/schema/schedule';
import { anAssessment } from './an-assessment';
import { hostileTexts, madeHostile } from './hostile';
import { readGantt } from './mermaid-gantt';
import { readTables } from './read-tables';
import { laterAction, ownAction, somePlan } from './some-plan';
import { laterTask, ownTask, someSchedule } from './some-schedule';

const chapterOf = (assessment: Assessment): string => {
  const [, rest = ''] = renderMarkdown(assessment).split(/^## \d+\. When the period can start$/m);
  return rest.split(/^## /m)[0] ?? '';
};

const withSchedule = (change: Partial<Schedule>): Assessment =>
  anAssessment({ schedule: { ...someSchedule, ...change } });

const withStart = (change: Partial<CleanStart>): Assessment =>
  withSchedule({ reports: someSchedule.reports.slice(0, 1).map((start) => ({ ...start, ...change })) });

const withActions = (...actions: readonly Action[]): Assessment =>
  anAssessment({ plan: { ...somePlan, actions: [...actions] } });

const planChapter = (assessment: Assessment): string => {
  const [, rest = ''] = renderMarkdown(assessment).split(/^## \d+\. Remediation plan$/m);
  return rest.split(/^## /m)[0] ?? '';
};

test('the chapter stands after the remediation and before the evidence', () => {
  const titles = [...renderMarkdown(anAssessment()).matchAll(/^## \d+\. (.*)$/gm)].map(([, title]) => title);
  expect(titles.slice(titles.indexOf('Remediation plan')).slice(0, 3)).toEqual([
    'Remediation plan',
    'When the period can start',
    'Evidence still to collect',
  ]);
});

test('the dates are called estimates, with what they rest on', () => {
  expect(chapterOf(anAssessment())).toMatch(/estimates and no promise.*else 1 person-day a week.*6 weeks/s);
});

test('each length of period stands with its dates', () => {
  const [periods] = readTables(chapterOf(anAssessment()));
  expect(periods).toEqual([
    ['Months', 'Starts at the earliest', 'Ends', 'Report can be had'],
    ['3', '2026-10-22', '2027-01-21', '2027-03-04'],
    ['12', '2026-10-22', '2027-10-21', '2027-12-02'],
  ]);
});

test('the critical path names action, owner, dates and why', () => {
  const [, path] = readTables(chapterOf(anAssessment()));
  expect(path?.[1]?.slice(1)).toEqual(['nobody named', '2026-10-16', '2026-10-21', 'yes', 'It starts right away.']);
});

test('what a start anyway would leave short, what can be saved and what is lost stand in tables', () => {
  const [, , short, savable, lost] = readTables(chapterOf(anAssessment()));
  expect(short?.[1]).toEqual([expect.stringContaining('AC-01'), expect.stringMatching(/^\[2\]/), '6 days']);
  expect(savable?.[1]).toEqual(['2026-10-31', 'REC-01 Trust account reconciliation', '3']);
  expect(lost?.[1]).toEqual(['2026-05-01 to 2026-05-31', 'REC-01 Trust account reconciliation', '1']);
});

test('requirements that are not assessed put a floor under the start', () => {
  expect(chapterOf(anAssessment())).toContain(
    'Of 1 requirement nothing is on record (CC6.2): nobody can say what it still needs',
  );
});

test('without blockers it can start the day after the assessment', () => {
  const chapter = chapterOf(withStart({ blockers: [], start: '2026-10-16', criticalPath: [] }));
  expect(chapter).toContain('It can start on 2026-10-16, the day after this assessment, if nothing new comes up.');
});

test.each([
  ['no-capacity' as const, 'has no time for readiness work'],
  ['too-far' as const, 'is not done by 2036-10-15'],
])('a start that cannot be named (%s) says why and has no periods', (undated, why) => {
  const chapter = chapterOf(withStart({ start: null, undated, periods: [] }));
  expect(chapter).toContain(why);
  expect(chapter).not.toContain('| Months |');
});

test('work that nobody is named for, overdue actions and due dates that are too early are called out', () => {
  const tasks: Task[] = [ownTask, { ...laterTask, plan: 'overdue', due: '2026-10-01' }];
  const chapter = chapterOf(withSchedule({ tasks }));
  expect(chapter).toContain('Nobody is named for 1 action with about 0.75 person-days of work.');
  expect(chapter).toContain(
    '1 action is overdue: REC-01 Trust account reconciliation: keep the evidence (due 2026-10-01).',
  );
  expect(chapterOf(withSchedule({ tasks: [{ ...laterTask, plan: 'short' }] }))).toContain(
    '1 due date comes before the work can be done at this capacity',
  );
});

test('a period that is over or still ahead says so', () => {
  const planned = someSchedule.reports[0]?.planned;
  if (!planned) throw new Error('a planned period is needed');
  const chapterIn = (state: typeof planned.state): string =>
    chapterOf(withStart({ planned: { ...planned, state, savable: [], lost: [] } }));
  expect(chapterIn('over')).toContain('is over: nothing in it can be performed any more.');
  expect(chapterIn('ahead')).toContain('has not begun: nothing in it is lost yet.');
});

test('the chart has a bar an action, by owner, the critical path marked, and the earliest starts', () => {
  expect(readGantt(planChapter(anAssessment()))).toEqual([
    {
      name: 'Action 1 AC-01 Access review name an owner',
      id: 't1',
      critical: true,
      milestone: false,
      from: '2026-10-16',
      to: '2026-10-21',
      section: 'Nobody named',
    },
    {
      name: 'Action 2 REC-01 Trust account reconciliation keep the evidence',
      id: 't2',
      critical: false,
      milestone: false,
      from: '2026-10-22',
      to: '2026-10-27',
      section: 'Owner Dana Fields',
    },
    ...['SOC 1', 'SOC 2'].map((name, index) => ({
      name: `Earliest clean ${name} start`,
      id: `s${index + 1}`,
      critical: false,
      milestone: true,
      from: '2026-10-22',
      to: '0d',
      section: 'Start',
    })),
  ]);
});

test('thirty actions are drawn and the rest is counted', () => {
  const actions = Array.from({ length: 42 }, (_, index) => ({ ...ownAction, id: `write:X-${index}`, critical: false }));
  const chapter = planChapter(withActions(...actions));
  expect(readGantt(chapter).filter(({ milestone }) => !milestone)).toHaveLength(30);
  expect(chapter).toContain('Not drawn: 12 other actions.');
});

test('an action without dates is not drawn', () => {
  const chapter = planChapter(withActions({ ...ownAction, from: null, worked: null, to: null }));
  expect(chapter).toContain('None. No work has a date that could be drawn.');
});

test.each([
  ...hostileTexts,
  'a: b; c # d',
  '%% comment',
  '50% of: {x} (y) [z] "q"',
  ':crit, t1, 2026-01-01, 1d',
  'click t1 call alert()',
  '2026-01-01 date',
  '日本語 übung',
])('the chart stays a chart with %j in every name', (text) => {
  const hostile = madeHostile(anAssessment(), text);
  expect(readGantt(planChapter(hostile)).length).toBeGreaterThan(0);
  const named = withActions(ownAction, { ...laterAction, owner: text });
  expect(readGantt(planChapter(named)).length).toBeGreaterThan(0);
});

test('explain names the dates of the work on a finding', () => {
  const lines = (id: string): string => explain(anAssessment(), id)?.lines.join('\n') ?? '';
  expect(lines('no-owner:AC-01')).toContain(
    'planned       2026-10-16 to 2026-10-21; 0.75 person-days at 1 a week, in the queue of what nobody is named for.',
  );
  expect(lines('missing-occurrence:REC-01')).toContain(
    'planned       2026-10-22 to 2026-10-27, closed on 2026-11-30; 0.75 person-days at 1 a week, Dana Fields; the due date is kept.',
  );
});

test('the terminal is told start, periods, path and what a start anyway means', () => {
  const lines = tellWhen(anAssessment()).join('\n');
  expect(lines).toContain('SOC 1 type 2');
  expect(lines).toContain(' 3 months  2026-10-22 to 2027-01-21, report about 2027-03-04');
  expect(lines).toContain('2026-10-16 to 2026-10-21  AC-01 Access review: name an owner  write:AC-01');
  expect(lines).toContain('If the period starts on 2026-10-16, the day after this assessment, 1 control is likely');
  expect(lines).toContain('by 2026-10-31  REC-01 Trust account reconciliation: still expected 3');
});

test('the terminal is told of the day that was asked about instead', () => {
  const asked = { date: '2026-12-01', kind: 'asked' as const, controls: [], withoutControl: [] };
  const lines = tellWhen(anAssessment(), [asked, asked]).join('\n');
  expect(lines).toContain('If the period starts on 2026-12-01, the day asked about, no finding that blocks it is open');
  expect(lines).not.toContain('the day after this assessment,');
});
