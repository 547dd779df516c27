import { drawPart } from '../../src/reports/markdown/draw-part';
import type { AssessedMap, AssessedProcess, AssessedSystem } from '../../src/schema/assessment';
import { financialMap } from '../../src/reports/markdown/financial-map';
import { assertionMatrix } from '../../src/reports/view/financial-map';
import { sensitiveSentences } from '../../src/reports/view/sensitive-data';
import { anAssessment } from './an-assessment';
import { hostileTexts, madeHostile } from './hostile';
import { readFlows } from './mermaid-flow';
import { readTables } from './read-tables';
import { noMap, someMap } from './some-map';

const rendered = (map: AssessedMap = someMap): string =>
  financialMap.blocks(anAssessment({ map })).map(drawPart).join('\n\n');

const [process, system] = [someMap.processes[0], someMap.systems[0]];
if (!process || !system) throw new Error('a process and a system are needed');
const aProcess = (change: Partial<AssessedProcess>): AssessedProcess => ({ ...process, ...change });
const aSystem = (change: Partial<AssessedSystem>): AssessedSystem => ({ ...system, ...change });

describe('the drawing', () => {
  test('has systems by process, flows, and reports that user entities receive; what nobody checks is dotted', () => {
    const [flow] = readFlows(rendered());
    expect([...(flow?.nodes ?? [])]).toEqual([
      ['users', { label: 'User entities', group: null }],
      ['n1', { label: 'Payroll app', group: 'Pay run' }],
      ['r1', { label: 'Payroll register', group: null }],
    ]);
    expect(flow?.arrows).toEqual([
      { from: 'users', to: 'n1', label: 'Time files', dotted: true },
      { from: 'n1', to: 'r1', label: null, dotted: true },
      { from: 'r1', to: 'users', label: null, dotted: false },
    ]);
  });

  test.each(hostileTexts)('stays a flowchart, and its tables tables, with %j behind every text', (text) => {
    const blocks = financialMap.blocks(madeHostile(anAssessment(), text));
    const markdown = blocks.map(drawPart).join('\n\n');
    expect(readFlows(markdown)).toHaveLength(1);
    expect(readTables(markdown).length).toBeGreaterThan(5);
  });

  test('names of which nothing can be drawn have another label', () => {
    const map = { ...someMap, systems: [aSystem({ name: '"#;' })], processes: [aProcess({ name: '%%' })] };
    const [flow] = readFlows(rendered(map));
    expect(flow?.nodes.get('n1')).toEqual({ label: 'System n1', group: 'Process g1' });
  });

  test('a system that several processes use stands in no group', () => {
    const map = { ...someMap, processes: [process, aProcess({ id: 'tax', name: 'Tax' })] };
    expect(readFlows(rendered(map))[0]?.nodes.get('n1')?.group).toBeNull();
  });

  test('a large map is drawn process by process, a large process in part, and what is left out is said', () => {
    const many = Array.from({ length: 90 }, (_, index) => aSystem({ id: `s${index}`, name: `System ${index}` }));
    const map = {
      ...someMap,
      systems: [system, ...many],
      processes: [process, aProcess({ id: 'big', name: 'Big', steps: [], systems: many.map(({ id }) => id) })],
    };
    const markdown = rendered(map);
    const flows = readFlows(markdown);
    expect(flows).toHaveLength(2);
    expect(Math.max(...flows.map(({ nodes }) => nodes.size))).toBeLessThanOrEqual(62);
    expect(markdown).toContain('Not drawn: 60 other systems, interfaces and reports.');
  });

  test('so many processes that drawing each would help nobody', () => {
    const many = Array.from({ length: 70 }, (_, index) => index);
    const map = {
      ...someMap,
      systems: many.map((index) => aSystem({ id: `s${index}` })),
      processes: many.map((index) => aProcess({ id: `p${index}`, systems: [`s${index}`], steps: [] })),
    };
    expect(readFlows(rendered(map))).toHaveLength(20);
    expect(rendered(map)).toContain('Not drawn: 50 other processes.');
  });
});

test('the matrix has a column for each assertion that a line names, and the weakest line decides', () => {
  const operating = {
    assertion: 'completeness',
    state: 'covered',
    controls: [{ id: 'C', rung: 'operating' }],
    says: '',
  } as const;
  const lines = [...process.lines, { name: 'Accruals', cells: [{ ...operating, controls: [...operating.controls] }] }];
  expect(assertionMatrix({ ...someMap, processes: [aProcess({ lines })] })).toEqual({
    assertions: ['completeness', 'cut-off'],
    rows: [{ process: 'Pay run', cells: ['implemented, 2 controls', 'nobody'] }],
  });
});

test('where nothing is on record the chapter says so plainly, for SOC 1 and without it', () => {
  const { reports } = anAssessment();
  const textOf = (kept: typeof reports) =>
    financialMap
      .blocks(anAssessment({ map: noMap, reports: kept }))
      .map(drawPart)
      .join('\n');
  expect(textOf(reports)).toContain(
    'No process is marked as financial, so there is no financial map. SOC 1 is in scope and asks for one.',
  );
  expect(textOf(reports.filter(({ report }) => report === 'soc2'))).toContain(
    'Without SOC 1 in scope none is asked for',
  );
  expect(textOf(reports)).toContain('No system or data store is marked as sensitive.');
});

test('interfaces, key reports and systems are told with their state', () => {
  const tables = readTables(rendered());
  const rowOf = (first: string) => tables.flat().find(([cell]) => cell === first);
  expect(rowOf('Time files')).toEqual(['Time files', 'User entities', 'Payroll app', 'hours', 'none', 'nobody']);
  expect(rowOf('Payroll register')?.slice(2, 6)).toEqual(['REC-01 and user entities', 'none', 'none', 'not shown']);
  expect(rowOf('Payroll app')?.[5]).toBe('AC-01 falls short; no control is named for change.');
});

describe('sensitive data', () => {
  const sensitive = {
    kinds: [
      { kind: 'pay', systems: ['payroll-app', 'machine-room'] },
      { kind: 'names', systems: ['payroll-app'] },
    ],
    systems: [
      { id: 'payroll-app', kinds: ['pay', 'names'], neededBy: ['pay-run'] },
      { id: 'machine-room', kinds: ['pay'], neededBy: [] },
    ],
    fewest: { method: 'exact' as const, systems: ['payroll-app'] },
  };

  test('how many kinds in how many systems, how few would do, and who needs none', () => {
    expect(sensitiveSentences({ ...someMap, sensitive })).toEqual([
      '2 kinds of sensitive data lie in 2 systems.',
      '1 kind lies in more than one.',
      '1 of them holds each kind at least once: Payroll app.',
      'That is the fewest there can be while the data stays where it lies; a process may still need it in more places.',
      'No process on record uses Cloud: ask whether the data has to be there at all.',
    ]);
  });

  test('a choice that may not be the fewest says so', () => {
    const greedy = { ...sensitive, fewest: { method: 'greedy' as const, systems: ['payroll-app'] } };
    expect(sensitiveSentences({ ...someMap, sensitive: greedy }).join(' ')).toContain('fewer may do');
  });
});
