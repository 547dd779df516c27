import fc from 'fast-check';
import { fewestSystems } from '../../../src/engine/map/fewest-systems';

const holdings = (lists: readonly (readonly string[])[]) =>
  new Map(lists.map((kinds, index) => [`S${index + 1}`, new Set(kinds)]));

test('nothing to hold needs no system', () => {
  expect(fewestSystems(new Map())).toEqual({ method: 'exact', systems: [] });
  expect(fewestSystems(holdings([[], []]))).toEqual({ method: 'exact', systems: [] });
});

test('where the largest first is one too many, the exact search finds fewer', () => {
  const tricky = holdings([
    ['a', 'b', 'c', 'd'],
    ['a', 'b', 'e'],
    ['c', 'd', 'f'],
  ]);
  expect(fewestSystems(tricky)).toEqual({ method: 'exact', systems: ['S2', 'S3'] });
});

test('too many systems to try all sets: chosen step by step, and said so', () => {
  const many = holdings(Array.from({ length: 500 }, (_, index) => [`k${index % 40}`, `k${(index * 7) % 40}`]));
  const { method, systems } = fewestSystems(many);
  const held = new Set(systems.flatMap((system) => [...(many.get(system) ?? [])]));
  expect([method, held.size]).toEqual(['greedy', 40]);
});

test('the result holds every kind, and no smaller set does', () => {
  const kinds = fc.subarray(['a', 'b', 'c', 'd', 'e', 'f']);
  fc.assert(
    fc.property(fc.array(kinds, { maxLength: 7 }), (lists) => {
      const all = holdings(lists);
      const names = [...all.keys()];
      const wanted = new Set(lists.flat()).size;
      const coverOf = (chosen: readonly string[]): number =>
        new Set(chosen.flatMap((name) => [...(all.get(name) ?? [])])).size;
      const { method, systems } = fewestSystems(all);
      const sizes = Array.from({ length: 2 ** names.length }, (_, mask) =>
        names.filter((_name, bit) => mask & (1 << bit)),
      )
        .filter((set) => coverOf(set) === wanted)
        .map((set) => set.length);
      expect([method, coverOf(systems), systems.length]).toEqual(['exact', wanted, Math.min(...sizes)]);
    }),
  );
});
