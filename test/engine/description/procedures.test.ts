import type { Process } from '../../../src/schema/registers';
import { soc1 } from '../a-workspace';
import { itemOf, words } from './shipped-description';

const steps = (...kinds: NonNullable<Process['steps']>[number]['kind'][]) =>
  kinds.map((kind) => ({ id: `to-${kind}`, name: `Pay ${kind}`, kind }));

const payRun = (more: Partial<Process>): Process => ({
  id: 'pay-run',
  name: 'Pay run',
  description: 'Gross to net for every run.',
  owner: 'Dana Fields',
  financial: true,
  systems: ['S1'],
  ...more,
});

const told = (...processes: Process[]) => ({
  reports: { soc1 },
  processes,
  description: [{ item: 'SD2', text: words(60) }],
});

const sd2 = (...processes: Process[]) => itemOf('SD2', told(...processes));
const says = (...processes: Process[]) => sd2(...processes).short.map((reason) => reason.says);

const all = steps('initiate', 'authorize', 'record', 'process', 'correct', 'report');

test('SD2: a process with steps of all six kinds is told, from the line where it stands', () => {
  const item = sd2(payRun({ steps: all }));
  expect(item.state).toBe('present');
  expect(item.found).toContainEqual({
    what: '6 steps of financial processes: Pay initiate, Pay authorize, Pay record and 3 more',
    file: 'processes.yaml',
    line: 2,
  });
});

test('SD2: two of six kinds are thin, and those that are missing are named', () => {
  const work = payRun({ steps: steps('initiate', 'process', 'process') });
  expect([sd2(work).state, says(work)]).toEqual([
    'thin',
    [
      'Pay run (processes.yaml:2) has 2 of 6 kinds of step on record; nothing tells how transactions are authorized, recorded, corrected and reported.',
    ],
  ]);
});

test('SD2: words alone do not show the steps of a process', () => {
  expect(says(payRun({}))[0]).toMatch(/^Pay run \(processes\.yaml:2\) has 0 of 6 kinds of step on record; /);
});

test('SD2: steps without a word of management are thin, not missing', () => {
  const { state, short } = itemOf('SD2', { reports: { soc1 }, processes: [payRun({ steps: all })] });
  expect([state, short.map(({ because }) => because)]).toEqual(['thin', ['no-text']]);
});

test('SD2: a kind of step that no transaction takes needs a reason, which is shown', () => {
  const work = payRun({ steps: all.slice(1), without: { initiate: 'Clients start every run.' } });
  expect(sd2(work)).toMatchObject({ state: 'present' });
  expect(sd2(work).found.map(({ what }) => what)).toContain(
    '1 kind of step that a process does without: Pay run, initiate: “Clients start every run.”',
  );
});

test('SD2: beyond three processes the others are told together', () => {
  const many = [1, 2, 3, 4, 5].map((n) => payRun({ id: `p${n}`, name: `Process ${n}`, steps: steps('record') }));
  expect(says(...many)).toHaveLength(4);
  expect(says(...many).at(-1)).toBe(
    '2 other financial processes lack some of the 6 kinds of step: Process 4 (processes.yaml:5) and Process 5 (processes.yaml:6).',
  );
});

test('SD2: a process that changes no figures is not asked for steps', () => {
  expect(says(payRun({ steps: all }), { id: 'hr', name: 'Hiring' })).toEqual([]);
});

test('SD3 and SD5: steps that correct and report are material, though no words', () => {
  const processes = [payRun({ steps: all })];
  const parts = { reports: { soc1 }, processes };
  expect(itemOf('SD3', parts).found).toContainEqual({
    what: '1 step that corrects: Pay correct',
    file: 'processes.yaml',
    line: 2,
  });
  expect(itemOf('SD5', parts)).toMatchObject({ state: 'thin', short: [{ because: 'no-text' }] });
  expect(itemOf('SD5', { reports: { soc1 } })).toMatchObject({ state: 'missing', found: [] });
});

test('SD5: a report that user entities receive needs somebody who checks it', () => {
  const keyReports = [
    { id: 'k1', name: 'Register', system: 'S1', forUsers: true, controls: ['C1'] },
    { id: 'k2', name: 'Tax list', system: 'S1', forUsers: true },
    { id: 'k3', name: 'Inner list', system: 'S1' },
  ];
  const item = itemOf('SD5', { reports: { soc1 }, keyReports, description: [{ item: 'SD5', text: words(40) }] });
  expect(item.short.map((reason) => reason.says)).toEqual([
    'Without a control or evidence that checks it: 1 of 2 reports that user entities receive (Tax list).',
  ]);
});

test('SD3: systems of steps belong to the process, also where it does not name them itself', () => {
  const [first] = steps('record');
  const processes = [payRun({ systems: [], steps: first ? [{ ...first, systems: ['S1'] }] : [] })];
  const systems = [
    { id: 'S1', name: 'Ledger', holds: ['balances'] },
    { id: 'S2', name: 'Chat' },
  ];
  expect(itemOf('SD3', { reports: { soc1 }, processes, systems }).found[0]?.what).toBe('1 system: Ledger');
});
