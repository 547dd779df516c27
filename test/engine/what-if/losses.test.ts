import type { Loss } from '../../../src/schema/what-if';
import { aControl, aSystem, aVendor, covering, period, soc1, soc2 } from '../a-workspace';
import { anInput, refused, tried } from './try-change';

const said = (losses: readonly Loss[], kind: Loss['kind']): string[] =>
  losses.filter((loss) => loss.kind === kind).map(({ says }) => says);
const decisive = (losses: readonly Loss[]): string[] => losses.filter((loss) => loss.decisive).map(({ says }) => says);

const claims = {
  id: 'claims',
  name: 'Claims',
  financial: true,
  // The process itself does not name the system: its step does.
  steps: [
    { id: 'book', name: 'Claims booked', kind: 'record' as const, systems: ['S1'], controls: ['C1'] },
    { id: 'pay', kind: 'process' as const, systems: ['S1', 'S2'], controls: ['C2'] },
  ],
  lines: [{ name: 'Claims expense', assertions: ['accuracy' as const, 'cut-off' as const] }],
};

const mapped = anInput({
  reports: { soc1, soc2 },
  systems: [
    aSystem({ id: 'S1', name: 'Ledger', sensitive: true, holds: ['Bank details'] }),
    aSystem({
      id: 'S2',
      name: 'Portal',
      sensitive: true,
      holds: ['bank  details', 'health data', 'claims'],
      runsOn: ['S3'],
    }),
    aSystem({ id: 'S3', name: 'Host' }),
    aSystem({ id: 'S4', name: 'Shell', runsOn: ['S2'] }),
  ],
  processes: [claims],
  dataStores: [{ id: 'D1', name: 'Archive', system: 'S1', holds: ['health data'] }],
  interfaces: [{ id: 'I1', name: 'Nightly load', from: 'S2', to: 'S1', sensitive: true, controls: ['C2'] }],
  keyReports: [{ id: 'K1', name: 'Aging list', system: 'S1', usedBy: ['C2'], forUsers: true }],
  controls: [
    aControl({ id: 'C1', satisfies: ['O1'], nature: 'automated', systems: ['S2'] }),
    aControl({ id: 'C2', satisfies: ['O2'] }),
    aControl({ id: 'C3', satisfies: ['R1'], systems: ['S1'] }),
  ],
});

test('a system that goes tells the steps, statement lines, key reports, flows and data that it takes along', () => {
  const { losses } = tried(['drop system S1'], mapped);
  expect(said(losses, 'process')).toEqual([
    'Claims runs on it; figures of customers come out of Claims. It can leave the scope only if that moves elsewhere.',
    'Done on it and nowhere else: Claims: Claims booked (record).',
    'Done on it and on others: Claims: pay (process).',
  ]);
  expect(said(losses, 'assertion')[0]).toBe(
    "Lines of customers' statements that these steps feed: Claims expense (accuracy, cut-off).",
  );
  expect(said(losses, 'key-report')[0]).toMatch(/Aging list \(for C2 and user entities\)/);
  expect(said(losses, 'interface')).toEqual([
    'A flow of data begins or ends there: Nightly load (from Portal, sensitive).',
  ]);
  expect(said(losses, 'data')).toEqual(['Data lies in it: Archive.']);
  expect(decisive(losses)).toHaveLength(3);
});

test('what runs on a system that goes would stand on nothing, whatever lies between', () => {
  const { losses } = tried(['drop system S3'], mapped);
  expect(said(losses, 'system')).toEqual([
    'Portal, Shell run on it and would stand on something that no report looks at. With them 1 control would rest on it: C1.',
  ]);
  expect(decisive(losses)).toEqual(said(losses, 'system'));
  expect(said(losses, 'process')).toEqual([]);
});

test('sensitive data that lies elsewhere too could move, and what that frees is named', () => {
  const { supports, losses } = tried(['drop system S1'], mapped);
  expect(supports).toEqual([
    'The sensitive data of Ledger could move or be deleted: Bank details, health data lie in Portal anyhow, which is among the fewest systems that hold each kind. claims needs it, so the data could move and the system stays. It would free data stores: D1; flows of sensitive data: I1; controls that run on it alone: C3.',
  ]);
  expect(said(losses, 'data').join(' ')).not.toMatch(/alone/);
});

test('a vendor that goes tells what it carries, runs, is taken to do and passes on', () => {
  const vendor = aVendor({
    carries: ['O2'],
    csocs: [{ text: 'Moves the files.', requirements: ['O1'] }],
    cuecs: [{ text: 'Check the totals.' }, { text: 'Lock the stock.', notNeeded: 'There is none.' }],
    decision: { controlsNeeded: true, reasons: 'It moves the files.' },
  });
  const input = anInput({
    reports: { soc1 },
    vendors: [vendor],
    systems: [aSystem({ vendor: 'V1' })],
    interfaces: [{ id: 'I1', name: 'Files', from: 'S1', to: 'V1' }],
    controls: [
      aControl({ id: 'C1', satisfies: ['O1'], nature: 'automated', systems: ['S1'] }),
      aControl({ id: 'C2', satisfies: ['O1'], reliesOn: ['V1'] }),
    ],
  });
  const { losses, supports, findings, requirements } = tried(['drop vendor V1'], input);
  expect(said(losses, 'carried')).toEqual([
    'It carries O2: without it that needs controls of your own.',
    'Nobody would do what is assumed of it: “Moves the files” (O1).',
  ]);
  expect(said(losses, 'system')[0]).toMatch(/It runs Ledger\. .*1 control rests on it with them: C1\./);
  expect(said(losses, 'not-estimated')[0]).toMatch(/What these controls rely on it for .*: C2\./);
  expect(said(losses, 'interface')).toEqual(['A flow of data begins or ends there: Files.']);
  expect(decisive(losses)).toHaveLength(2);
  expect(supports).toEqual(['What its report expects of you falls away: 1 complementary user entity control.']);
  // It is decided anew: that it is no subservice organization contradicts nothing, and it carries nothing any more.
  expect(findings.filter(({ move }) => move === 'new').map(({ id }) => id)).not.toContain('vendor-decision:V1');
  expect(requirements.find(({ id }) => id === 'O2')?.to ?? 'not-assessed').toBe('not-assessed');
});

