import type { AssessedReport } from '../../../schema/assessment.js';
import { reportLabel, reportTitle } from '../../view/labels.js';
import { countColumns } from '../../markdown/executive-summary.js';
import { areasOf } from '../../markdown/readiness.js';
import { countCells, pointsSentence, readinessTables } from '../../view/readiness.js';
import { heading, paragraph, table } from '../blocks.js';
import type { Chapter } from '../chapter.js';
import { drawParts } from '../draw-part.js';
import { html } from '../template.js';
import type { Piece } from '../template.js';

const ofReport = (report: AssessedReport): Piece => [
  heading(3, reportTitle(report)),
  readinessTables(report).map(({ type, when, rows }) =>
    table(
      `${reportLabel[report.report]} type ${type}, ${when}`,
      ['Area', ...countColumns],
      rows.map(({ id, title, depth, counts }) => [
        depth === 2 ? html`<span class="group">${id} ${title}</span>` : html`<b>${title}</b>`,
        ...countCells(counts),
      ]),
    ),
  ),
  paragraph(pointsSentence(report)),
];

export const readiness: Chapter = {
  id: 'readiness',
  title: 'Readiness by area',
  content: (source) =>
    source.assessment.reports.length === 0
      ? paragraph('None. No report is in scope.')
      : [source.assessment.reports.map(ofReport), drawParts(areasOf(source.assessment), 'Areas', source)],
};
