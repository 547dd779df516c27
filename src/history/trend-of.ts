import type { Diff } from '../schema/history/diff.js';
import type { Snapshot } from '../schema/history/snapshot.js';
import type { Trend, TrendPoint } from '../schema/history/trend.js';
import { agesOf, nextSince } from './ages.js';
import type { Since } from './ages.js';
import { isOverdue } from './change-of.js';
import { compareFindings } from './compare-snapshots.js';
import { findRepeats } from './find-repeats.js';
import { addGone } from './gone-before.js';
import type { Gone } from './gone-before.js';

const stepOf = ({ counts }: Pick<Diff, 'counts'>): TrendPoint['step'] => ({
  new: counts.new,
  reopened: counts.reopened,
  enteredScope: counts.enteredScope,
  closed: counts.closed,
  outOfSight: counts.leftScope + counts.subjectGone + counts.periodMoved + counts.hidden,
  worse: counts.worse,
  better: counts.better,
});

const pointOf = (snapshot: Snapshot, step: TrendPoint['step'], age: TrendPoint['age']): TrendPoint => {
  const open = { critical: 0, high: 0, medium: 0, low: 0 };
  let accepted = 0;
  for (const { severity, status } of snapshot.findings) {
    if (status === 'accepted') accepted++;
    else open[severity]++;
  }
  return {
    asOf: snapshot.asOf,
    reports: snapshot.reports.map(({ report, type, type1, type2 }) => ({ report, type, type1, type2 })),
    open,
    accepted,
    overdue: snapshot.findings.filter((finding) => isOverdue(finding, snapshot.asOf)).length,
    age,
    step,
  };
};

/** How a workspace went from snapshot to snapshot, sorted by day. Throws nothing for an empty list: there is then no point. */
export const trendOf = (snapshots: readonly Snapshot[]): Trend => {
  const points: TrendPoint[] = [];
  const caveats: Trend['caveats'] = [];
  let since: Since = new Map();
  let gone: Gone = new Map();
  for (const [index, snapshot] of snapshots.entries()) {
    const before = snapshots[index - 1];
    const diff = before ? compareFindings(before, snapshot, gone) : null;
    if (before) gone = addGone(gone, before, snapshot);
    since = nextSince(since, snapshot);
    points.push(pointOf(snapshot, diff && stepOf(diff), agesOf(snapshot, since, snapshots[0]?.asOf ?? '')));
    caveats.push(...(diff?.caveats ?? []).map((reason) => ({ asOf: snapshot.asOf, reason })));
  }
  const latest = snapshots.at(-1);
  return {
    schema: 'soc-gap/trend/v1',
    attestation: latest?.attestation ?? '',
    organization: latest?.organization ?? '',
    points,
    caveats,
    repeats: latest ? findRepeats(latest, snapshots.slice(0, -1)) : [],
  };
};
