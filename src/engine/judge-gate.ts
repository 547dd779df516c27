import { isAtLeastAsSevere } from '../model/severity.js';
import type { Severity } from '../model/severity.js';
import { worsened } from '../model/worsened.js';
import type { Assessment, Finding } from '../schema/assessment.js';

export interface GateTerms {
  /** The mildest severity that fails; null: every severity, where only a baseline is given. */
  readonly failOn: Severity | null;
  /** An earlier assessment: only what is new or worse fails. */
  readonly baseline: Assessment | null;
}

export interface GateResult {
  readonly holds: boolean;
  /** Findings that fail the gate, worst first. */
  readonly findings: readonly Finding[];
  /** Requirements about which nothing is known: nobody can say that they hide nothing grave, so they fail too. */
  readonly notAssessed: readonly string[];
}

const counts = (finding: Finding): boolean => finding.status !== 'accepted';

const silent = ({ requirements, reports }: Assessment): string[] => {
  const typeOf = new Map(reports.map(({ report, type }) => [report, type]));
  return requirements
    .filter((item) => {
      const verdict = typeOf.get(item.report) === 2 && item.type2 ? item.type2 : item.type1;
      return verdict.conclusion === 'not-assessed' && verdict.reached === null;
    })
    .map((item) => item.id);
};

/** New, or worse than it was: graver, more of it, or no longer accepted. Identity is the fingerprint, never the wording. */
const isNewOrWorse = (finding: Finding, before: ReadonlyMap<string, Finding>): boolean => {
  const old = before.get(finding.fingerprint);
  return !old || !counts(old) || worsened(finding, old);
};

/** Whether the gate of a pipeline holds. */
export const judgeGate = (assessment: Assessment, { failOn, baseline }: GateTerms): GateResult => {
  const before = new Map(baseline?.findings.map((finding) => [finding.fingerprint, finding]));
  const findings = assessment.findings.filter(
    (finding) =>
      counts(finding) &&
      (failOn === null || isAtLeastAsSevere(finding.severity, failOn)) &&
      (baseline === null || isNewOrWorse(finding, before)),
  );
  const silentBefore = new Set(baseline ? silent(baseline) : []);
  const notAssessed = silent(assessment).filter((id) => !silentBefore.has(id));
  return { holds: findings.length === 0 && notAssessed.length === 0, findings, notAssessed };
};
