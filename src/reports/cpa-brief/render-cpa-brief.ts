import type { Assessment } from '../../schema/assessment.js';
import { bullets, heading, paragraph, stack, table } from '../markdown/blocks.js';
import { evidence } from '../markdown/evidence.js';
import { inline } from '../markdown/inline.js';
import type { Markdown, Piece } from '../markdown/inline.js';
import { overlap } from '../markdown/overlap.js';
import { readiness } from '../markdown/readiness.js';
import { requestList } from '../markdown/request-list.js';
import { scope } from '../markdown/scope.js';
import type { Render } from '../report.js';
import {
  briefDays,
  briefPrepared,
  briefQuestions,
  briefRows,
  briefScene,
  briefScope,
  briefStanding,
} from '../view/cpa-brief.js';
import { cut } from '../view/cut.js';
import { reportTitle } from '../view/labels.js';
import { joinFirst, plural } from '../view/plural.js';
import { findingsSentence } from '../view/summary.js';
import { headLine } from '../view/redaction.js';

/** One page holds only so much of what others wrote. */
const longest = 400;

const wanted = (assessment: Assessment): Markdown =>
  assessment.reports.length === 0
    ? paragraph('No report is in scope yet: choose one before the talk.')
    : table(
        ['Report', 'Days', 'Covers'],
        assessment.reports.map((report): readonly Piece[] => [
          reportTitle(report),
          briefDays(report, assessment),
          cut(briefScope(report, assessment), longest),
        ]),
      );

const whoWeAre = ({ organization, services }: Assessment): Markdown => {
  const told =
    services.length === 0
      ? 'none named'
      : joinFirst(
          services.map(({ name }) => name),
          6,
        );
  return bullets([
    cut(organization.description ?? 'No description is on record.', longest),
    inline`Services: ${cut(told, longest)}.`,
  ]);
};

const timing = ({ overlap: { neededBy, periods } }: Assessment): string[] => [
  ...(periods ? [periods.says, ...periods.notes.map(({ says }) => says)] : []),
  // With two periods a note says so already, and whether it can be met.
  ...(neededBy !== null && !periods ? [`Needed by ${neededBy}.`] : []),
  ...(neededBy === null ? ['No day is on record by which they are needed.'] : []),
];

/** A column for each report that is wanted; both at once only where both are. */
const figures = (assessment: Assessment): Markdown => {
  const asked = new Set(assessment.reports.map(({ report }) => report));
  const columns = [
    ...(asked.has('soc1') ? [{ title: 'SOC 1', key: 'soc1' } as const] : []),
    ...(asked.has('soc2') ? [{ title: 'SOC 2', key: 'soc2' } as const] : []),
    ...(asked.size > 1 ? [{ title: 'At once', key: 'both' } as const] : []),
  ];
  return table(
    ['Figure', ...columns.map(({ title }) => ({ title, right: true }) as const)],
    briefRows(assessment).map((row) => [row.what, ...columns.map(({ key }) => row[key])]),
  );
};

/**
 * One page for the talk with a CPA firm about scope, timing and price: who we are, what we want, the figures that the firm's work
 * grows with and the chapter of the readiness report behind each part, what we ask. It names no price: only the firm knows its own.
 */
export const renderCpaBrief: Render = (assessment) => {
  const { organization, asOf, tool, reports, overlap: found } = assessment;
  const unsized = found.unsized.length;
  const blocks = [
    heading(1, `For the talk with the CPA firm: ${cut(organization.name, longest)}`),
    paragraph(inline`Prepared by management as of ${asOf}, with ${tool.name} ${tool.version}. ${headLine(assessment)}`),
    heading(2, 'Who we are'),
    whoWeAre(assessment),
    heading(2, 'What we want'),
    wanted(assessment),
    bullets(timing(assessment)),
    heading(2, 'What there is to look at'),
    figures(assessment),
    bullets([
      ...briefScene(assessment).map((line) => cut(line, longest)),
      ...(unsized > 0
        ? [
            `${plural(unsized, 'control')} ${unsized === 1 ? 'has' : 'have'} no frequency on record and ${unsized === 1 ? 'is' : 'are'} in no figure of items.`,
          ]
        : []),
    ]),
    paragraph(
      inline`Behind the figures: chapters "${scope.title}" and "${overlap.title}" of the readiness report. Items are by a table of sizes that firms have published (edition ${found.table.edition}): nobody prescribes them, and the firm uses its own.`,
    ),
    heading(2, 'Where we stand'),
    bullets([...reports.map(briefStanding), findingsSentence(assessment), briefPrepared(assessment)]),
    paragraph(
      inline`By our own assessment; chapters "${readiness.title}", "${evidence.title}" and "${requestList.title}".`,
    ),
    heading(2, 'What we ask'),
    bullets(briefQuestions(assessment)),
  ];
  return `${stack(blocks).markdown}\n`;
};
