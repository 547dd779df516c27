import { explain, explainable } from '../../src/reports/explain/explain';
import { anAssessment } from './an-assessment';

const linesOf = (id: string): string => explain(anAssessment(), id)?.lines.join('\n') ?? '';

test('everything that has an id can be explained, in lines and in pieces', () => {
  const ids = explainable(anAssessment());
  expect(ids).toEqual([
    'payroll-05',
    'CC6.1',
    'AC-01',
    'REC-01',
    'missing-occurrence:REC-01',
    'no-owner:AC-01',
    'cloud',
    'write:AC-01',
    'operate:REC-01',
    'payroll-05.p1',
    'CC6.1.p1',
    'CC6.1.p2',
    'SD1',
    'SD4',
    'SD9.risk',
    'SD9',
    'SD10',
    'payroll-app',
    'machine-room',
    'pay-run',
    'register',
    'time-files',
    'dana',
    'TRE-02',
    'lifecycle:soc1',
  ]);
  expect(ids.map((id) => explain(anAssessment(), id)?.pieces.kind)).toEqual([
    'requirement',
    'requirement',
    'control',
    'control',
    'finding',
    'finding',
    'vendor',
    'action',
    'action',
    'point',
    'point',
    'point',
    'description',
    'description',
    'description',
    'description',
    'description',
    'system',
    'system',
    'process',
    'key-report',
    'interface',
    'holder',
    'duty-pair',
    'lifecycle',
  ]);
});

test('an unknown id explains nothing', () => {
  expect(explain(anAssessment(), 'CC6.9')).toBeUndefined();
});

test('small letters find what capital ones name', () => {
  expect(explain(anAssessment(), 'cc6.1')?.lines[0]).toBe('CC6.1  Logical access');
});

test('a finding is found by its fingerprint too', () => {
  expect(explain(anAssessment(), 'fedcba9876543210')?.lines[0]).toContain('missing-occurrence:REC-01');
});

test('a requirement tells both verdicts with rung reached, rung needed and reasons', () => {
  const lines = linesOf('payroll-05');
  expect(lines).toContain('SOC 1 type 1, on 2026-09-30: ready');
  expect(lines).toContain('SOC 1 type 2, from 2026-01-01 to 2026-09-30, which the report is prepared for: at risk');
  expect(lines).toContain('rung reached  implemented: in operation on the date');
  expect(lines).toContain('rung needed   operating: a trace for every expected occurrence');
  expect(lines).toContain('- REC-01 (implemented) does not reach operating.');
});

test('a requirement tells its controls with their missing dates, and its points with their state', () => {
  expect(linesOf('payroll-05')).toContain('- missing: 2026-05-01 to 2026-05-31');
  expect(linesOf('payroll-05')).toContain('payroll-05.p1  covered; type 1 implemented; type 2 implemented; REC-01');
  expect(linesOf('CC6.1')).toContain('CC6.1.p2  not assessed');
});

test('a requirement names what to do next: the first of its findings in the order of work', () => {
  expect(linesOf('payroll-05')).toMatch(
    /Next\n {2}Name an owner\.\n {2}More: soc-gap explain missing-occurrence:REC-01$/,
  );
});

test('a control that a reason holds down says on which rung it would stand', () => {
  expect(linesOf('AC-01')).toContain(
    'on its own record it would stand on implemented; the reasons below hold it on designed',
  );
});

test('a finding prints its rule, the terms of its priority and the severity table', () => {
  const rule = { rule: 'Each occurrence has its evidence.', source: 'AT-C 320' };
  const lines = explain(anAssessment(), 'missing-occurrence:REC-01', (check) =>
    check === 'missing-occurrence' ? rule : undefined,
  )?.lines.join('\n');
  expect(lines).toContain('Each occurrence has its evidence.\n  Source: AT-C 320');
  expect(lines).toContain(
    'severity 4 × reach 2 × demand 1.5 × posture 1 ÷ effort 1 = 12 (asked in: access reviews); number 1 of 2 in the order of work',
  );
  expect(lines).toContain(
    'critical     no control for a requirement, neither ours nor one that a third party shows to work',
  );
});

test('a point that nobody spoke of says how to close it', () => {
  expect(linesOf('CC6.1.p2')).toContain('Next\n  Switch it on.\n  Usual effort: 1 person-day');
});

test('an action prints its place, what it closes and waits for, what will prove it and how it came about', () => {
  const lines = linesOf('operate:REC-01');
  expect(lines).toContain('high, perform and show; number 2 of 2 in the plan as of 2026-10-15');
  expect(lines).toContain(
    'phase         During the period. Only what is performed within the period leaves evidence of it.',
  );
  expect(lines).toContain('write:AC-01  A control is written before it leaves evidence.');
  expect(lines).toContain('- Evidence of REC-01, dated.');
  expect(lines).toContain('= 12 (asked in: access reviews)');
  expect(linesOf('write:AC-01')).toContain('It would wait for something that waits for it.');
});

test('a finding names the action that closes it, and a control says that it could be dropped', () => {
  expect(linesOf('no-owner:AC-01')).toContain('action        AC-01 Access review: name an owner  write:AC-01');
  expect(linesOf('REC-01')).toContain('Could be dropped: It is not key');
  expect(linesOf('AC-01')).not.toContain('Could be dropped');
});

test('what others wrote without a full stop does not run into what follows', () => {
  const parties = anAssessment().thirdParties.map((party) => ({
    ...party,
    csocs: [{ text: 'Guards doors', requirements: [], monitoredBy: [] }],
    reports: party.reports.map((report) => ({
      ...report,
      exceptions: [{ text: 'Review late', impact: 'None', controls: [] }],
    })),
  }));
  const lines = explain(anAssessment({ thirdParties: parties }), 'cloud')?.lines.join('\n') ?? '';
  expect(lines).toContain('exception: Review late. Here: None');
  expect(lines).toContain('Guards doors. Watched by no control that is named.');
});
