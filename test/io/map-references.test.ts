import { complaintsOf } from './load.js';
import { removeTemporaryFolders } from './temporary-folder.js';

afterAll(removeTemporaryFolders);

const controls = 'controls:\n  - id: PAY-01\n    title: One\n    satisfies: [CC6.1]\n';
const vendors = 'vendors:\n  - { id: the-bank, name: Bank }\n';
const evidence = 'evidence:\n  - { id: E-1, control: PAY-01, performed: 2026-01-02, ref: T }\n';
const systems = 'systems:\n  - { id: ledger, name: Ledger }\n  - { id: hub, name: Hub, runsOn: [ledger] }\n';

const of = (text: string) =>
  complaintsOf({ 'controls.yaml': controls, 'vendors.yaml': vendors, 'evidence.yaml': evidence, 'systems.yaml': text });

test('a map whose references all lead somewhere is valid', async () => {
  const map = `${systems}processes:
  - id: pay
    name: Pay
    steps: [{ id: a, kind: record, systems: [hub], controls: [PAY-01] }, { id: b, kind: report, notNeeded: Seen by all. }]
    lines: [{ name: Cash, assertions: [existence], controls: [PAY-01] }]
dataStores: [{ id: books, name: Books, system: ledger }]
interfaces:
  - { id: in, name: In, from: user-entities, to: hub }
  - { id: z-to-a, name: Out, from: hub, to: the-bank, controls: [PAY-01] }
  - { id: filing, name: Filing, from: ledger, to: outside }
keyReports:
  - { id: list, name: List, system: hub, process: pay, usedBy: [PAY-01], controls: [PAY-01], evidence: [E-1], tested: 2026-02-01 }
`;
  expect(await of(map)).toEqual([]);
});

/** Each: what is wrong, the file, the words at which it is told, and as what. */
const cases: readonly (readonly [string, string, string, string])[] = [
  [
    'runsOn',
    'systems:\n  - { id: ledger, name: L }\n  - { id: hub, name: H, runsOn: [ledgre] }\n',
    'ledgre',
    'unknown-id: there is no system ledgre (did you mean ledger?)',
  ],
  [
    'a step on an unknown system',
    `${systems}processes:\n  - { id: pay, name: P, steps: [{ id: a, kind: record, systems: [hubb] }] }\n`,
    'hubb',
    'unknown-id: there is no system hubb (did you mean hub?)',
  ],
  [
    'a step under an unknown control',
    `${systems}processes:\n  - { id: pay, name: P, steps: [{ id: a, kind: record, controls: [PAY-1] }] }\n`,
    'PAY-1',
    'unknown-id: there is no control PAY-1 (did you mean PAY-01?)',
  ],
  [
    'a line with an unknown control',
    `${systems}processes:\n  - { id: pay, name: P, lines: [{ name: Cash, assertions: [existence], controls: [PAY-02] }] }\n`,
    'PAY-02',
    'unknown-id: there is no control PAY-02 (did you mean PAY-01?)',
  ],
  [
    'two steps of one id',
    `${systems}processes:\n  - { id: pay, name: P, steps: [{ id: a, kind: record }, { id: a, kind: report }] }\n`,
    'a, kind: report',
    'duplicate-id: the step a stands in this process twice (choose another)',
  ],
  [
    'a store in an unknown system',
    `${systems}dataStores: [{ id: d, name: D, system: lager }]\n`,
    'lager',
    'unknown-id: there is no system lager',
  ],
  [
    'an end that is neither',
    `${systems}interfaces: [{ id: i, name: I, from: hub, to: the-bnak }]\n`,
    'the-bnak',
    'unknown-id: there is no system or vendor the-bnak (did you mean the-bank?)',
  ],
  [
    'a misspelt word for user entities',
    `${systems}interfaces: [{ id: i, name: I, from: user-entites, to: hub }]\n`,
    'user-entites',
    'unknown-id: there is no system or vendor user-entites (did you mean user-entities?)',
  ],
  [
    'an unknown check of an interface',
    `${systems}interfaces: [{ id: i, name: I, from: hub, to: ledger, controls: [X] }]\n`,
    'X',
    'unknown-id: there is no control X',
  ],
  [
    'a key report of an unknown system',
    `${systems}keyReports: [{ id: k, name: K, system: hob }]\n`,
    'hob',
    'unknown-id: there is no system hob (did you mean hub?)',
  ],
  [
    'a key report of an unknown process',
    `${systems}keyReports: [{ id: k, name: K, system: hub, process: pay }]\n`,
    'pay }',
    'unknown-id: there is no process pay',
  ],
  [
    'a key report used by an unknown control',
    `${systems}keyReports: [{ id: k, name: K, system: hub, usedBy: [PAY-03] }]\n`,
    'PAY-03',
    'unknown-id: there is no control PAY-03 (did you mean PAY-01?)',
  ],
  [
    'a key report with unknown evidence',
    `${systems}keyReports: [{ id: k, name: K, system: hub, evidence: [E-2] }]\n`,
    'E-2',
    'unknown-id: there is no evidence E-2',
  ],
  [
    'a key report checked by an unknown control',
    `${systems}keyReports: [{ id: k, name: K, system: hub, controls: [no] }]\n`,
    'no]',
    'unknown-id: there is no control no',
  ],
  [
    'a system that runs on itself',
    'systems:\n  - { id: ledger, name: L, runsOn: [ledger] }\n',
    'ledger]',
    'cycle: ledger runs on itself (take out the entry that is not so)',
  ],
];

/** Where a word stands last in the text. */
const placeOf = (text: string, word: string): string => {
  const at = text.lastIndexOf(word);
  const before = text.slice(0, at).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
};

test.each(cases)('%s is told with its place', async (_title, text, word, complaint) => {
  const [first = '', ...more] = await of(text);
  expect(more).toEqual([]);
  expect(first).toContain(`systems.yaml:${placeOf(text, word)} ${complaint}`);
});

test('a ring of systems is told once, with its members, where it closes', async () => {
  const ring = `systems:
  - { id: a, name: A, runsOn: [b] }
  - { id: b, name: B, runsOn: [d, c] }
  - { id: c, name: C, runsOn: [a, d] }
  - { id: d, name: D }
`;
  expect(await of(ring)).toEqual([
    'systems.yaml:4:32 cycle: these systems run on each other in a ring: a → b → c → a (take out the entry that is not so)',
  ]);
});

test('two that run on the same are no ring, and a chain of thousands is walked', async () => {
  const chain = Array.from(
    { length: 5000 },
    (_, index) => `  - { id: s${index}, name: S, runsOn: [s${index + 1}] }\n`,
  ).join('');
  expect(await of(`systems:\n${chain}  - { id: s5000, name: S }\n`)).toEqual([]);
  const closed = await of(`systems:\n${chain}  - { id: s5000, name: S, runsOn: [s0] }\n`);
  expect(closed).toHaveLength(1);
  expect(closed[0]).toContain('s0 → s1 → s2 → s3 → s4 → s5 → s6 → s7 → 4993 more → s0');
});
