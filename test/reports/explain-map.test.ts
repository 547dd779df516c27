import { explain } from '../../src/reports/explain/explain';
import { anAssessment } from './an-assessment';
import { reconciliation, review } from './some-controls';

const holds = (type1: boolean) => [{ report: 'soc1' as const, type1, type2: type1, vendor: null }];
const automated = {
  ...reconciliation,
  nature: 'automated',
  reliance: [
    { system: 'payroll-app', under: null, reports: holds(false) },
    { system: 'machine-room', under: 'payroll-app', reports: holds(true) },
  ],
};
const linesOf = (id: string): string =>
  explain(anAssessment({ controls: [review, automated] }), id)?.lines.join('\n') ?? '';

test('an automated control tells its chain: systems, what they run on, and each area', () => {
  expect(linesOf('REC-01')).toContain(
    [
      'Rests on (automated: on the IT general controls of its systems and of what they run on, and on the reports of vendors that run them)',
      '  payroll-app  Payroll app',
      '    SOC 1 type 2: has gaps, so what rests on it is held down',
      '      access      falls short: AC-01 (designed)',
      '      change      no control named',
      '      operations  no control named; the vendor’s current report carries it',
      '    machine-room  Cloud, on which Payroll app runs',
      '      run by Northfell (northfell)',
      '        Its report carries what rests on it.',
    ].join('\n'),
  );
});

test('a manual control has no chain to tell', () => {
  expect(linesOf('AC-01')).not.toContain('Rests on');
});

test('a system tells who rests on it, directly and through what runs on it', () => {
  expect(linesOf('payroll-app')).toContain('What rests on it (1)\n  Directly: REC-01');
  expect(linesOf('machine-room')).toContain('What rests on it (1)\n  Through what runs on it: REC-01');
  expect(linesOf('machine-room')).toContain('run on it     payroll-app');
});

test('a process tells its steps and its assertions', () => {
  expect(linesOf('pay-run')).toContain('calculate  Calculate pay (process): covered');
  expect(linesOf('pay-run')).toContain('correct  correct (correct): nobody');
  expect(linesOf('pay-run')).toContain('completeness            covered: REC-01 (implemented)');
});

test('a process that is not financial is not called incomplete', () => {
  const { map } = anAssessment();
  const plain = map.processes.map((process) => ({ ...process, financial: false, steps: [], lines: [] }));
  const lines = explain(anAssessment({ map: { ...map, processes: plain } }), 'pay-run')?.lines.join('\n');
  expect(lines).toContain('none is asked for, since the process is not marked as financial');
});

test('a key report tells what shows it, its system, and the controls that are performed with it', () => {
  expect(linesOf('register')).toContain(
    'Complete and accurate: not shown\n  Nothing shows that it is complete and accurate.',
  );
  expect(linesOf('register')).toContain('General controls of Payroll app');
  expect(linesOf('register')).toContain('REC-01  Trust account reconciliation');
});

test('an interface tells its ends and its check', () => {
  expect(linesOf('time-files')).toContain('Completeness check: nobody\n  No control is named.');
  expect(linesOf('TIME-FILES')).toContain('from          User entities');
});

test('findings about a part of a process stand with the process', () => {
  const [finding] = anAssessment().findings;
  if (!finding) throw new Error('a finding is needed');
  const about = (id: string) => ({
    ...finding,
    id: `step-without-control:${id}`,
    subject: { kind: 'process' as const, id },
  });
  const findings = [about('pay-run/correct'), about('pay-run-2/correct')];
  expect(explain(anAssessment({ findings }), 'pay-run')?.pieces.findings).toEqual([findings[0]]);
});
