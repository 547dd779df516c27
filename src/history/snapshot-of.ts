import type { Assessment, AssessedControl, Verdict } from '../schema/assessment.js';
import type { Snapshot, SnapshotReport } from '../schema/history/snapshot.js';

/** Longer reasons are cut: a snapshot says why in short, the assessment in full. */
const longest = 240;

const shorten = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`);

const shortVerdict = ({ conclusion, reached, reasons }: Verdict): Snapshot['requirements'][number]['type1'] => ({
  conclusion,
  reached,
  says: shorten(reasons[0]?.says ?? ''),
});

const shortReports = ({ reports, lifecycle }: Assessment): SnapshotReport[] =>
  reports.flatMap(({ report, type, asOf, period, type1, type2 }) => {
    const journey = lifecycle.find((item) => item.report === report);
    // Each report of an assessment has its place on the way.
    return journey
      ? [{ report, type, asOf, period, stage: journey.stage, lastReport: journey.lastReport, type1, type2 }]
      : [];
  });

const rungsOf = (
  { standings }: AssessedControl,
  types: ReadonlyMap<string, 1 | 2>,
): Snapshot['controls'][number]['rungs'] =>
  Object.fromEntries(
    standings.map(({ report, type1, type2 }) => [report, (types.get(report) === 2 && type2 ? type2 : type1).rung]),
  );

/** The part of an assessment that later ones are held against. */
export const snapshotOf = (assessment: Assessment): Snapshot => {
  const types = new Map(assessment.reports.map(({ report, type }) => [report as string, type]));
  return {
    schema: 'soc-gap/snapshot/v1',
    tool: assessment.tool,
    asOf: assessment.asOf,
    attestation: assessment.attestation,
    organization: assessment.organization.name,
    catalogs: assessment.catalogs.map(({ id, edition, sha256 }) => ({ id, edition, sha256 })),
    reports: shortReports(assessment),
    requirements: assessment.requirements.map(({ id, report, type1, type2 }) => ({
      id,
      report,
      type1: shortVerdict(type1),
      type2: type2 ? shortVerdict(type2) : null,
    })),
    controls: assessment.controls.map((control) => ({ id: control.id, rungs: rungsOf(control, types) })),
    evidence: assessment.controls.reduce((sum, { evidence }) => sum + evidence, 0),
    thirdParties: assessment.thirdParties.map(({ id }) => id),
    findings: assessment.findings.map((finding) => ({
      id: finding.id,
      fingerprint: finding.fingerprint,
      title: finding.title,
      severity: finding.severity,
      gap: finding.gap,
      status: finding.status,
      measure: finding.measure,
      due: finding.response?.due ?? null,
      subject: finding.subject,
      reports: finding.reports,
      requirements: finding.requirements,
    })),
  };
};
