import { severities } from '../../model/severity.js';
import type { Severity } from '../../model/severity.js';
import type { AssessedReport, AssessedRequirement, Assessment } from '../../schema/assessment.js';

/** Open findings that bear on one category or pack. One that bears on several is counted in each. */
export interface SeverityRow {
  readonly part: string;
  readonly title: string;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly total: number;
}

/** The category (SOC 2) or pack (SOC 1) that a requirement is counted in. */
export const partOf = ({ report, category, catalog }: AssessedRequirement): string =>
  report === 'soc2' ? (category ?? catalog) : catalog;

/** The parts that each finding bears on, by its requirements in scope. */
export const partsOfFindings = ({
  requirements,
  findings,
}: Pick<Assessment, 'requirements' | 'findings'>): ReadonlyMap<string, readonly string[]> => {
  const parts = new Map(requirements.map((requirement) => [requirement.id, partOf(requirement)]));
  return new Map(
    findings.map((finding) => [finding.id, [...new Set(finding.requirements.flatMap((id) => parts.get(id) ?? []))]]),
  );
};

/** Severity per category or pack of a report; what management accepted is left to management. */
export const severityByPart = (
  { findings }: Pick<Assessment, 'findings'>,
  partsOf: ReadonlyMap<string, readonly string[]>,
  report: AssessedReport,
): SeverityRow[] => {
  const counts = new Map(report.parts.map(({ id }) => [id, { critical: 0, high: 0, medium: 0, low: 0 }]));
  for (const { id, status, severity } of findings) {
    if (status === 'accepted') continue;
    for (const part of partsOf.get(id) ?? []) {
      const row = counts.get(part);
      if (row) row[severity] += 1;
    }
  }
  return report.parts.map(({ id, title }) => {
    const row = counts.get(id) ?? { critical: 0, high: 0, medium: 0, low: 0 };
    return { part: id, title, counts: row, total: severities.reduce((sum, severity) => sum + row[severity], 0) };
  });
};
