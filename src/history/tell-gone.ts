import { atLeast } from '../model/rung.js';
import type { Rung } from '../model/rung.js';
import type { ChangeKind } from '../schema/history/diff.js';
import type { SnapshotFinding } from '../schema/history/snapshot.js';
import { hangsOnPeriod, inScope, judgedVerdict, movedPeriods, subjectIsThere } from './side.js';
import type { Side } from './side.js';

export interface Told {
  readonly change: ChangeKind;
  readonly says: string;
}

const names = { soc1: 'SOC 1', soc2: 'SOC 2' } as const;
const worded = (conclusion: string): string => conclusion.replace('-', ' ');

const rungOf = (side: Side, id: string, report: 'soc1' | 'soc2'): Rung | undefined =>
  side.controls.get(id)?.rungs[report];

/** Where a control stands otherwise than before; `fell` where it fell for any report. */
const byControl = (
  id: string,
  before: Side,
  after: Side,
): { readonly fell: boolean; readonly says: string } | undefined => {
  const moved = (['soc1', 'soc2'] as const).flatMap((report) => {
    const [from, to] = [rungOf(before, id, report), rungOf(after, id, report)];
    if (!from || !to || from === to) return [];
    return [{ fell: !atLeast(to, from), says: `${to} for ${names[report]} (was ${from})` }];
  });
  if (moved.length === 0) return undefined;
  return {
    fell: moved.some(({ fell }) => fell),
    says: `${id} now stands on ${moved.map(({ says }) => says).join(' and ')}.`,
  };
};

const byRequirement = (id: string, before: Side, after: Side): string | undefined => {
  const [old, now] = [before.requirements.get(id), after.requirements.get(id)];
  if (!old || !now) return undefined;
  const [from, to] = [judgedVerdict(old, before), judgedVerdict(now, after)];
  return from.conclusion === to.conclusion
    ? undefined
    : `${id} is now ${worded(to.conclusion)} (was ${worded(from.conclusion)}).`;
};

/** Why a finding is gone. It is closed only where what it is about is still looked at, in the same scope and period. */
export const tellGone = (finding: SnapshotFinding, before: Side, after: Side): Told => {
  const { kind, id } = finding.subject;
  if (!inScope(finding, after)) {
    const what = finding.requirements.length > 0 ? finding.requirements.join(', ') : 'Its report';
    return { change: 'left-scope', says: `${what} left the scope: nothing was closed.` };
  }
  if (!subjectIsThere(finding, after)) {
    return { change: 'subject-gone', says: `${id} is no longer on record: nothing shows that the gap was closed.` };
  }
  const moved = hangsOnPeriod(finding) ? movedPeriods(finding, before, after) : [];
  if (moved.length > 0) {
    const which = moved.map((report) => names[report]).join(' and ');
    return {
      change: 'period-moved',
      says: `${which} looks at another period now: the gap of the one before stays as it was.`,
    };
  }
  const control = kind === 'control' ? byControl(id, before, after) : undefined;
  if (control?.fell) return { change: 'hidden', says: `${control.says} What is graver may hide it.` };
  const how = kind === 'requirement' ? byRequirement(id, before, after) : control?.says;
  return {
    change: 'closed',
    says: how ?? 'The check finds it no more; the rungs on record do not say what closed it.',
  };
};
