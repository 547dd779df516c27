import type { AssessedReport } from '../../../schema/assessment.js';
import { effectiveness } from '../../view/effectiveness.js';
import { rangeText, reportTitle } from '../../view/labels.js';
import { occurrenceCalendar } from '../../view/occurrence-calendar.js';
import { joinFirst } from '../../view/plural.js';
import { foldable, heading, paragraph, right, table } from '../blocks.js';
import type { Chapter, Source } from '../chapter.js';
import { calendar } from '../charts/calendar.js';
import type { Piece } from '../template.js';

/** So many stretches without evidence are named by date; more are counted. */
const most = 12;

const counted = (report: AssessedReport, { assessment, anchors }: Source): Piece => {
  const { counted: rows, uncounted } = effectiveness(assessment, report);
  return [
    rows.length === 0
      ? null
      : foldable(
          'Every control with its figures',
          table(
            `Expected and evidenced occurrences, ${reportTitle(report)}`,
            [
              'Control',
              'Frequency',
              ...['Expected', 'On time', 'Late', 'Missing', 'To come'].map(right),
              'Without evidence',
            ],
            rows.map((row) => [
              [anchors.control(row.id), ` ${row.title}`],
              row.frequency,
              row.expected,
              row.onTime,
              row.late,
              row.missing,
              row.toCome,
              joinFirst(row.missingWindows, most) || 'none',
            ]),
          ),
        ),
    uncounted.length === 0
      ? null
      : foldable(
          'Controls whose occurrences cannot be counted from the calendar, or not yet',
          table(
            `Not counted, ${reportTitle(report)}`,
            ['Control', 'Why'],
            uncounted.map(({ id, title, why }) => [[anchors.control(id), ` ${title}`], why]),
          ),
        ),
  ];
};

const ofReport = (report: AssessedReport, source: Source): Piece => {
  const title = heading(3, `Occurrences for ${reportTitle(report)}`);
  if (!report.period)
    return [title, paragraph('None. This report has no period over which occurrences could be counted.')];
  return [
    title,
    paragraph(`Period ${rangeText(report.period)}, as far as it had run by ${source.assessment.asOf}.`),
    calendar(report, occurrenceCalendar(source.assessment, report), source.anchors),
    counted(report, source),
  ];
};

export const operation: Chapter = {
  id: 'operation',
  title: 'Operating effectiveness',
  content: (source) => {
    const { reports } = source.assessment;
    return reports.some(({ period }) => period)
      ? reports.map((report) => ofReport(report, source))
      : paragraph('None. No report in scope has a period; a type 1 report looks at a date.');
  },
};
