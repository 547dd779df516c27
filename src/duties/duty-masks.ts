import type { Duty, DutyPair } from '../model/catalog.js';

/** Duties as bits: position d is bit d % 32 of word d / 32. A pair is two bits, so that a conflict is two looks at a mask. */
export interface DutyMasks {
  readonly words: number;
  readonly positionOf: ReadonlyMap<string, number>;
  readonly duties: readonly Duty[];
  readonly pairs: readonly DutyPair[];
  /** Four numbers a pair: word and bit of the one duty, word and bit of the other. */
  readonly pairBits: Uint32Array;
}

export const wordOf = (position: number): number => position >>> 5;
export const bitOf = (position: number): number => (1 << (position & 31)) >>> 0;

/** Numbers the duties in the catalog's order. Pairs of duties that are not there say nothing. */
export const dutyMasks = (duties: readonly Duty[], allPairs: readonly DutyPair[]): DutyMasks => {
  const positionOf = new Map(duties.map(({ id }, index) => [id, index]));
  const pairs = allPairs.filter((pair) => pair.duties.every((duty) => positionOf.has(duty)));
  const pairBits = new Uint32Array(pairs.length * 4);
  pairs.forEach((pair, index) => {
    pair.duties.forEach((duty, half) => {
      const position = positionOf.get(duty) ?? 0;
      pairBits[index * 4 + half * 2] = wordOf(position);
      pairBits[index * 4 + half * 2 + 1] = bitOf(position);
    });
  });
  return { words: Math.max(1, Math.ceil(duties.length / 32)), positionOf, duties, pairs, pairBits };
};

/** Sets the bits of these duties in row `row` of the masks; unknown ids say nothing. */
export const addDuties = (
  { words, positionOf }: DutyMasks,
  rows: Uint32Array,
  row: number,
  duties: Iterable<string>,
): void => {
  for (const duty of duties) {
    const position = positionOf.get(duty);
    if (position === undefined) continue;
    const at = row * words + wordOf(position);
    rows[at] = (rows[at] ?? 0) | bitOf(position);
  }
};

/** The ids of the duties whose bits are set in a row, in the catalog's order. */
export const dutiesOf = ({ words, duties }: DutyMasks, rows: Uint32Array, row: number): string[] =>
  duties.flatMap(({ id }, position) =>
    ((rows[row * words + wordOf(position)] ?? 0) & bitOf(position)) !== 0 ? [id] : [],
  );

/** Calls back with every row that holds both duties of a pair, by row, then by position of the pair. */
export const eachConflict = (
  { words, pairs, pairBits }: DutyMasks,
  rows: Uint32Array,
  count: number,
  found: (row: number, pair: number) => void,
): void => {
  const total = pairs.length * 4;
  for (let row = 0; row < count; row += 1) {
    const base = row * words;
    for (let at = 0; at < total; at += 4) {
      const one = rows[base + (pairBits[at] ?? 0)] ?? 0;
      if ((one & (pairBits[at + 1] ?? 0)) === 0) continue;
      const other = rows[base + (pairBits[at + 2] ?? 0)] ?? 0;
      if ((other & (pairBits[at + 3] ?? 0)) !== 0) found(row, at >>> 2);
    }
  }
};
