import type { Assessment } from '../../schema/assessment.js';
import { bullets, heading, paragraph, stack, table } from '../markdown/blocks.js';
import { countColumns } from '../markdown/executive-summary.js';
import { inline } from '../markdown/inline.js';
import type { Markdown, Piece } from '../markdown/inline.js';
import type { Render } from '../report.js';
import { cut } from '../view/cut.js';
import { reportTitle } from '../view/labels.js';
import { openGaps } from '../view/open-gaps.js';
import { joinFirst, plural } from '../view/plural.js';
import { countCells, whenText } from '../view/readiness.js';
import { findingsSentence, periodSentence, workOrder } from '../view/summary.js';
import { headLine } from '../view/redaction.js';

/** A summary may hold 1 MiB, and a person reads less. */
const most = 20;
const longest = 300;

const readiness = ({ reports }: Assessment): Markdown =>
  reports.length === 0
    ? paragraph('No report is in scope.')
    : table(
        ['Report', 'Looks at', ...countColumns],
        reports.map((report): readonly Piece[] => {
          const counts = report.type === 2 && report.type2 ? report.type2 : report.type1;
          return [reportTitle(report), whenText(report, report.type), ...countCells(counts)];
        }),
      );

const first = (assessment: Assessment): Markdown[] => {
  const rows = openGaps(assessment);
  if (rows.length === 0) return [];
  const left = rows.length - most;
  return [
    heading(3, 'What to do first'),
    paragraph(workOrder),
    table(
      ['Finding', 'Severity', 'Requirements', 'What to do', 'Owner', 'Stands in'],
      rows
        .slice(0, most)
        .map((gap) => [
          cut(gap.title, longest),
          gap.severity,
          joinFirst(gap.requirements, 4) || 'none',
          cut(gap.recommendation, longest),
          cut(gap.owner ?? 'not named', longest),
          cut(gap.source ?? 'no file', longest),
        ]),
    ),
    ...(left > 0 ? [paragraph(`And ${plural(left, 'other finding')} in the gap report.`)] : []),
  ];
};

/** The job summary of GitHub Actions: where each report stands, and what to do first. */
export const renderGithubSummary: Render = (assessment) => {
  const { organization, asOf, tool } = assessment;
  const blocks = [
    heading(2, cut(`Readiness of ${organization.name}`, longest)),
    paragraph(inline`As of ${asOf}, by ${tool.name} ${tool.version}. ${headLine(assessment)}`),
    readiness(assessment),
    bullets([findingsSentence(assessment), periodSentence(assessment)]),
    ...first(assessment),
  ];
  // Others may have written before us and write after us: blank lines keep their blocks and ours apart.
  return `\n${stack(blocks).markdown}\n\n`;
};
