import * as fc from 'fast-check';
import { dutiesOf, dutyMasks, eachConflict } from '../../src/duties/duty-masks';
import { findHolders } from '../../src/duties/find-holders';
import { foldAccess } from '../../src/duties/fold-access';
import { mapRoles } from '../../src/duties/map-roles';
import { someAccess } from './some-access';

const duties = Array.from({ length: 70 }, (_, index) => ({ id: `d${index}`, process: 'p', title: `Duty ${index}` }));
const dutyId = fc.integer({ min: 0, max: 69 }).map((index) => `d${index}`);
const name = (kind: string, most: number) => fc.integer({ min: 0, max: most }).map((index) => `${kind}${index}`);

const pairsOf = fc
  .array(fc.tuple(dutyId, dutyId), { maxLength: 30 })
  .map((all) => all.map((both, index) => ({ id: `P${index}`, duties: both, risk: 'r', severity: 'high' as const })));

test('the masks find what nested loops find, whatever the assignments, roles and pairs', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          who: name('w', 6),
          role: name('r', 8),
          from: fc.constantFrom(0, 20260101, 20261231),
          until: fc.constantFrom(0, 20260101, 20261231),
        }),
        { maxLength: 60 },
      ),
      fc.dictionary(name('r', 8), fc.array(dutyId, { maxLength: 5 })),
      pairsOf,
      (rows, roles, pairs) => {
        const access = someAccess(rows);
        const masks = dutyMasks(duties, pairs);
        const holders = findHolders(access, [], []);
        const mapped = Object.entries(roles).map(([role, carried]) => ({ role, duties: carried }));
        const folded = foldAccess(masks, access, holders, mapRoles(access, mapped), 20260630);
        const found: string[] = [];
        eachConflict(masks, folded, holders.all.length, (row, pair) => {
          found.push(`${holders.all[row]?.name ?? ''} ${masks.pairs[pair]?.id ?? ''}`);
        });

        const naive = new Set<string>();
        const inForce = rows.filter(({ from, until }) => from <= 20260630 && (until === 0 || until >= 20260630));
        for (const one of inForce)
          for (const other of inForce)
            for (const {
              id,
              duties: [left, right],
            } of pairs)
              if (one.who === other.who && roles[one.role]?.includes(left) && roles[other.role]?.includes(right))
                naive.add(`${one.who} ${id}`);
        expect(found.sort()).toEqual([...naive].sort());
      },
    ),
    { numRuns: 300 },
  );
});

test('the duties of a mask beyond the first word read back', () => {
  const masks = dutyMasks(duties, []);
  const access = someAccess([{ who: 'w', role: 'r' }]);
  const holders = findHolders(access, [], []);
  const rows = foldAccess(
    masks,
    access,
    holders,
    mapRoles(access, [{ role: ' R ', duties: ['d0', 'd31', 'd32', 'd69'] }]),
    20260630,
  );
  expect(dutiesOf(masks, rows, 0)).toEqual(['d0', 'd31', 'd32', 'd69']);
});

test('what is said of a role in its system goes before what is said of its name', () => {
  const access = someAccess([
    { who: 'w', role: 'Admin', system: 's1' },
    { who: 'w', role: 'Admin', system: 's2' },
    { who: 'w', role: 'Clerk', system: 's1' },
  ]);
  expect(
    mapRoles(access, [
      { role: 'admin', duties: ['d1'] },
      { system: 's1', role: 'ADMIN', duties: [] },
      { role: 'clerk', note: 'nobody looked yet' },
    ]),
  ).toEqual([[], ['d1'], undefined]);
});
