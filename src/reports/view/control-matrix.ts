import type { AssessedControl, Assessment } from '../../schema/assessment.js';
import { frequencyText, natureText, reportLabel } from './labels.js';

/** One control: what it is, what it answers, what is on file, where it stands. null: not recorded. */
export interface ControlRow {
  readonly id: string;
  readonly title: string;
  /** Who does what, when, how. */
  readonly text: string | null;
  readonly owner: string | null;
  readonly performers: readonly string[];
  readonly procedure: string | null;
  readonly leaves: string | null;
  readonly nature: string | null;
  readonly kind: string | null;
  readonly frequency: string | null;
  readonly key: boolean;
  readonly systems: readonly string[];
  readonly reliesOn: readonly string[];
  readonly since: string | null;
  readonly until: string | null;
  readonly serves: readonly string[];
  readonly requirements: readonly string[];
  /** The risks of those requirements. */
  readonly risks: readonly string[];
  readonly evidence: number;
  readonly latestEvidence: string | null;
  /** Rung reached, per report where the reports differ; null where no report uses the control. */
  readonly type1: string | null;
  readonly type2: string | null;
  readonly findings: number;
}

const rungText = (control: AssessedControl, type: 'type1' | 'type2'): string | null => {
  const stands = control.standings.flatMap((standing) => {
    const rung = standing[type]?.rung;
    return rung ? [{ report: standing.report, rung }] : [];
  });
  const [first] = stands;
  if (!first) return null;
  if (stands.every(({ rung }) => rung === first.rung)) return first.rung;
  return stands.map(({ report, rung }) => `${reportLabel[report]}: ${rung}`).join(', ');
};

/** The control matrix in the order of the register. */
export const controlRows = (assessment: Assessment): ControlRow[] => {
  const risks = new Map(assessment.requirements.map((requirement) => [requirement.id, requirement.risk]));
  return assessment.controls.map((control) => ({
    id: control.id,
    title: control.title,
    text: control.text,
    owner: control.owner,
    performers: control.performers,
    procedure: control.procedure,
    leaves: control.leaves,
    nature: natureText(control.nature),
    kind: control.kind,
    frequency: frequencyText(control.frequency),
    key: control.key,
    systems: control.systems,
    reliesOn: control.reliesOn,
    since: control.since,
    until: control.until,
    serves: control.serves.map((report) => reportLabel[report]),
    requirements: control.requirements,
    risks: control.requirements.flatMap((id) => risks.get(id) ?? []),
    evidence: control.evidence,
    latestEvidence: control.latestEvidence,
    type1: rungText(control, 'type1'),
    type2: rungText(control, 'type2'),
    findings: control.findings.length,
  }));
};
