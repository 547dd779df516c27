import type { FindingChange } from '../schema/history/diff.js';
import type { SnapshotFinding } from '../schema/history/snapshot.js';
import type { Gone } from './gone-before.js';
import type { Side } from './side.js';
import { tellGone } from './tell-gone.js';
import type { Told } from './tell-gone.js';
import { tellMoved, tellNew } from './tell-there.js';

type Part = NonNullable<FindingChange['before']>;

const part = ({ severity, status, measure, due }: SnapshotFinding): Part => ({ severity, status, measure, due });

/** A promised day that is past, of a finding that nobody accepted. */
export const isOverdue = ({ status, due }: Pick<SnapshotFinding, 'status' | 'due'>, asOf: string): boolean =>
  status !== 'accepted' && due !== null && due < asOf;

const acceptanceOf = (before: Part | null, after: Part | null): FindingChange['acceptance'] => {
  if (after?.status === 'accepted') return before?.status === 'accepted' ? null : 'accepted';
  return after && before?.status === 'accepted' ? 'ended' : null;
};

/** What became of one finding from one side to the other. At least one side has it. */
export const changeOf = (
  was: SnapshotFinding | undefined,
  now: SnapshotFinding | undefined,
  sides: { readonly before: Side; readonly after: Side; readonly gone: Gone },
): FindingChange | undefined => {
  const shown = now ?? was;
  if (!shown) return undefined;
  const { before, after, gone } = sides;
  const told = (): Told => {
    if (!was) return tellNew(shown, before, after, gone);
    return now ? tellMoved(was, now) : tellGone(was, before, after);
  };
  const { change, says } = told();
  const [old, current] = [was ? part(was) : null, now ? part(now) : null];
  return {
    id: shown.id,
    fingerprint: shown.fingerprint,
    title: shown.title,
    severity: shown.severity,
    change,
    acceptance: acceptanceOf(old, current),
    overdue: now !== undefined && isOverdue(now, after.snapshot.asOf),
    before: old,
    after: current,
    says,
  };
};
