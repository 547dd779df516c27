import { shippedWording } from '../catalogs/shipped-wording';
import fc from 'fast-check';
import { applyCaps } from '../../src/engine/apply-caps';
import { gatherControls } from '../../src/engine/control-facts';
import { wordingReader } from '../../src/model/wording/wording-reader';
import { atLeast, lower, rungs } from '../../src/model/rung';
import type { Rung } from '../../src/model/rung';
import { aControl, aWorkspace, everyMonth, scopesOf } from './a-workspace';

const parts = { controls: [aControl(), aControl({ id: 'C2' })], evidence: everyMonth('C1') };
const workspace = aWorkspace(parts);
const controls = gatherControls(workspace, scopesOf(parts), '2026-07-15', wordingReader(shippedWording, workspace));
const aCap = (at: Rung, because = 'why', control = 'C1', type: 1 | 2 = 2) =>
  ({ control, report: 'soc2', type, at, reason: { because, says: `Because of ${because}.` } }) as const;
const standing = (caps: ReturnType<typeof aCap>[]) => applyCaps(controls, caps)[0]?.looks[0]?.type2;

test('without caps nothing changes', () => {
  expect(applyCaps(controls, [])).toBe(controls);
});

test('the lowest cap wins, every binding reason stays, and the rung before is kept', () => {
  const held = standing([aCap('implemented', 'a'), aCap('informal', 'b'), aCap('designed', 'c')]);
  expect(held).toMatchObject({ base: 'operating', rung: 'informal' });
  expect(held?.reasons.map((reason) => reason.because)).toEqual(['occurrences', 'a', 'b', 'c']);
});

test('a cap on the very rung tells its reason', () => {
  expect(standing([aCap('operating', 'a')])?.reasons.map((reason) => reason.because)).toEqual(['occurrences', 'a']);
});

test('a cap above the rung leaves no trace', () => {
  const second = applyCaps(controls, [aCap('implemented', 'a', 'C2')])[1]?.looks[0]?.type2;
  expect(second).toMatchObject({ rung: 'designed', reasons: [{ because: 'no-trace' }] });
});

test('a cap of one type, or of another control, says nothing of the rest', () => {
  const held = applyCaps(controls, [aCap('informal', 'a', 'C1', 1), aCap('informal', 'b', 'C2')]);
  expect(held[0]?.looks[0]?.type2?.rung).toBe('operating');
  expect(held[0]?.looks[0]?.type1.rung).toBe('informal');
});

test('a cap of another report says nothing of this one', () => {
  expect(applyCaps(controls, [{ ...aCap('informal'), report: 'soc1' }])[0]?.looks[0]?.type2?.rung).toBe('operating');
});

test('caps never raise a control, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...rungs), { maxLength: 5 }), (at) => {
      const held = standing(at.map((rung) => aCap(rung)));
      const lowest = at.reduce<Rung>(lower, 'operating');
      expect(held?.rung).toBe(lowest);
      expect(held && atLeast(held.base, held.rung)).toBe(true);
      expect(standing([...at].reverse().map((rung) => aCap(rung)))?.rung).toBe(lowest);
    }),
  );
});
