import fc from 'fast-check';
import { isPlainDate } from '../../src/model/plain-date';
import type { Answer, Control, Evidence, Person, System, Test, Vendor } from '../../src/schema/registers';
import { frequency } from '../../src/schema/registers';
import { aCatalog, aControl, aPack, aRequirement, covering, performed, someKnowledge } from './a-workspace';
import { assessed } from './a-workspace';
import type { Assessment } from '../../src/schema/assessment';

export const knowledge = someKnowledge(
  aPack(),
  aCatalog({ requirements: [aRequirement('R1'), aRequirement('R2', { category: 'security' })] }),
);
const targets = ['R1', 'R1.p1', 'R1.p2', 'R2', 'R2.p1', 'O1', 'O1.p2'];
export const months = [
  '2025-11',
  '2025-12',
  '2026-01',
  '2026-02',
  '2026-03',
  '2026-04',
  '2026-05',
  '2026-06',
  '2026-07',
];
/** A day from November 2025 to July 2026. */
export const day = fc
  .tuple(fc.constantFrom(...months), fc.constantFrom('01', '15', '28'))
  .map(([month, date]) => `${month}-${date}`);
const range = fc.tuple(day, day).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }));
const controlId = fc.constantFrom('C1', 'C2', 'C3');
const some = <T>(arbitrary: fc.Arbitrary<T>, maxLength = 3): fc.Arbitrary<T[]> => fc.array(arbitrary, { maxLength });
const maybe = { requiredKeys: [] as never[] };
/** There in so many of ten cases, so that clean workspaces come up as well as poor ones. */
const often = <T>(arbitrary: fc.Arbitrary<T>, ofTen: number): fc.Arbitrary<T | undefined> =>
  fc.integer({ min: 1, max: 10 }).chain((roll) => (roll <= ofTen ? arbitrary : fc.constant(undefined)));

const control = (id: string): fc.Arbitrary<Control> =>
  fc
    .record({
      satisfies: fc.uniqueArray(fc.constantFrom(...targets), { minLength: 1, maxLength: 4 }),
      text: often(fc.constant('Somebody does something each month and signs.'), 9),
      owner: often(fc.constant('Dana'), 9),
      performers: often(some(fc.constantFrom('dana', 'Dana Fields', 'luis')), 4),
      nature: often(fc.constantFrom('manual' as const, 'automated' as const), 8),
      frequency: often(fc.constantFrom(...frequency.enum), 9),
      key: often(fc.boolean(), 5),
      systems: often(fc.constant<string[]>(['S1']), 4),
      reliesOn: often(fc.constant<string[]>(['V1']), 2),
      duties: often(some(fc.constantFrom('pay', 'reconcile')), 4),
      compensates: often(some(controlId, 1), 3),
      since: often(day, 2),
      until: often(day, 2),
      partly: often(fc.constant('Not everywhere.'), 1),
    })
    .map((changes) => aControl({ id, title: `Control ${id}`, procedure: undefined, leaves: undefined, ...changes }));

/** Any days and intervals, and for some controls a trace of every single day. */
const evidenceItems = fc
  .tuple(
    some(
      fc.record({ control: controlId, performed: day, covers: range }, { requiredKeys: ['control', 'performed'] }),
      12,
    ),
    fc.subarray(['C1', 'C2', 'C3']),
  )
  .map(([items, whole]): Evidence[] => [
    ...items.map((item, index) => ({ id: `E${index}`, ref: 'T', ...item })),
    ...whole.flatMap((id) => months.map((month) => covering(id, `${month}-28`, `${month}-01`, `${month}-28`))),
    ...whole.flatMap((id) =>
      months.flatMap((month) =>
        performed(id, `${month}-30`, `${month}-31`).filter((item) => isPlainDate(item.performed)),
      ),
    ),
    ...whole.flatMap((id) =>
      months.flatMap((month) => performed(id, `${month}-29`).filter((item) => isPlainDate(item.performed))),
    ),
  ]);
