import type { AssessedReport, Conclusion, Finding } from '../../schema/assessment.js';
import type { Outcome } from '../judge.js';
import type { ReportKind } from '../../schema/catalog.js';
import type { BySeverity, Totals, WhatIf } from '../../schema/what-if.js';

const round = (value: number): number => Math.round(value * 100) / 100;

export const isOpen = ({ status }: Finding): boolean => status !== 'accepted';

/** Open findings by severity. */
export const countFindings = (findings: readonly Finding[]): BySeverity => {
  const counts = { critical: 0, high: 0, medium: 0, low: 0 };
  for (const finding of findings) if (isOpen(finding)) counts[finding.severity]++;
  return counts;
};

/** Person-days to close the open ones, both ends of their ranges added up. */
export const sumEffort = (findings: readonly Finding[]): { low: number; high: number } => {
  const open = findings.filter(isOpen);
  return {
    low: round(open.reduce((sum, { effort }) => sum + effort.low, 0)),
    high: round(open.reduce((sum, { effort }) => sum + effort.high, 0)),
  };
};

export const totalsOf = ({ findings, controls, evidenceRequests, requestList }: Outcome): Totals => ({
  findings: countFindings(findings),
  accepted: findings.filter((finding) => !isOpen(finding)).length,
  effort: sumEffort(findings),
  controls: controls.filter(({ serves }) => serves.length > 0).length,
  evidence: evidenceRequests.length,
  requests: requestList.length,
});

type Side = NonNullable<WhatIf['reports'][number]['before']>;

const sideOf = (assessment: Outcome, report: AssessedReport): Side => {
  const schedule = assessment.schedule.reports.find((item) => item.report === report.report);
  return {
    type: report.type,
    period: report.period,
    requirements: report.scope.requirements,
    points: report.scope.points,
    conclusions: report.type === 2 && report.type2 ? report.type2 : report.type1,
    start: schedule?.start ?? null,
    silent: schedule?.notAssessed.length ?? 0,
  };
};

/** The reports of both sides, SOC 1 first. */
export const compareReports = (before: Outcome, after: Outcome): WhatIf['reports'] =>
  (['soc1', 'soc2'] satisfies ReportKind[]).flatMap((kind) => {
    const [was, is] = [before, after].map(({ reports }) => reports.find(({ report }) => report === kind));
    if (!was && !is) return [];
    return [{ report: kind, before: was ? sideOf(before, was) : null, after: is ? sideOf(after, is) : null }];
  });

/** The conclusion for the type that the report is for. */
export const concluded = (
  assessment: Outcome,
): ReadonlyMap<string, { readonly conclusion: Conclusion; readonly why: string }> => {
  const typeOf = new Map(assessment.reports.map(({ report, type }) => [report, type]));
  return new Map(
    assessment.requirements.map((item) => {
      const verdict = typeOf.get(item.report) === 2 && item.type2 ? item.type2 : item.type1;
      return [item.id, { conclusion: verdict.conclusion, why: verdict.reasons.map(({ says }) => says).join(' ') }];
    }),
  );
};
