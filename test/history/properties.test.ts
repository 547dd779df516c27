import fc from 'fast-check';
import { compareSnapshots } from '../../src/history/compare-snapshots';
import { trendOf } from '../../src/history/trend-of';
import type { Snapshot } from '../../src/schema/history/snapshot';
import { aFinding, aRequirement, aSnapshot } from './a-snapshot';

const finding = fc
  .record({
    id: fc.constantFrom('no-owner:C1', 'no-owner:C2', 'late:C1', 'late:C3', 'partial:C2'),
    severity: fc.constantFrom('critical', 'high', 'medium', 'low'),
    status: fc.constantFrom('open', 'in-progress', 'accepted'),
    measure: fc.integer({ min: 0, max: 3 }),
    requirements: fc.subarray(['R1', 'R2']),
  } as const)
  .map(({ id, ...change }) => aFinding(id, change));

const snapshotOn = (asOf: string): fc.Arbitrary<Snapshot> =>
  fc
    .record({
      findings: fc.uniqueArray(finding, { selector: ({ fingerprint }) => fingerprint }),
      controls: fc.subarray(['C1', 'C2', 'C3']),
      requirements: fc.subarray(['R1', 'R2']),
    })
    .map(({ findings, controls, requirements }) =>
      aSnapshot(asOf, findings, {
        controls: controls.map((id) => ({ id, rungs: { soc2: 'designed' } })),
        requirements: requirements.map((id) => aRequirement(id)),
      }),
    );

const [june, july] = [snapshotOn('2026-06-01'), snapshotOn('2026-07-01')];

test('nothing changed from an assessment to itself', () => {
  fc.assert(
    fc.property(june, (snapshot) => {
      const diff = compareSnapshots(snapshot, snapshot);
      expect(diff.findings).toEqual([]);
      expect(diff.conclusions).toEqual([]);
      expect(diff.scope).toEqual([]);
      expect(diff.caveats).toEqual([]);
    }),
  );
});

test('what comes in one direction goes in the other', () => {
  fc.assert(
    fc.property(june, july, (a, b) => {
      const [there, back] = [compareSnapshots(a, b), compareSnapshots(b, a)];
      const came = there.findings.filter(({ before }) => before === null).map(({ id }) => id);
      const went = back.findings.filter(({ after }) => after === null).map(({ id }) => id);
      expect(came.sort()).toEqual(went.sort());
      expect(there.scope.map(({ entered }) => entered)).toEqual(back.scope.map(({ left }) => left));
    }),
  );
});

test('every finding of either side is counted once', () => {
  fc.assert(
    fc.property(june, july, (a, b) => {
      const { accepted, acceptanceEnded, overdue, ...kinds } = compareSnapshots(a, b).counts;
      const all = new Set([...a.findings, ...b.findings].map(({ fingerprint }) => fingerprint));
      expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBe(all.size);
      expect(Math.max(accepted, acceptanceEnded, overdue)).toBeLessThanOrEqual(b.findings.length);
    }),
  );
});

test('from one point to the next, what was there and came less what went is what is there', () => {
  fc.assert(
    fc.property(june, july, snapshotOn('2026-08-01'), (a, b, c) => {
      const sizes = trendOf([a, b, c]).points.map(({ open, accepted, step }) => ({
        size: open.critical + open.high + open.medium + open.low + accepted,
        came: step ? step.new + step.reopened + step.enteredScope : 0,
        went: step ? step.closed + step.outOfSight : 0,
      }));
      for (const [index, { size, came, went }] of sizes.entries()) {
        const before = sizes[index - 1];
        if (before) expect(before.size + came - went).toBe(size);
      }
    }),
  );
});
