import type { Waste } from '../../../src/schema/assessment';
import type { Control } from '../../../src/schema/registers';
import type { Changes } from '../change';
import { aControl, assessed, everyMonth } from '../a-workspace';

type Parts = NonNullable<Parameters<typeof assessed>[0]>;

const wasteIn = (parts: Parts): Waste[] => assessed(parts).plan.waste;

const named = (id: string, changes: Changes<Control> = {}): Control =>
  aControl({ id, title: `Control ${id}`, ...changes });

const template = {
  owner: undefined,
  procedure: undefined,
  text: 'The [Company] reviews access each [frequency].',
} as const;

test('a control that serves no requirement in scope is waste, with what it costs a year', () => {
  expect(wasteIn({ controls: [named('C1', { satisfies: ['O1'] })] })).toEqual([
    {
      control: 'C1',
      kind: 'serves-nothing',
      because: 'It serves no requirement in scope: it is mapped to O1.',
      keep: [],
      onlyFor: [],
      frees: { items: 12, days: 0.6 },
    },
  ]);
});

test('a control that nothing in the organization uses is a template, and what only it is mapped to is told', () => {
  const controls = [named('C1', { satisfies: ['R1'] }), named('C2', { ...template, satisfies: ['R1', 'R1.p1'] })];
  const [found, ...more] = wasteIn({ controls, evidence: everyMonth('C1') });
  expect(more).toEqual([]);
  expect(found).toMatchObject({ control: 'C2', kind: 'template', onlyFor: ['R1.p1'] });
  expect(found?.because).toContain('Its text still has blanks of a form to fill in.');
});

test.each<[string, Parts]>([
  ['an owner', { controls: [named('C1', { ...template, owner: 'Dana' })] }],
  ['a performer', { controls: [named('C1', { ...template, performers: ['Dana'] })] }],
  ['a system', { controls: [named('C1', { ...template, systems: ['S1'] })], systems: [{ id: 'S1', name: 'Ledger' }] }],
  ['evidence', { controls: [named('C1', template)], evidence: everyMonth('C1') }],
  ['a test', { controls: [named('C1', template)], tests: [{ id: 'T1', control: 'C1', on: '2026-06-25', sample: 1 }] }],
  [
    'a response',
    { controls: [named('C1', template)], responses: [{ finding: 'no-owner:C1', response: 'Dana will.' }] },
  ],
  [
    'a system that rests on it',
    { controls: [named('C1', template)], systems: [{ id: 'S1', name: 'Ledger', generalControls: { access: ['C1'] } }] },
  ],
])('%s is use, and no template', (_, parts) => {
  expect(wasteIn(parts)).toEqual([]);
});

describe('duplicates', () => {
  const twice = (changes: Changes<Control> = {}): Parts => ({
    controls: [
      named('C1', { title: 'Review of the access list' }),
      named('C2', { title: 'Access list review', ...changes }),
    ],
    evidence: everyMonth('C2'),
  });

  test('have the same mappings, frequency and systems and the same words: the one with more evidence stays', () => {
    expect(wasteIn(twice())).toMatchObject([{ control: 'C1', kind: 'duplicate', keep: ['C2'] }]);
  });

  test.each<[string, Changes<Control>]>([
    ['another frequency', { frequency: 'quarterly' }],
    ['other mappings', { satisfies: ['R1'] }],
    ['another system', { systems: ['S1'] }],
    ['another word in the title', { title: 'Access list review of 2025' }],
  ])('are none with %s', (_, changes) => {
    expect(wasteIn(twice(changes))).toEqual([]);
  });
});

describe('a control that is not key', () => {
  const beside = (changes: Changes<Control> = {}, evidence = everyMonth('K1')): Waste[] =>
    wasteIn({
      controls: [named('K1', { key: true }), named('C1', { satisfies: ['R1', 'R1.p1'], ...changes })],
      evidence,
    });

  test('could go where key controls that work carry all that it is mapped to', () => {
    expect(beside()).toMatchObject([{ control: 'C1', kind: 'non-key', keep: ['K1'], frees: { items: 12 } }]);
  });

  test('is told as such where it has a twin that could go too', () => {
    const twin = named('C1', { satisfies: ['R1', 'R1.p1'] });
    const controls = [named('K1', { key: true }), twin, { ...twin, id: 'C2' }];
    expect(wasteIn({ controls, evidence: everyMonth('K1') }).map(({ control, kind }) => [control, kind])).toEqual([
      ['C1', 'non-key'],
      ['C2', 'non-key'],
    ]);
  });

  test('stays where the key control does not stand where it must', () => {
    expect(beside({}, [])).toEqual([]);
  });

  test('stays where it makes good the weakness of another, or is a general control of a system', () => {
    expect(beside({ compensates: ['K1'] })).toEqual([]);
    const controls = [named('K1', { key: true }), named('C1', { satisfies: ['R1'] })];
    const systems = [{ id: 'S1', name: 'Ledger', generalControls: { access: ['C1'] } }];
    expect(wasteIn({ controls, systems, evidence: everyMonth('K1') })).toEqual([]);
  });

  test('stays where it carries a point that no key control is mapped to', () => {
    const controls = [
      named('K1', { key: true, satisfies: ['R1', 'R1.p1'] }),
      named('C1', { satisfies: ['R1', 'R1.p2'] }),
    ];
    expect(wasteIn({ controls, evidence: everyMonth('K1') })).toEqual([]);
  });
});

test('a control that has ended is history, and what an event sets off frees no figure', () => {
  expect(wasteIn({ controls: [named('C1', { satisfies: ['O1'], until: '2026-05-31' })] })).toEqual([]);
  expect(wasteIn({ controls: [named('C1', { satisfies: ['O1'], until: '2026-07-14' })] })).toEqual([]);
  expect(wasteIn({ controls: [named('C1', { satisfies: ['O1'], until: '2026-07-15' })] })).toHaveLength(1);
  const [found] = wasteIn({ controls: [named('C1', { satisfies: ['O1'], frequency: 'per-event' })] });
  expect(found?.frees).toEqual({ items: null, days: null });
});
