import type { AssessedReport, Assessment, Counts } from '../../schema/assessment.js';
import { reportLabel } from '../view/labels.js';
import { gapRegister } from '../view/gap-register.js';
import { actionRows } from '../view/plan.js';
import { plural } from '../view/plural.js';
import { countCells, whenText } from '../view/readiness.js';
import { findingsSentence, periodBlockers, periodSentence, reportSentence, workOrder } from '../view/summary.js';
import { bullets, heading, paragraph, table } from './blocks.js';
import type { Column } from './blocks.js';
import { findingHeading } from './finding-link.js';
import { headingLink } from './heading-link.js';
import { inline } from './inline.js';
import { closesLinks } from './remediation.js';
import type { Markdown, Piece } from './inline.js';
import type { Section } from './section.js';

/** How many findings the summary names; the rest stands in the register. */
const most = 10;

/** The columns of all tables that count conclusions. */
export const countColumns: readonly Column[] = [
  { title: 'Requirements', right: true },
  { title: 'Ready', right: true },
  { title: 'At risk', right: true },
  { title: 'Not ready', right: true },
  { title: 'Not assessed', right: true },
  { title: 'Not applicable', right: true },
];

const typeRows = (report: AssessedReport): (readonly Piece[])[] => {
  const rowOf = (type: 1 | 2, counts: Counts | null): (readonly Piece[])[] => {
    const name = `${reportLabel[report.report]} type ${type}`;
    return counts
      ? [[type === report.type ? inline`**${name}**` : name, whenText(report, type), ...countCells(counts)]]
      : [];
  };
  return [...rowOf(1, report.type1), ...rowOf(2, report.type2)];
};

const topActions = (assessment: Assessment): Markdown[] => {
  const gaps = new Map(gapRegister(assessment).map((gap) => [gap.id, gap]));
  const rows = actionRows(assessment).slice(0, most);
  if (rows.length === 0) return [paragraph('None. No finding is open.')];
  return [
    paragraph(workOrder),
    bullets(
      rows.map(
        ({ action, effort }) =>
          inline`${action.title} (${action.severity}, ${effort}; closes ${closesLinks(action.closes, gaps)})`,
      ),
    ),
  ];
};

const blockers = (assessment: Assessment): Markdown[] => {
  const found = new Set(periodBlockers(assessment).map((finding) => finding.id));
  const named = assessment.findings.flatMap((finding, index) =>
    found.has(finding.id) ? [{ number: index + 1, title: finding.title, severity: finding.severity }] : [],
  );
  if (named.length === 0) return [];
  const left = named.length - most;
  return [
    bullets([
      ...named.slice(0, most).map((gap) => inline`${headingLink(findingHeading(gap), gap.title)} (${gap.severity})`),
      ...(left > 0 ? [`and ${plural(left, 'other finding')} that the gap register marks so`] : []),
    ]),
  ];
};

export const executiveSummary: Section = {
  title: 'Executive summary',
  blocks: (assessment) => {
    const { reports } = assessment;
    if (reports.length === 0) return [paragraph('No report is in scope, so there is nothing to conclude.')];
    return [
      ...reports.map((report) => paragraph(reportSentence(report))),
      table(['Report', 'Looks at', ...countColumns], reports.flatMap(typeRows)),
      ...(reports.some((report) => report.type2)
        ? [
            paragraph(
              'The type that a report is prepared for is set in bold; the other type shows what the same controls would support. A type 1 looks at one day: where the newest traces are too old by then, it can stand worse than the type 2.',
            ),
          ]
        : []),
      heading(3, 'What is open'),
      paragraph(findingsSentence(assessment)),
      heading(3, 'What to do first'),
      ...topActions(assessment),
      heading(3, 'What stands in the way of a clean period'),
      paragraph(periodSentence(assessment)),
      ...blockers(assessment),
    ];
  },
};
