import type { AssessedPoint, AssessedReport, AssessedRequirement, Verdict } from '../../../schema/assessment.js';
import { conclusionLabel, reportTitle } from '../../view/labels.js';
import { plural } from '../../view/plural.js';
import { judgedVerdict } from '../../view/requirement-rows.js';
import { partOf } from '../../view/severity-by-part.js';
import { firstLinks } from '../anchors.js';
import { bullets, heading, note, paragraph } from '../blocks.js';
import type { Chapter, Source } from '../chapter.js';
import { conclusionMark, rungMark } from '../charts/mark.js';
import { entry, register } from '../register.js';
import { html } from '../template.js';
import type { Markup, Piece } from '../template.js';

const pointState: Readonly<Record<AssessedPoint['state'], string>> = {
  covered: 'covered',
  carried: 'carried by a subservice organization',
  said: 'resting on an answer alone',
  missing: 'missing',
  'not-assessed': 'not assessed',
  'not-applicable': 'not applicable',
};

const verdict = (name: string, { conclusion, reached, needed, reasons }: Verdict): Markup =>
  html`<h4>${name}: ${conclusionLabel[conclusion]}</h4>
    <p>Best rung ${rungMark(reached, 'not known')}, needed ${rungMark(needed, '')}.</p>
    ${reasons.length > 0 ? bullets(reasons.map(({ says }) => says)) : null}`;

/** So many ids stand in a line. */
const most = 12;

const points = ({ points: list }: AssessedRequirement, { anchors }: Source): Piece =>
  list.length === 0
    ? null
    : html`<h4>Points</h4>
        <ul class="points">
          ${list.map(
            (point) =>
              html`<li>
                <b>${point.id}</b> ${point.expectation} <span class="state">${pointState[point.state]}</span>${
                  point.controls.length > 0 ? [': ', firstLinks(point.controls, anchors.control, most, '')] : null
                }${point.reason === null ? null : [' ', point.reason]}
              </li>`,
          )}
        </ul>`;

const item = (requirement: AssessedRequirement, report: AssessedReport, source: Source): Markup => {
  const { anchors } = source;
  const { id, title, statement, risk, type1, type2, controls, findings } = requirement;
  const judged = judgedVerdict(requirement, report);
  return entry(
    anchors.requirementAnchor(id),
    [
      ['report', requirement.report],
      ['conclusion', judged.conclusion],
      ['part', anchors.part(partOf(requirement))],
    ],
    html`${conclusionMark(judged.conclusion)} <b>${id}</b> ${title}
      <span class="small">${plural(controls.length, 'control')}, ${plural(findings.length, 'finding')}</span>`,
    [
      paragraph(statement),
      html`<p><b>Risk.</b> ${risk}</p>`,
      ...(type2 ? [verdict('Type 2', type2)] : []),
      verdict('Type 1', type1),
      html`<p><b>Controls:</b> ${firstLinks(controls, anchors.control, 60, 'none')}</p>
        <p><b>Findings:</b> ${firstLinks(findings, anchors.finding, 60, 'none')}</p>`,
      points(requirement, source),
    ],
  );
};

export const requirements: Chapter = {
  id: 'conclusions',
  title: 'Conclusions by requirement',
  content: (source) => {
    const { assessment, anchors } = source;
    const { reports } = assessment;
    const of = new Map(reports.map((report) => [report.report, report]));
    const items = assessment.requirements.flatMap((requirement) => {
      const report = of.get(requirement.report);
      return report ? [item(requirement, report, source)] : [];
    });
    if (items.length === 0) return paragraph('None. No requirement is in scope.');
    return [
      note(
        'The conclusion in front is that of the type that the report is prepared for. The best rung is that of the best control; where other controls fall short of the rung needed, the requirement is at risk.',
      ),
      heading(3, 'All requirements in scope'),
      register({
        id: 'requirements',
        what: 'requirements',
        total: items.length,
        filters: [
          { name: 'report', label: 'Report', options: reports.map((report) => [report.report, reportTitle(report)]) },
          { name: 'conclusion', label: 'Conclusion', options: Object.entries(conclusionLabel) },
          {
            name: 'part',
            label: 'Category or pack',
            options: reports.flatMap(({ parts }) => parts.map(({ id, title }) => [anchors.part(id), title] as const)),
          },
        ],
        orders: [],
        items,
      }),
    ];
  },
};
