import type { AssessedReport, AssessedRequirement, Assessment, Verdict } from '../../schema/assessment.js';
import { conclusionLabel } from './labels.js';

export interface RequirementRow {
  readonly id: string;
  readonly title: string;
  readonly type1: string;
  /** null where the report has no period. */
  readonly type2: string | null;
  /** Of the type that the report is for; null: nothing is known. */
  readonly reached: string | null;
  readonly needed: string;
  readonly why: string;
  readonly controls: number;
  readonly findings: number;
}

export interface RequirementGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly RequirementRow[];
}

/** The verdict of the type that the report is for. */
export const judgedVerdict = (requirement: AssessedRequirement, report: AssessedReport): Verdict =>
  report.type === 2 && requirement.type2 ? requirement.type2 : requirement.type1;

const rowOf = (requirement: AssessedRequirement, report: AssessedReport): RequirementRow => {
  const verdict = judgedVerdict(requirement, report);
  return {
    id: requirement.id,
    title: requirement.title,
    type1: conclusionLabel[requirement.type1.conclusion],
    type2: requirement.type2 && conclusionLabel[requirement.type2.conclusion],
    reached: verdict.reached,
    needed: verdict.needed,
    why: verdict.reasons.map((reason) => reason.says).join(' '),
    controls: requirement.controls.length,
    findings: requirement.findings.length,
  };
};

/** The requirements of a report in their groups, both in the order in which the readiness figures have them. */
export const requirementGroups = (assessment: Assessment, report: AssessedReport): RequirementGroup[] => {
  const titles = new Map(report.parts.flatMap((part) => part.groups.map((group) => [group.id, group.title])));
  const groups = new Map<string, RequirementRow[]>([...titles.keys()].map((id) => [id, []]));
  for (const requirement of assessment.requirements) {
    if (requirement.report !== report.report) continue;
    const rows = groups.get(requirement.group) ?? [];
    groups.set(requirement.group, rows);
    rows.push(rowOf(requirement, report));
  }
  return [...groups].flatMap(([id, rows]) => (rows.length > 0 ? [{ id, title: titles.get(id) ?? id, rows }] : []));
};