test('a control that ends before the period leaves bare what it alone met, on the map too', () => {
  const { losses, assumptions, changes } = tried(['drop control C1 after 2025-12-31'], {
    ...mapped,
    reason: 'Done by hand.',
  });
  expect(said(losses, 'coverage')).toEqual([
    'No other control that goes on bears on O1.',
    'Without any control, though still in scope: O1.',
  ]);
  expect(said(losses, 'process')).toEqual([
    'On the financial map it alone is named for step Claims booked of Claims.',
    'No control keeps these steps right any more: Claims: Claims booked (record).',
  ]);
  expect(said(losses, 'assertion')).toEqual([
    "No control bears any more on these assertions of customers' statements: Claims: Claims expense (accuracy).",
  ]);
  expect(assumptions).toHaveLength(1);
  expect(changes[0]?.writes.map(({ says }) => says)).toEqual([
    'C1: until 2025-12-31',
    'exclusions: what Control C1 Access review, reason Done by hand.',
  ]);
});

test('why a control ends is a change of the system where changes are kept, before a reason is given too', () => {
  const moved = { id: 'ended-C1', on: '2026-02-01', title: 'Moved', kind: 'system' as const, significant: true };
  const [change] = tried(
    ['drop control C1 after 2026-06-30'],
    anInput({ controls: [aControl()], changes: [moved] }),
  ).changes;
  expect(change?.writes).toEqual([
    { file: 'controls.yaml', says: 'C1: until 2026-06-30' },
    { file: 'events.yaml', says: 'add ended-C1-2' },
  ]);
});

test('a control that ends after the period changes nothing of it, and says what it is needed for all the same', () => {
  const input = anInput({
    reports: { soc2 },
    systems: [aSystem({ generalControls: { access: ['C1'], change: ['C1', 'C2'] } })],
    vendors: [aVendor({ monitoredBy: ['C1'] })],
    controls: [
      aControl({ id: 'C1', compensates: ['C2'], monitors: ['C2'] }),
      aControl({ id: 'C2', satisfies: ['R1.p1'] }),
    ],
    evidence: [covering('C1', '2026-06-30', period.from, period.to)],
  });
  const { losses, assumptions, requirements } = tried(['drop control C1'], input);
  expect(requirements).toEqual([]);
  expect(assumptions[1]).toMatch(/2026-06-30 ends before and stays as it is\. "drop control C1 after 2025-12-31"/);
  expect(losses.map(({ says }) => says)).toEqual([
    'From then on R1 would have to be met without it.',
    'Nothing else makes good the weakness of C2.',
    'Nothing else watches over C2.',
    'It is a general control of Ledger (access, the only one; change): what is automated there rests on it.',
    'It alone watches what is assumed of Northfell.',
  ]);
});

test('a report that goes frees what it alone uses, and says who reads it', () => {
  const input = anInput({
    reports: { soc1, soc2 },
    controls: [aControl({ id: 'C1', satisfies: ['O1'] }), aControl({ id: 'C2', satisfies: ['O1', 'R1'] })],
  });
  const { losses, reports, controls, requirements, changes } = tried(['drop report soc1'], { ...input, reason: 'R.' });
  expect(reports.map(({ report, after }) => [report, after !== null])).toEqual([
    ['soc1', false],
    ['soc2', true],
  ]);
  expect(requirements.map(({ id, move }) => `${move} ${id}`)).toEqual(['left O1', 'left O2']);
  expect(controls.freed).toEqual(['C1']);
  expect(said(losses, 'reader')[0]).toMatch(/Auditors of user entities would have nothing of yours/);
  expect(changes[0]?.writes.map(({ says }) => says)).toEqual([
    'take reports.soc1 away',
    'exclusions: what SOC 1 report, reason R.',
  ]);
});

test.each([
  [['drop report soc1'], /there is no SOC 1 report/],
  [['drop report soc2'], /is the only one/],
  [['drop control C9'], /there is no control C9.*There is C1/],
  [['drop control C1', 'drop control C1'], /C1 ends on 2026-07-14 already/],
  [['drop control C1 after 2024-01-01'], /C1 starts on 2025-01-01 only/],
])('%j is refused', (phrases, says) => {
  const input = anInput({ controls: [aControl({ since: '2025-01-01' })] });
  expect(refused(phrases, input)).toMatch(says);
});
