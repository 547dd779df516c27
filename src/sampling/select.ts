import { hash } from 'node:crypto';
import { keepSmallest } from './keep-smallest.js';

export interface Selected<T> {
  /** Position in the population, from 1. */
  readonly row: number;
  readonly stratum: string;
  readonly item: T;
}

export interface Selection<T> {
  /** Every row of the population once, in any order. `make` is called only for rows that may be chosen. */
  offer(row: number, stratum: string, make: () => T): void;
  /** What was chosen, in the order of the population. */
  chosen(): readonly Selected<T>[];
}

/** The key of a row: the SHA-256, in hexadecimal, of the seed, a colon and the row's number. Anyone can work it out again. */
export const rowKey = (seed: string, row: number): string => hash('sha256', `${seed}:${row}`, 'hex');

/**
 * Chooses, in each stratum, the rows with the smallest keys. Keys of SHA-256 are as good as drawn by lot, so every row has the
 * same chance; they depend on nothing but seed and row number, so the sample is the same however the rows come. Memory is for the
 * chosen ones only. A population without strata is one stratum.
 */
export const select = <T>(seed: string, sizes: ReadonlyMap<string, number>): Selection<T> => {
  const strata = new Map([...sizes].map(([stratum, size]) => [stratum, keepSmallest<Selected<T>>(size)]));
  return {
    offer: (row, stratum, make) => {
      strata.get(stratum)?.offer(rowKey(seed, row), () => ({ row, stratum, item: make() }));
    },
    chosen: () => [...strata.values()].flatMap((smallest) => smallest.items()).sort((a, b) => a.row - b.row),
  };
};
