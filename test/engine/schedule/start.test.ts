import { cleanStart } from '../../../src/engine/schedule/clean-start';
import { periodEnd, planPeriods } from '../../../src/engine/schedule/plan-periods';
import { startAnyway } from '../../../src/engine/schedule/start-anyway';
import { addDays } from '../../../src/model/plain-date';
import type { Assessment, Finding } from '../../../src/schema/assessment';
import type { CleanStart } from '../../../src/schema/schedule';
import {
  aCatalog,
  aControl,
  aPack,
  aRequirement,
  assessed,
  everyMonth,
  scopesOf,
  soc1,
  soc2,
  someKnowledge,
} from '../a-workspace';
import { verdictOn } from '../read-assessment';
import { aFinding, planned } from './some-work';

/** The start of a SOC 2 period as of Thursday 2026-10-15, with the work on these findings. */
const startWith = (findings: readonly Finding[], change: Parameters<typeof planned>[0] = { findings }): CleanStart => {
  const asOf = '2026-10-15';
  const [scope] = scopesOf({}, { asOf });
  if (!scope) throw new Error('no scope');
  return cleanStart({
    asOf,
    horizon: '2036-10-15',
    scope,
    verdicts: [],
    controls: [],
    findings,
    tasks: new Map(planned({ ...change, findings }).map((task) => [task.action, task])),
    titleOf: new Map(findings.map(({ id, title }) => [id, title])),
    windowsOf: () => [],
  });
};

const soc2Only = (id: string, change: Partial<Finding> = {}): Finding => aFinding(id, { reports: ['soc2'], ...change });

const startOf = ({ schedule }: Assessment, report = 'soc2'): CleanStart => {
  const start = schedule.reports.find((item) => item.report === report);
  if (!start) throw new Error(`no ${report}`);
  return start;
};

/** A workspace in which nothing stands against the one requirement. */
const ready = { controls: [aControl()], evidence: everyMonth('C1') };

test('without findings the period can start the day after the assessment', () => {
  expect(startWith([])).toMatchObject({ start: '2026-10-16', blockers: [], criticalPath: [] });
});

test('the period can start the day after the last finding that blocks it is closed, weekends included', () => {
  // Two person-days: until Thursday 29 October. Another two: until Thursday 12 November.
  const findings = [soc2Only('F1'), soc2Only('F2', { effort: { low: 2.2, high: 2.2 } })];
  expect(startWith(findings).start).toBe('2026-11-14');
  expect(startWith([soc2Only('F1', { effort: { low: 1.2, high: 1.2 } })]).start).toBe('2026-10-24');
});

test('a finding that blocks nothing, or only another report, does not count', () => {
  const findings = [
    soc2Only('F1', { blocksPeriod: false, response: { owner: 'Luis' } }),
    soc2Only('F2', { reports: ['soc1'], response: { owner: 'Ivy' } }),
  ];
  expect(startWith(findings)).toMatchObject({ start: '2026-10-16', blockers: [] });
});

test('no start is named while somebody without time holds a blocker', () => {
  const start = startWith([soc2Only('F1')], { findings: [], people: [{ id: 'dana', name: 'Dana', capacity: 0 }] });
  expect(start).toMatchObject({ start: null, undated: 'no-capacity', periods: [] });
});

test('periods of 3, 6, 9 and 12 months follow, each with its report six weeks after its end', () => {
  expect(planPeriods('2026-11-15')).toEqual([
    { months: 3, from: '2026-11-15', to: '2027-02-14', reportBy: '2027-03-28' },
    { months: 6, from: '2026-11-15', to: '2027-05-14', reportBy: '2027-06-25' },
    { months: 9, from: '2026-11-15', to: '2027-08-14', reportBy: '2027-09-25' },
    { months: 12, from: '2026-11-15', to: '2027-11-14', reportBy: '2027-12-26' },
  ]);
});

test.each([
  ['2026-01-01', 12, '2026-12-31'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2027-11-30', 3, '2028-02-29'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-03-01', 12, '2028-02-29'],
])('a period from %s of %d months ends on %s', (from, months, end) => {
  expect(periodEnd(from, months)).toBe(end);
});

