import type { AssessedReport, Assessment } from '../../schema/assessment.js';
import { rangeText } from './labels.js';

/** The day that a type 1 report is to be about, on record; without one the day that verdicts look at. */
export const plannedDate = ({ report, asOf }: AssessedReport, { lifecycle }: Pick<Assessment, 'lifecycle'>): string =>
  lifecycle.find((item) => item.report === report)?.dates.asOf ?? asOf;

/** `on 2027-01-31` or `from 2026-01-01 to 2026-12-31`: the days that the report itself will be about, for drafts of it. */
export const reportDays = (report: AssessedReport, assessment: Pick<Assessment, 'lifecycle'>): string =>
  report.type === 2 && report.period ? `from ${rangeText(report.period)}` : `on ${plannedDate(report, assessment)}`;

/** The date of a type 1 report. While it is still ahead, verdicts look at the day of the assessment, and that is said too. */
export const reportDate = (report: AssessedReport, assessment: Pick<Assessment, 'lifecycle'>): string => {
  const planned = plannedDate(report, assessment);
  return planned > report.asOf ? `${planned} (looked at on ${report.asOf})` : report.asOf;
};
