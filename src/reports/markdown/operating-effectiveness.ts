import type { AssessedReport, Assessment } from '../../schema/assessment.js';
import { effectiveness } from '../view/effectiveness.js';
import { rangeText, reportTitle } from '../view/labels.js';
import { joinFirst } from '../view/plural.js';
import { heading, paragraph, table } from './blocks.js';
import type { Column } from './blocks.js';
import type { Markdown } from './inline.js';
import type { Section } from './section.js';

/** So many stretches without evidence are named by date; more are counted. */
const most = 12;

const columns: readonly (string | Column)[] = [
  'Control',
  'Frequency',
  { title: 'Expected', right: true },
  { title: 'On time', right: true },
  { title: 'Late', right: true },
  { title: 'Missing', right: true },
  { title: 'To come', right: true },
  'Without evidence',
];

const ofReport = (assessment: Assessment, report: AssessedReport): Markdown[] => {
  const title = heading(3, `Occurrences for ${reportTitle(report)}`);
  if (!report.period)
    return [title, paragraph('None. This report has no period over which occurrences could be counted.')];
  const { counted, uncounted } = effectiveness(assessment, report);
  return [
    title,
    paragraph(`Period ${rangeText(report.period)}, as far as it had run by ${assessment.asOf}.`),
    counted.length === 0
      ? paragraph('None. No control in scope has occurrences that can be counted yet.')
      : table(
          columns,
          counted.map((row) => [
            `${row.id} ${row.title}`,
            row.frequency,
            row.expected,
            row.onTime,
            row.late,
            row.missing,
            row.toCome,
            row.missingWindows.length > 0 ? joinFirst(row.missingWindows, most) : 'none',
          ]),
        ),
    ...(uncounted.length > 0
      ? [
          paragraph('Occurrences of these controls cannot be counted from the calendar or not yet:'),
          table(
            ['Control', 'Why'],
            uncounted.map(({ id, title: name, why }) => [`${id} ${name}`, why]),
          ),
        ]
      : []),
  ];
};

export const operatingEffectiveness: Section = {
  title: 'Operating effectiveness',
  blocks: (assessment) =>
    assessment.reports.some((report) => report.period)
      ? assessment.reports.flatMap((report) => ofReport(assessment, report))
      : [paragraph('None. No report in scope has a period; a type 1 report looks at a date.')],
};
