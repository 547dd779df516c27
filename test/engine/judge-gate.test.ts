import type { Assessment } from '../../src/schema/assessment';
import { judgeGate } from '../../src/engine/judge-gate';
import {
  aCatalog,
  aControl,
  aRequirement,
  aTest,
  assessed,
  everyMonth,
  period,
  someKnowledge,
  typeOne,
} from './a-workspace';
import { verdictOn } from './read-assessment';

const answers = [{ id: 'R1', answer: 'missing' }] as const;
const gapless = assessed({
  controls: [aControl()],
  evidence: everyMonth('C1'),
  tests: [aTest({ by: 'Raymond Petit' })],
});
const unwatched = assessed({ controls: [aControl({ key: true })] });
const late = assessed({ controls: [aControl()], evidence: everyMonth('C1').slice(1) });
const later = assessed({ controls: [aControl()], evidence: everyMonth('C1').slice(2) });
const accepted = (expires: string) =>
  assessed({
    controls: [aControl()],
    evidence: everyMonth('C1').slice(1),
    acceptances: [{ finding: 'missing-occurrence:C1', reason: 'r', approver: 'a', accepted: '2026-01-01', expires }],
  });
const idsOf = ({ findings }: ReturnType<typeof judgeGate>): string[] => findings.map(({ id }) => id);

test('holds where nothing is wrong', () => {
  expect(judgeGate(gapless, { failOn: 'low', baseline: null })).toEqual({ holds: true, findings: [], notAssessed: [] });
});

test('fails on findings as grave as asked, or graver', () => {
  expect(judgeGate(unwatched, { failOn: 'critical', baseline: null }).holds).toBe(true);
  expect(idsOf(judgeGate(unwatched, { failOn: 'high', baseline: null }))).toEqual(['no-evidence:C1']);
  expect(judgeGate(assessed({ answers }), { failOn: 'high', baseline: null }).holds).toBe(false);
});

test('fails on silence: nobody can say that it hides nothing grave', () => {
  expect(judgeGate(assessed(), { failOn: 'critical', baseline: null })).toMatchObject({
    holds: false,
    findings: [],
    notAssessed: ['R1'],
  });
  expect(judgeGate(assessed({ reports: typeOne() }), { failOn: 'critical', baseline: null }).notAssessed).toEqual([
    'R1',
  ]);
});

test('an accepted finding does not fail it, an expired acceptance does', () => {
  expect(judgeGate(accepted('2026-12-31'), { failOn: 'medium', baseline: null }).holds).toBe(true);
  expect(judgeGate(accepted('2026-01-31'), { failOn: 'medium', baseline: null }).holds).toBe(false);
});

test('a period that has not begun is not silence', () => {
  const early = assessed(
    { controls: [aControl()], evidence: [{ id: 'E', control: 'C1', performed: '2025-12-01' }] },
    { asOf: '2025-12-15' },
  );
  expect(judgeGate(early, { failOn: 'high', baseline: null }).notAssessed).toEqual([]);
});

test('what did not occur in the period is not assessed, and no silence either', () => {
  const quiet = assessed({
    controls: [aControl({ frequency: 'per-event' })],
    tests: [aTest({ on: '2026-07-01', sample: 0, population: { count: 0, source: 'Ticket desk' }, covers: period })],
  });
  expect(verdictOn(quiet)).toMatchObject({ conclusion: 'not-assessed', reached: 'designed' });
  expect(judgeGate(quiet, { failOn: 'critical', baseline: null }).notAssessed).toEqual([]);
});

describe('with a baseline', () => {
  test('what was there already does not fail it', () => {
    expect(judgeGate(late, { failOn: 'low', baseline: late }).holds).toBe(true);
  });

  test('what is new does', () => {
    expect(idsOf(judgeGate(late, { failOn: 'medium', baseline: gapless }))).toEqual(['missing-occurrence:C1']);
  });

  test('more of the same does, less does not', () => {
    expect(idsOf(judgeGate(later, { failOn: null, baseline: late }))).toEqual(['missing-occurrence:C1']);
    expect(judgeGate(late, { failOn: null, baseline: later }).holds).toBe(true);
  });

  test('a graver severity of the same does', () => {
    const beside = (key?: true): Assessment =>
      assessed({ controls: [aControl({ key }), aControl({ id: 'C2' })], evidence: everyMonth('C2') });
    expect(idsOf(judgeGate(beside(true), { failOn: null, baseline: beside() }))).toEqual(['no-evidence:C1']);
    expect(judgeGate(beside(), { failOn: null, baseline: beside(true) }).holds).toBe(true);
  });

  test('what was accepted then and is no longer does', () => {
    expect(judgeGate(accepted('2026-01-31'), { failOn: null, baseline: accepted('2026-12-31') }).holds).toBe(false);
  });

  test('only new silence does', () => {
    expect(judgeGate(assessed(), { failOn: null, baseline: assessed() }).holds).toBe(true);
    const wider = assessed(
      {},
      { knowledge: someKnowledge(aCatalog({ requirements: [aRequirement('R1'), aRequirement('R2')] })) },
    );
    expect(judgeGate(wider, { failOn: null, baseline: assessed() }).notAssessed).toEqual(['R2']);
  });

  test('a reworded title is no new finding', () => {
    const reworded = { ...late, findings: late.findings.map((finding) => ({ ...finding, title: 'In other words' })) };
    expect(judgeGate(reworded, { failOn: 'low', baseline: late }).holds).toBe(true);
  });
});
