import type { AssessedReport, AssessedRequirement, Assessment } from '../../schema/assessment.js';
import type { GapRow } from '../view/gap-register.js';
import { reportTitle } from '../view/labels.js';
import { whenText } from '../view/readiness.js';
import { requirementGroups } from '../view/requirement-rows.js';
import { countsText } from '../view/summary.js';
import { requirementCase } from './cases.js';
import type { TestCase } from './cases.js';

export interface Suite {
  readonly name: string;
  /** What its cases come to, in a sentence. */
  readonly says: string;
  readonly cases: readonly TestCase[];
}

/** A suite for each group of a report's requirements, in the order of the readiness figures. */
export const requirementSuites = (
  assessment: Assessment,
  report: AssessedReport,
  gaps: ReadonlyMap<string, GapRow>,
): Suite[] => {
  const byId = new Map<string, AssessedRequirement>(
    assessment.requirements.flatMap((item) => (item.report === report.report ? [[item.id, item] as const] : [])),
  );
  const groups = new Map(report.parts.flatMap((part) => part.groups.map((group) => [group.id, group] as const)));
  return requirementGroups(assessment, report).map(({ id, title, rows }) => {
    const group = groups.get(id);
    const counts = group && (report.type === 2 ? (group.type2 ?? group.type1) : group.type1);
    return {
      name: `${reportTitle(report)}: ${id} ${title}`,
      says: `${whenText(report, report.type)}${counts ? `: ${countsText(counts)}` : ''}.`,
      cases: rows.flatMap((row) => {
        const requirement = byId.get(row.id);
        return requirement ? [requirementCase(requirement, report, gaps)] : [];
      }),
    };
  });
};
