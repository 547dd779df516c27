import type { Snapshot } from '../schema/history/snapshot.js';

/** When a finding was last there before it was gone, by fingerprint: the day it was last seen, and the day it was first missed. */
export type Gone = ReadonlyMap<string, { readonly seen: string; readonly missed: string }>;

/** Adds what the first of two snapshots has and the second has not. */
export const addGone = (gone: Gone, first: Snapshot, second: Snapshot): Gone => {
  const there = new Set(second.findings.map(({ fingerprint }) => fingerprint));
  const lost = first.findings.filter(({ fingerprint }) => !there.has(fingerprint));
  if (lost.length === 0) return gone;
  const days = { seen: first.asOf, missed: second.asOf };
  return new Map([...gone, ...lost.map(({ fingerprint }) => [fingerprint, days] as const)]);
};

/** Findings that a snapshot had and a later one no longer had. `snapshots` are sorted by day. */
export const goneBefore = (snapshots: readonly Snapshot[]): Gone => {
  let gone: Gone = new Map();
  for (const [index, snapshot] of snapshots.entries()) {
    const before = snapshots[index - 1];
    if (before) gone = addGone(gone, before, snapshot);
  }
  return gone;
};
