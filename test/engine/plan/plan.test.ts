import type { Action, Assessment } from '../../../src/schema/assessment';
import { aControl, assessed, everyMonth, soc1, soc2 } from '../a-workspace';
import { actionOf, sharedKnowledge } from './a-plan';

const both = { soc1, soc2 };
const missing = ['O1', 'R1', 'R2'].map((id) => ({ id, answer: 'missing' as const }));

const titles = (actions: readonly Action[]): string[] => actions.map(({ title }) => title);

test('one action closes findings of both reports, and its parts are told', () => {
  const assessment = assessed({ reports: both, answers: missing }, { knowledge: sharedKnowledge });
  expect(actionOf(assessment, 'write:access')).toMatchObject({
    title: 'O1, R1 all of access: put controls in place and write them down',
    closes: ['no-control:O1', 'no-control:R1'],
    reports: ['soc1', 'soc2'],
    requirements: ['O1', 'R1'],
    severity: 'critical',
    blocksPeriod: true,
    owner: null,
    proposed: 'Head of IT',
    phase: 'before-period',
    effort: { low: 2.25, high: 6.75 },
  });
});

test('a set with one requirement in it goes by the name of that', () => {
  const assessment = assessed({ answers: missing.slice(1) }, { knowledge: sharedKnowledge });
  expect(actionOf(assessment, 'write:access').title).toBe('R1 Title of R1: put controls in place and write them down');
});

test('every action says who, when, why there and what will prove it', () => {
  const assessment = assessed(
    { controls: [aControl(), aControl({ id: 'C2', owner: undefined, text: undefined })], reports: both },
    { knowledge: sharedKnowledge },
  );
  for (const action of assessment.plan.actions) {
    expect(action.title).not.toBe('');
    expect(action.because).not.toBe('');
    expect(action.proof.length).toBeGreaterThan(0);
    expect(action.dependsOn.every(({ because }) => because !== '')).toBe(true);
  }
  expect(actionOf(assessment, 'operate:C1').proof).toEqual([
    'Evidence of C1, dated, for each time that it is due (monthly): the signed list.',
  ]);
});

test('the proof that management named comes first', () => {
  const responses = [{ finding: 'no-owner:C1', closingEvidence: 'The minutes of June' }];
  const assessment = assessed({ controls: [aControl({ owner: undefined })], responses });
  expect(actionOf(assessment, 'write:C1').proof[0]).toBe('The minutes of June');
});

test('a quick win is small, waits for nothing, matters, and says so', () => {
  const assessment = assessed({ controls: [aControl({ owner: undefined })], evidence: everyMonth('C1') });
  const { quickWin, effort, dependsOn } = actionOf(assessment, 'write:C1');
  expect(effort.high).toBeLessThanOrEqual(assessment.plan.assumptions.quickWinDays);
  expect(dependsOn).toEqual([]);
  expect(quickWin).toMatch(/^It takes no more than 0\.5 of a person-day, waits for nothing, closes what is high/);
  expect(assessment.plan.quickWins).toEqual(['write:C1']);
});

test('nothing low is a quick win, and nothing that waits', () => {
  const { plan } = assessed({ controls: [aControl({ owner: undefined, text: undefined })] });
  const quick = plan.actions.filter(({ quickWin }) => quickWin !== null);
  expect(quick.every(({ severity, dependsOn }) => severity !== 'low' && dependsOn.length === 0)).toBe(true);
});

test('actions carry the days of the schedule, and the start waits for the last that blocks', () => {
  const { plan, schedule } = assessed({ controls: [aControl({ text: undefined })] });
  expect(plan.actions.map(({ id, from, worked, to, owner }) => ({ action: id, from, worked, to, owner }))).toEqual(
    schedule.tasks.map(({ action, from, worked, to, owner }) => ({ action, from, worked, to, owner })),
  );
  const path = schedule.reports.flatMap(({ criticalPath }) => criticalPath.map(({ action }) => action));
  expect([...plan.criticalPath].sort()).toEqual([...new Set(path)].sort());
  expect(path.length).toBeGreaterThan(0);
});

describe('phases', () => {
  const phasesIn = (period: { from: string; to: string } | undefined): Assessment['plan']['phases'] =>
    assessed({
      reports: { soc2: period ? { ...soc2, period } : { type: 1, asOf: '2026-12-31', categories: ['security'] } },
    }).plan.phases;

  test('end where a period on record says so', () => {
    expect(phasesIn({ from: '2027-01-01', to: '2027-06-30' }).map(({ by }) => by)).toEqual([
      '2026-12-31',
      '2027-06-30',
      '2027-06-30',
      null,
    ]);
    expect(phasesIn({ from: '2026-07-01', to: '2026-12-31' }).map(({ by }) => by)).toEqual([
      null,
      '2026-12-31',
      '2026-12-31',
      null,
    ]);
    expect(phasesIn({ from: '2026-01-01', to: '2026-06-30' }).map(({ by }) => by)).toEqual([null, null, null, null]);
  });

  test('say that a period has begun without what it needed, is over, or is not planned', () => {
    expect(phasesIn({ from: '2026-07-01', to: '2026-12-31' })[0]?.says).toContain('has begun without it');
    expect(phasesIn({ from: '2026-01-01', to: '2026-06-30' })[2]?.says).toContain('is over, so that can be any day');
    expect(phasesIn(undefined)[0]?.says).toContain('type 1');
  });
});

test('names of people, vendors and systems are in the titles', () => {
  const { plan } = assessed({
    controls: [aControl({ systems: ['S1'], nature: 'automated' })],
    systems: [{ id: 'S1', name: 'Ledger', owner: 'Ivy' }],
    evidence: everyMonth('C1'),
  });
  expect(titles(plan.actions)).toContain('Ledger: make its automated controls reliable again');
  expect(plan.actions.find(({ id }) => id === 'rely:S1')?.owner).toBe('Ivy');
});

test('work on a control that could be dropped says so', () => {
  const controls = [aControl({ id: 'C1', satisfies: ['O1'], owner: undefined }), aControl({ id: 'C2' })];
  const twin = { id: 'C3', frequency: undefined, leaves: undefined };
  const assessment = assessed({
    controls: [...controls, aControl(twin), aControl({ ...twin, id: 'C4', owner: undefined })],
  });
  expect(assessment.plan.waste.map(({ control, kind }) => [control, kind])).toContainEqual(['C4', 'duplicate']);
  expect(actionOf(assessment, 'write:C4').because).toContain('Or drop C4 instead');
  expect(actionOf(assessment, 'write:C3').because).not.toContain('drop');
});
