import type { Evidence } from '../../src/schema/registers';
import { aControl, aSystem, everyMonth } from '../engine/a-workspace';
import { because, found, standingOf } from '../engine/read-assessment';
import { aKeyReport, ground, mapped, onGround } from './a-map';

const check = 'key-report-unproven';
const user = aControl({ satisfies: ['O1'] });

/** The report K1 of S1, with which C1 is performed, and evidence E1 of C1 that speaks of it. */
const withReport = (
  report: Parameters<typeof aKeyReport>[0],
  evidence: Partial<Evidence> = {},
  parts: Parameters<typeof mapped>[0] = {},
) => {
  const controls = parts.controls ?? [user, ...ground];
  const shown: Evidence = {
    id: 'E1',
    control: 'C1',
    performed: '2026-03-20',
    kind: 'report',
    query: 'All',
    rows: 12,
    ref: 'T-1',
    ...evidence,
  };
  return mapped({
    keyReports: [aKeyReport(report)],
    ...parts,
    controls,
    evidence: parts.evidence ?? [...controls.flatMap(({ id }) => everyMonth(id)), shown],
  });
};
const stateOf = (assessment: ReturnType<typeof withReport>) => assessment.map.keyReports[0]?.state;

test('nothing on file: the report is not shown, and what is performed with it stands on implemented over the period', () => {
  const assessment = withReport({});
  expect(found(assessment, check)).toMatchObject([
    { id: 'key-report-unproven:K1', severity: 'medium', controls: ['C1'], requirements: ['O1'], blocksPeriod: true },
  ]);
  expect([standingOf(assessment, 'C1', 1, 'soc1').rung, standingOf(assessment, 'C1', 2, 'soc1').rung]).toEqual([
    'implemented',
    'implemented',
  ]);
  expect(because(standingOf(assessment, 'C1', 2, 'soc1'))).toContain('key-report');
});

test('it is high where a key control or user entities rely on it', () => {
  expect(found(withReport({ forUsers: true }), check)[0]?.severity).toBe('high');
  const key = { controls: [{ ...user, key: true }, ...ground] };
  expect(found(withReport({}, {}, key), check)[0]?.severity).toBe('high');
});

test('evidence with query and row count shows it where the general controls hold', () => {
  const assessment = withReport({ evidence: ['E1'] });
  expect([stateOf(assessment), found(assessment, check)]).toEqual(['proven', []]);
  expect(standingOf(assessment, 'C1', 2, 'soc1').rung).toBe('operating');
});

test.each<[string, Partial<Evidence>]>([
  ['without its row count', { rows: undefined as never }],
  ['before the period', { performed: '2025-12-31' }],
  ['without a place where it is kept', { ref: undefined as never }],
  ['that does not say what it is, nor its rows', { kind: undefined as never, rows: undefined as never }],
])('evidence %s shows nothing', (_title, change) => {
  const assessment = withReport({ evidence: ['E1'] }, change);
  expect(stateOf(assessment)).toBe('unproven');
  expect(assessment.map.keyReports[0]?.says).toContain('E1 does not count: ');
});

test('a signed comparison needs no query, and the query may stand with the report', () => {
  expect(
    stateOf(
      withReport(
        { evidence: ['E1'] },
        { kind: 'signed-document', query: undefined as never, rows: undefined as never },
      ),
    ),
  ).toBe('proven');
  expect(stateOf(withReport({ evidence: ['E1'], query: 'All runs' }, { query: undefined as never }))).toBe('proven');
});

test('where the general controls of its system have gaps, one time does not stand for the others', () => {
  const assessment = withReport({ evidence: ['E1'] }, {}, { systems: [aSystem()] });
  expect(stateOf(assessment)).toBe('doubtful');
  expect(found(assessment, check)).toMatchObject([
    { severity: 'medium', blocksPeriod: false, data: { state: 'doubtful' } },
  ]);
  expect(standingOf(assessment, 'C1', 2, 'soc1').rung).toBe('implemented');
});

test('the gap may lie in what the system runs on', () => {
  const systems = [{ ...onGround, runsOn: ['S2'] }, aSystem({ id: 'S2', name: 'Host' })];
  expect(withReport({ evidence: ['E1'] }, {}, { systems }).map.keyReports[0]?.says).toContain(
    'general controls of Host have gaps',
  );
});

test('a control in operation that checks it each time is enough, whatever its system', () => {
  const controls = [user, aControl({ id: 'C2', satisfies: ['O1'] }), ...ground];
  const assessment = withReport({ controls: ['C2'] }, {}, { controls, systems: [aSystem()] });
  expect([stateOf(assessment), assessment.map.keyReports[0]?.says]).toEqual(['proven', 'Checked each time by C2.']);
  const idle = withReport({ controls: ['C2'] }, {}, { controls, evidence: everyMonth('C1') });
  expect(stateOf(idle)).toBe('unproven');
});

test('a word that it was tested is no proof, and is told', () => {
  expect(withReport({ tested: '2026-02-01' }).map.keyReports[0]?.says).toContain(
    'said to have been tested on 2026-02-01',
  );
});

test('a report that nobody in scope counts on is not assessed', () => {
  const assessment = withReport({ usedBy: undefined });
  expect([stateOf(assessment), found(assessment, check)]).toEqual(['not-assessed', []]);
});

test('type 1 looks at the year before the date', () => {
  const reports = { soc1: { type: 1 as const, asOf: '2026-06-30', packs: ['pack'] } };
  const state = (performed: string) => stateOf(withReport({ evidence: ['E1'] }, { performed }, { reports }));
  expect([state('2025-12-31'), state('2024-12-31'), state('2026-07-02')]).toEqual(['proven', 'unproven', 'unproven']);
});
