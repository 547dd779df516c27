import type { ReportKind } from '../schema/catalog.js';
import type { Snapshot, SnapshotFinding, SnapshotReport, SnapshotRequirement } from '../schema/history/snapshot.js';

/** A snapshot with what is looked up in it. */
export interface Side {
  readonly snapshot: Snapshot;
  readonly reports: ReadonlyMap<ReportKind, SnapshotReport>;
  readonly requirements: ReadonlyMap<string, SnapshotRequirement>;
  readonly controls: ReadonlyMap<string, Snapshot['controls'][number]>;
  readonly thirdParties: ReadonlySet<string>;
  readonly findings: ReadonlyMap<string, SnapshotFinding>;
}

export const sideOf = (snapshot: Snapshot): Side => ({
  snapshot,
  reports: new Map(snapshot.reports.map((item) => [item.report, item])),
  requirements: new Map(snapshot.requirements.map((item) => [item.id, item])),
  controls: new Map(snapshot.controls.map((item) => [item.id, item])),
  thirdParties: new Set(snapshot.thirdParties),
  findings: new Map(snapshot.findings.map((item) => [item.fingerprint, item])),
});

/** The verdict of the type that the report is for. */
export const judgedVerdict = (requirement: SnapshotRequirement, { reports }: Side): SnapshotRequirement['type1'] =>
  reports.get(requirement.report)?.type === 2 && requirement.type2 ? requirement.type2 : requirement.type1;

/** Whether the finding still bears on anything that the other side looks at. Findings of no requirement go by their reports. */
export const inScope = ({ reports, requirements }: SnapshotFinding, other: Side): boolean => {
  if (reports.length > 0 && !reports.some((report) => other.reports.has(report))) return false;
  return requirements.length === 0 || requirements.some((id) => other.requirements.has(id));
};

/** Whether what the finding is about is on record on the other side; kinds that a snapshot doesn't list count as there. */
export const subjectIsThere = ({ subject }: SnapshotFinding, { controls, thirdParties }: Side): boolean => {
  if (subject.kind === 'control') return controls.has(subject.id);
  if (subject.kind === 'vendor') return thirdParties.has(subject.id);
  return true;
};

const periodText = (report: SnapshotReport | undefined): string =>
  report?.period ? `${report.period.from} to ${report.period.to}` : (report?.asOf ?? '');

/** Reports of the finding that look at other days on the other side. Type 1 looks at one day, which moves by itself. */
export const movedPeriods = ({ reports }: SnapshotFinding, a: Side, b: Side): ReportKind[] =>
  reports.filter((kind) => {
    const [one, other] = [a.reports.get(kind), b.reports.get(kind)];
    return one?.type === 2 && other?.type === 2 && periodText(one) !== periodText(other);
  });

/** Operation and evidence are judged over a period: in another one they say nothing of the first. */
export const hangsOnPeriod = ({ gap }: SnapshotFinding): boolean => gap === 'operation' || gap === 'evidence';
