import { daysBetween } from '../../model/plain-date.js';
import type { AssessedReport, Assessment } from '../../schema/assessment.js';
import type { Client, ClientReport } from '../../schema/portfolio.js';
import { dueDates } from './due-dates.js';

/** One gap of a client as it is held against those of others. */
export interface ClientGap {
  readonly kind: 'check' | 'requirement';
  readonly id: string;
  readonly title: string;
  readonly count: number;
}

/** All that is kept of a client's assessment: a portfolio of fifty holds one whole assessment at a time. */
export interface ClientSummary {
  readonly client: Client;
  readonly gaps: readonly ClientGap[];
}

const reportOf = ({ report, type, asOf, period, type1, type2 }: AssessedReport, all: Assessment): ClientReport => {
  const start = all.schedule.reports.find((one) => one.report === report);
  return {
    report,
    type,
    // The date that the report is to have; until it is there, verdicts look at the day of the assessment.
    asOf: all.lifecycle.find((one) => one.report === report)?.dates.asOf ?? asOf,
    period,
    counts: type === 2 && type2 ? type2 : type1,
    blockers: start?.blockers.length ?? 0,
    earliestStart: start?.start ?? null,
    undated: start?.undated ?? null,
  };
};

const checkGaps = ({ findings }: Assessment): ClientGap[] => {
  const open = new Map<string, number>();
  for (const { check, status } of findings) {
    if (status !== 'accepted') open.set(check, (open.get(check) ?? 0) + 1);
  }
  return [...open].map(([id, count]) => ({ kind: 'check', id, title: '', count }));
};

/** Requirements that are known to be short. What is not assessed is no gap that a template could close. */
const requirementGaps = ({ requirements, reports }: Assessment): ClientGap[] => {
  const types = new Map(reports.map(({ report, type }) => [report, type]));
  return requirements.flatMap(({ id, title, report, type1, type2 }) => {
    const { conclusion } = types.get(report) === 2 && type2 ? type2 : type1;
    const short = conclusion === 'at-risk' || conclusion === 'not-ready';
    return short ? [{ kind: 'requirement' as const, id, title, count: 1 }] : [];
  });
};

const latestEvidenceOf = ({ controls, asOf }: Assessment): Client['latestEvidence'] => {
  const date = controls.reduce<string | null>(
    (latest, { latestEvidence }) =>
      latestEvidence !== null && (latest === null || latestEvidence > latest) ? latestEvidence : latest,
    null,
  );
  return date === null ? null : { date, days: daysBetween(date, asOf) };
};

/** What a portfolio keeps of the assessment of a client's folder. */
export const summarizeClient = (folder: string, assessment: Assessment): ClientSummary => {
  const { critical, high, medium, low, accepted } = assessment.gate;
  return {
    client: {
      folder,
      organization: assessment.organization.name,
      reports: assessment.reports.map((report) => reportOf(report, assessment)),
      findings: { critical, high, medium, low, accepted },
      due: dueDates(assessment),
      latestEvidence: latestEvidenceOf(assessment),
    },
    gaps: [...checkGaps(assessment), ...requirementGaps(assessment)],
  };
};