test('the critical path leads from the task that starts right away to the one that ends last, each with why', () => {
  const findings = [
    soc2Only('F1', { title: 'First', response: { owner: 'Luis' } }),
    soc2Only('F2', { title: 'Second', response: { owner: 'Luis' } }),
    soc2Only('F3', { title: 'Third', dependsOn: ['F2'], response: { owner: 'Ivy' } }),
    soc2Only('F4', { title: 'Apart' }),
  ];
  expect(startWith(findings).criticalPath).toEqual([
    { action: 'F1', kind: 'now', after: null, says: 'It starts right away.' },
    { action: 'F2', kind: 'queue', after: 'F1', says: 'Luis is busy until 2026-10-29 with: First.' },
    {
      action: 'F3',
      kind: 'dependency',
      after: 'F2',
      says: 'It has to wait for another action: Second is closed on 2026-11-12.',
    },
  ]);
});

test('a due date that sets the end has nothing before it on the critical path', () => {
  const findings = [soc2Only('F1'), soc2Only('F2', { response: { owner: 'Dana', due: '2027-05-31' } })];
  expect(startWith(findings)).toMatchObject({
    start: '2027-06-01',
    criticalPath: [{ action: 'F2', kind: 'due', after: null }],
  });
});

test('started too early, the controls of open blockers are short by the days that are missing', () => {
  const findings = [
    soc2Only('F1', { controls: ['C1'] }),
    soc2Only('F2', { controls: ['C1', 'C2'], response: { owner: 'Luis' }, effort: { low: 4, high: 4 } }),
    soc2Only('F3', { controls: [], requirements: ['R1'], response: { owner: 'Ivy' } }),
  ];
  expect(startWith(findings).ifStarted).toEqual({
    date: '2026-10-16',
    kind: 'next-day',
    controls: [
      {
        control: 'C1',
        daysShort: 28,
        findings: [
          { finding: 'F1', daysShort: 14 },
          { finding: 'F2', daysShort: 28 },
        ],
      },
      { control: 'C2', daysShort: 28, findings: [{ finding: 'F2', daysShort: 28 }] },
    ],
    withoutControl: [{ finding: 'F3', requirements: ['R1'], daysShort: 14 }],
  });
});

test('on the earliest clean day nothing is short, and a day before it something is, by one day', () => {
  const assessment = assessed({ controls: [aControl({ text: undefined })] });
  const start = startOf(assessment).start ?? '';
  const [then] = startAnyway(assessment, start);
  const [before] = startAnyway(assessment, addDays(start, -1));
  expect(then).toMatchObject({ kind: 'asked', controls: [], withoutControl: [] });
  expect(before?.controls).toMatchObject([{ control: 'C1', daysShort: 1 }]);
});

test('the day looked at is the first of a period that is still to come', () => {
  const reports = { soc2: { ...soc2, period: { from: '2027-01-01', to: '2027-06-30' } } };
  expect(startOf(assessed({ reports })).ifStarted).toMatchObject({ date: '2027-01-01', kind: 'planned' });
  expect(startOf(assessed()).ifStarted).toMatchObject({ date: '2026-07-16', kind: 'next-day' });
});

test('each report has a start of its own', () => {
  const knowledge = someKnowledge(aPack(aRequirement('O1')), aCatalog());
  const assessment = assessed(
    { ...ready, reports: { soc1, soc2 }, answers: [{ id: 'O1', answer: 'missing' }] },
    { knowledge },
  );
  expect(startOf(assessment, 'soc1').blockers).toContain('no-control:O1');
  expect(startOf(assessment, 'soc1').start).not.toBe(startOf(assessment).start);
});

test('requirements nobody spoke of are counted and never estimated', () => {
  const start = startOf(assessed());
  expect(start.notAssessed).toEqual(['R1']);
  expect(start.blockers).not.toContain('no-control:R1');
});

test('a requirement whose controls are known is not counted as unknown because its period has not begun', () => {
  const reports = { soc2: { ...soc2, period: { from: '2027-01-01', to: '2027-06-30' } } };
  const assessment = assessed({ ...ready, reports });
  expect(verdictOn(assessment).conclusion).toBe('not-assessed');
  expect(startOf(assessment).notAssessed).toEqual([]);
});

test('a ready workspace can start its next period the day after the assessment', () => {
  expect(startOf(assessed(ready))).toMatchObject({ start: '2026-07-16', blockers: [], notAssessed: [] });
});

test('a period that begins on the day of the assessment is not planned any more', () => {
  const kindOn = (asOf: string) => startOf(assessed(ready, { asOf })).ifStarted?.kind;
  expect([kindOn('2025-12-31'), kindOn('2026-01-01')]).toEqual(['planned', 'next-day']);
});
