import { reportDate, reportDays } from '../../src/reports/view/report-date';
import { anAssessment } from './an-assessment';

const assessment = anAssessment();
const [report] = assessment.reports;
const [lifecycle] = assessment.lifecycle;

describe('the date of a type 1 report', () => {
  if (!report || !lifecycle) throw new Error('The builder gives a report and where it stands.');
  const typeOne = { ...report, type: 1 as const, period: null, asOf: '2026-11-25' };
  const planned = (asOf: string | null) => ({
    lifecycle: [{ ...lifecycle, report: report.report, dates: { ...lifecycle.dates, asOf } }],
  });

  test('is the one on record, with the day that was looked at while it is ahead', () => {
    expect(reportDate(typeOne, planned('2027-01-31'))).toBe('2027-01-31 (looked at on 2026-11-25)');
    expect(reportDays(typeOne, planned('2027-01-31'))).toBe('on 2027-01-31');
  });

  test('is the day looked at where it has passed or none is on record', () => {
    expect(reportDate(typeOne, planned('2026-11-25'))).toBe('2026-11-25');
    expect(reportDate(typeOne, planned(null))).toBe('2026-11-25');
  });
});
