import type { Assessment, Finding } from '../../schema/assessment.js';
import { effortText, gapLabel, reportLabel, statusLabel } from './labels.js';
import { joinFirst } from './plural.js';

/** One finding with every field of a gap register. null: nobody has recorded it. */
export interface GapRow {
  /** Position in this report, from 1. The id is what stays. */
  readonly number: number;
  readonly id: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly gap: string;
  readonly title: string;
  readonly subject: string;
  readonly reports: readonly string[];
  readonly requirements: readonly string[];
  readonly controls: readonly string[];
  readonly condition: string;
  readonly criteria: string;
  readonly cause: string | null;
  readonly effect: string;
  readonly recommendation: string;
  readonly blocksPeriod: boolean;
  readonly compensatedBy: readonly string[];
  /** Ids of findings to close first. */
  readonly dependsOn: readonly string[];
  readonly effort: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly response: string | null;
  readonly status: string;
  readonly ticket: string | null;
  readonly closingEvidence: string | null;
  readonly acceptance: string | null;
  /** `controls.yaml:12`. */
  readonly source: string | null;
}

const acceptanceText = ({ acceptance }: Finding): string | null =>
  acceptance &&
  `Accepted by ${acceptance.approver} on ${acceptance.accepted}, until ${acceptance.expires}. Reason given: ${acceptance.reason}`;

/** Who closes it: whom management named, else whom the plan names, else those who own the controls, the first three by name. */
const ownerOf = (
  finding: Finding,
  owners: ReadonlyMap<string, string | null>,
  planned: ReadonlyMap<string, string | null>,
): string | null =>
  finding.response?.owner ??
  planned.get(finding.id) ??
  (joinFirst([...new Set(finding.controls.flatMap((id) => owners.get(id) ?? []))], 3) || null);

/** The gap register, in the order of the assessment: worst first. */
export const gapRegister = (assessment: Assessment): GapRow[] => {
  const owners = new Map(assessment.controls.map((control) => [control.id, control.owner]));
  const planned = new Map(
    assessment.plan.actions.flatMap(({ closes, owner }) => closes.map((id) => [id, owner] as const)),
  );
  return assessment.findings.map((finding, index) => ({
    number: index + 1,
    id: finding.id,
    fingerprint: finding.fingerprint,
    severity: finding.severity,
    gap: gapLabel[finding.gap],
    title: finding.title,
    subject: `${finding.subject.kind} ${finding.subject.id}`,
    reports: finding.reports.map((report) => reportLabel[report]),
    requirements: finding.requirements,
    controls: finding.controls,
    condition: finding.condition,
    criteria: finding.criteria,
    cause: finding.cause,
    effect: finding.effect,
    recommendation: finding.recommendation,
    blocksPeriod: finding.blocksPeriod,
    compensatedBy: finding.compensatedBy,
    dependsOn: finding.dependsOn,
    effort: effortText(finding.effort),
    owner: ownerOf(finding, owners, planned),
    due: finding.response?.due ?? null,
    response: finding.response?.response ?? null,
    status: statusLabel[finding.status],
    ticket: finding.response?.ticket ?? null,
    closingEvidence: finding.response?.closingEvidence ?? null,
    acceptance: acceptanceText(finding),
    source: finding.source && `${finding.source.file}:${finding.source.line}`,
  }));
};