const tests = some(
  fc.record(
    {
      control: controlId,
      on: day,
      sample: fc.integer({ min: 0, max: 5 }),
      covers: range,
      population: fc.record({ count: fc.integer({ min: 0, max: 9 }), source: fc.constant('list') }),
      deviations: some(
        fc.record(
          {
            item: fc.constant('One'),
            cause: fc.constantFrom('isolated' as const, 'recurring' as const, 'design' as const),
            remedied: day,
          },
          { requiredKeys: ['item', 'cause'] },
        ),
        2,
      ),
    },
    { requiredKeys: ['control', 'on', 'sample'] },
  ),
).map((items): Test[] => items.map((item, index) => ({ id: `T${index}`, ...item })));
const vendors: fc.Arbitrary<Vendor[]> = some(
  fc.record(
    {
      id: fc.constant('V1'),
      name: fc.constant('Northfell'),
      subservice: fc.boolean(),
      method: fc.constantFrom('carve-out' as const, 'inclusive' as const),
      carries: fc.constantFrom(['R1'], ['O1'], ['R1', 'O1']),
      monitoredBy: some(controlId, 1),
      reports: some(
        fc.record(
          {
            kind: fc.constantFrom('soc1' as const, 'soc2' as const),
            period: range,
            opinion: fc.constantFrom('unqualified' as const, 'qualified' as const, 'adverse' as const),
          },
          { requiredKeys: ['kind'] },
        ),
        2,
      ),
    },
    { requiredKeys: ['id', 'name'] },
  ),
  1,
);
const systems: fc.Arbitrary<System[]> = fc
  .record(
    {
      generalControls: fc.record(
        { access: some(controlId, 1), change: some(controlId, 1), operations: some(controlId, 1) },
        maybe,
      ),
      vendor: fc.constant('V1'),
    },
    maybe,
  )
  .map((rest) => [{ id: 'S1', name: 'Ledger', ...rest }]);
const people: fc.Arbitrary<Person[]> = some(fc.constantFrom('pay', 'reconcile')).map((duties) => [
  { id: 'dana', name: 'Dana Fields', duties },
]);
const answers: fc.Arbitrary<Answer[]> = fc.uniqueArray(
  fc.record(
    {
      id: fc.constantFrom(...targets),
      answer: fc.constantFrom(...(['in-place', 'partly', 'missing', 'not-applicable', 'skipped'] as const)),
      reason: fc.constant('Why.'),
    },
    { requiredKeys: ['id', 'answer'] },
  ),
  { selector: ({ id }) => id, maxLength: 4 },
);
const type = fc.constantFrom(1 as const, 2 as const);
const reports = fc.record({ soc1: type, soc2: type, period: range }).map(({ soc1, soc2, period }) => ({
  soc1: { type: soc1, period, packs: ['pack'] },
  soc2: { type: soc2, period, categories: ['security' as const] },
}));
const controls = fc
  .tuple(control('C1'), control('C2'), control('C3'))
  .chain((all) => fc.integer({ min: 0, max: 3 }).map((count) => all.slice(0, count)));

/** Small workspaces of every kind, their references in order as the loader sees to it. */
export const workspace = fc
  .record({ reports, controls, evidence: evidenceItems, tests, vendors, systems, people, answers })
  .map((parts) => {
    // References lead somewhere, as the loader sees to it.
    const ids = new Set(parts.controls.map(({ id }) => id));
    const known = (list: readonly string[] | undefined) => (list ?? []).filter((id) => ids.has(id));
    const vendors = parts.vendors.map((item) => ({ ...item, monitoredBy: known(item.monitoredBy) }));
    const vendorIds = new Set(vendors.map(({ id }) => id));
    return {
      ...parts,
      vendors,
      controls: parts.controls.map((item) => ({
        ...item,
        compensates: known(item.compensates),
        reliesOn: (item.reliesOn ?? []).filter((id) => vendorIds.has(id)),
      })),
      evidence: parts.evidence.filter((item) => ids.has(item.control)),
      tests: parts.tests.filter((item) => ids.has(item.control)),
      systems: parts.systems.map((item) => ({
        ...item,
        generalControls: {
          access: known(item.generalControls?.access),
          change: known(item.generalControls?.change),
          operations: known(item.generalControls?.operations),
        },
      })),
    };
  });

type Parts = typeof workspace extends fc.Arbitrary<infer T> ? T : never;

/** Assesses many workspaces on many days; the property must hold for each. With a seed they are the same ones each time. */
export const holdsForAll = (
  property: (assessment: Assessment, parts: Parts, asOf: string) => void,
  seed?: number,
): void => {
  const onOne = fc.property(workspace, day, (parts, asOf) => {
    property(assessed(parts, { asOf, knowledge }), parts, asOf);
  });
  fc.assert(onOne, { numRuns: 120, ...(seed === undefined ? {} : { seed }) });
};
