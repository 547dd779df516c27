import { daysBetween } from '../model/plain-date.js';
import type { Snapshot } from '../schema/history/snapshot.js';
import type { TrendPoint } from '../schema/history/trend.js';

/** Since when each finding has been there without a break, by fingerprint. */
export type Since = ReadonlyMap<string, string>;

/** Carries on from one snapshot to the next: what was gone and is back starts anew. */
export const nextSince = (since: Since, { asOf, findings }: Snapshot): Since =>
  new Map(findings.map(({ fingerprint }) => [fingerprint, since.get(fingerprint) ?? asOf]));

const rounded = (days: number): number => Math.round(days * 10) / 10;

/** How long open findings have been there, in days. Those of the first snapshot may be older than that. */
export const agesOf = ({ asOf, findings }: Snapshot, since: Since, firstDay: string): TrendPoint['age'] => {
  const starts = findings
    .filter(({ status }) => status !== 'accepted')
    .map(({ fingerprint }) => since.get(fingerprint) ?? asOf);
  const days = starts.map((start) => daysBetween(start, asOf)).sort((a, b) => a - b);
  const [low, high] = [days[Math.floor((days.length - 1) / 2)], days[Math.floor(days.length / 2)]];
  const known = low !== undefined && high !== undefined;
  return {
    mean: known ? rounded(days.reduce((sum, day) => sum + day, 0) / days.length) : null,
    median: known ? (low + high) / 2 : null,
    oldest: days.at(-1) ?? null,
    atLeast: starts.filter((start) => start === firstDay).length,
  };
};
