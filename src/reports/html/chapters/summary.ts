import { findingsSentence, periodBlockers, periodSentence, reportSentence, workOrder } from '../../view/summary.js';
import { reportTitle } from '../../view/labels.js';
import { plural } from '../../view/plural.js';
import { openGaps } from '../../view/open-gaps.js';
import { severityByPart } from '../../view/severity-by-part.js';
import { bullets, heading, paragraph } from '../blocks.js';
import type { Chapter, Source } from '../chapter.js';
import { severityMark } from '../charts/mark.js';
import { judgedCounts, readinessBar, readinessBars } from '../charts/readiness-bars.js';
import { severityBar, severityBars } from '../charts/severity-bars.js';
import { stackedBars } from '../charts/stacked-bars.js';
import { html } from '../template.js';
import type { Piece } from '../template.js';

/** How many findings the summary names; the rest stands in the register. */
const most = 8;

const whole = ({ assessment: { reports, gate } }: Source): Piece =>
  stackedBars([
    ...reports.map((report) => readinessBar(reportTitle(report), judgedCounts(report, report), report, null)),
    severityBar('Open findings by severity', gate, null),
  ]);

const byPart = ({ assessment, anchors, partsOf }: Source): Piece =>
  assessment.reports.map((report) => [
    heading(3, `${reportTitle(report)} by ${report.report === 'soc2' ? 'category' : 'pack'}`),
    html`<div class="side-by-side">
      <section>
        <h4>Readiness</h4>
        ${readinessBars(report, anchors)}
      </section>
      <section>
        <h4>Severity of open findings</h4>
        ${severityBars(severityByPart(assessment, partsOf, report), anchors)}
        <p class="note">A finding that bears on several is counted in each.</p>
      </section>
    </div>`,
  ]);

const first = ({ assessment, anchors }: Source): Piece => {
  const rows = openGaps(assessment).slice(0, most);
  const severityOf = new Map(assessment.findings.map(({ id, severity }) => [id, severity]));
  if (rows.length === 0) return paragraph('None. No finding is open.');
  return html`<p class="small">${workOrder}</p>
    <ol class="first">
      ${rows.map((gap) => {
        const severity = severityOf.get(gap.id);
        return html`<li>
          ${severity ? severityMark(severity) : null} ${anchors.finding(gap.id, gap.title)}
          <span class="small">${gap.effort}, ${gap.owner ?? 'nobody named'}</span>
        </li>`;
      })}
    </ol>`;
};

const blockers = ({ assessment, anchors }: Source): Piece => {
  const found = periodBlockers(assessment);
  if (found.length === 0) return null;
  const left = found.length - most;
  return bullets([
    ...found.slice(0, most).map(({ id, title, severity }) => [severityMark(severity), ' ', anchors.finding(id, title)]),
    ...(left > 0
      ? [
          html`<a href="#findings" data-show="findings" data-blocks="yes" data-open="yes"
            >and ${plural(left, 'other finding')}</a
          >`,
        ]
      : []),
  ]);
};

export const summary: Chapter = {
  id: 'summary',
  title: 'Summary',
  content: (source) => {
    const { assessment } = source;
    if (assessment.reports.length === 0) return paragraph('No report is in scope, so there is nothing to conclude.');
    return [
      html`<div class="lead">
        ${assessment.reports.map((report) => paragraph(reportSentence(report)))}${paragraph(findingsSentence(assessment))}
      </div>`,
      whole(source),
      byPart(source),
      heading(3, 'What to do first'),
      first(source),
      heading(3, 'What stands in the way of a clean period'),
      paragraph(periodSentence(assessment)),
      blockers(source),
    ];
  },
};
