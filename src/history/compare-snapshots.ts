import type { ChangeKind, Diff, FindingChange } from '../schema/history/diff.js';
import type { Snapshot } from '../schema/history/snapshot.js';
import { caveats } from './caveats.js';
import { changeOf } from './change-of.js';
import { conclusionChanges } from './conclusion-changes.js';
import { findRepeats } from './find-repeats.js';
import { goneBefore } from './gone-before.js';
import type { Gone } from './gone-before.js';
import { sideOf } from './side.js';
import type { Side } from './side.js';

const keyOf: Readonly<Record<ChangeKind, keyof Diff['counts']>> = {
  new: 'new',
  reopened: 'reopened',
  'entered-scope': 'enteredScope',
  closed: 'closed',
  'left-scope': 'leftScope',
  'subject-gone': 'subjectGone',
  'period-moved': 'periodMoved',
  hidden: 'hidden',
  worse: 'worse',
  better: 'better',
  same: 'same',
};

const headOf = ({ snapshot }: Side): Diff['before'] => ({
  asOf: snapshot.asOf,
  tool: `${snapshot.tool.name} ${snapshot.tool.version}`,
  organization: snapshot.organization,
  reports: snapshot.reports,
  requirements: snapshot.requirements.length,
  controls: snapshot.controls.length,
  evidence: snapshot.evidence,
  findings: snapshot.findings.length,
});

const count = (changes: readonly FindingChange[]): Diff['counts'] => {
  const counts = {
    new: 0,
    reopened: 0,
    enteredScope: 0,
    closed: 0,
    leftScope: 0,
    subjectGone: 0,
    periodMoved: 0,
    hidden: 0,
    worse: 0,
    better: 0,
    same: 0,
    accepted: 0,
    acceptanceEnded: 0,
    overdue: 0,
  };
  for (const { change, acceptance, overdue } of changes) {
    counts[keyOf[change]]++;
    if (acceptance !== null) counts[acceptance === 'accepted' ? 'accepted' : 'acceptanceEnded']++;
    if (overdue) counts.overdue++;
  }
  return counts;
};

const scopeChanges = (before: Side, after: Side): Diff['scope'] =>
  (['soc1', 'soc2'] as const).flatMap((report) => {
    const ids = (from: Side, other: Side): string[] =>
      from.snapshot.requirements
        .filter((item) => item.report === report && !other.requirements.has(item.id))
        .map(({ id }) => id);
    const [entered, left] = [ids(after, before), ids(before, after)];
    return entered.length + left.length > 0 ? [{ report, entered, left }] : [];
  });

/** The changes of all findings and what makes the sides less than comparable: all that a step of a trend needs. */
export const compareFindings = (
  first: Snapshot,
  second: Snapshot,
  gone: Gone,
): { readonly changes: readonly FindingChange[] } & Pick<Diff, 'counts' | 'caveats'> => {
  const [before, after] = [sideOf(first), sideOf(second)];
  const sides = { before, after, gone };
  const there = second.findings.map((now) => changeOf(before.findings.get(now.fingerprint), now, sides));
  const lost = first.findings
    .filter(({ fingerprint }) => !after.findings.has(fingerprint))
    .map((was) => changeOf(was, undefined, sides));
  const changes = [...there, ...lost].filter((item) => item !== undefined);
  return { changes, counts: count(changes), caveats: caveats(before, after) };
};

/**
 * What changed from one assessment to another, finding by finding (by fingerprint, never by wording) and requirement by requirement.
 * `earlier` are snapshots before the first one, sorted by day: with them, what was gone and is back counts as reopened.
 */
export const compareSnapshots = (first: Snapshot, second: Snapshot, earlier: readonly Snapshot[] = []): Diff => {
  const [before, after] = [sideOf(first), sideOf(second)];
  const { changes, counts, caveats: found } = compareFindings(first, second, goneBefore([...earlier, first]));
  return {
    schema: 'soc-gap/diff/v1',
    attestation: second.attestation,
    before: headOf(before),
    after: headOf(after),
    caveats: found,
    counts,
    findings: changes.filter(({ change, acceptance, overdue }) => change !== 'same' || acceptance !== null || overdue),
    conclusions: conclusionChanges(before, after),
    scope: scopeChanges(before, after),
    repeats: findRepeats(second, [...earlier, first]),
  };
};
