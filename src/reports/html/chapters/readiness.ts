import type { AssessedReport, Counts } from '../../../schema/assessment.js';
import { areaRows } from '../../view/areas.js';
import { reportLabel, reportTitle } from '../../view/labels.js';
import { plural } from '../../view/plural.js';
import { readinessTables } from '../../view/readiness.js';
import { heading, paragraph, right, table } from '../blocks.js';
import type { Chapter, Source } from '../chapter.js';
import { html } from '../template.js';
import type { Piece } from '../template.js';

const columns = ['Requirements', 'Ready', 'At risk', 'Not ready', 'Not assessed', 'Not applicable'].map(right);

const cells = ({ total, ready, atRisk, notReady, notAssessed, notApplicable }: Counts): readonly number[] => [
  total,
  ready,
  atRisk,
  notReady,
  notAssessed,
  notApplicable,
];

const pointsSentence = ({ points }: AssessedReport): string =>
  points.total === 0
    ? 'No point is in scope.'
    : `${plural(points.total, 'point')} in scope: ${points.covered} covered by a control, ${points.carried} carried by a subservice organization, ${points.said} resting on an answer alone, ${points.missing} missing, ${points.notAssessed} not assessed and ${points.notApplicable} not applicable.`;

const ofReport = (report: AssessedReport): Piece => [
  heading(3, reportTitle(report)),
  readinessTables(report).map(({ type, when, rows }) =>
    table(
      `${reportLabel[report.report]} type ${type}, ${when}`,
      ['Area', ...columns],
      rows.map(({ id, title, depth, counts }) => [
        depth === 2 ? html`<span class="group">${id} ${title}</span>` : html`<b>${title}</b>`,
        ...cells(counts),
      ]),
    ),
  ),
  paragraph(pointsSentence(report)),
];

const areas = ({ assessment }: Source): Piece => {
  const rows = areaRows(assessment);
  if (rows.every(({ points }) => points.total === 0)) return null;
  return [
    heading(3, 'The four areas of SOC 1'),
    table(
      'Expected control activities by area, over all objectives in scope',
      [
        'Area',
        ...[
          'Objectives',
          'Activities',
          'Covered',
          'Carried',
          'Said only',
          'Missing',
          'Not assessed',
          'Not applicable',
        ].map(right),
      ],
      rows.map(({ title, objectives, points }) => [
        title,
        objectives,
        points.total,
        points.covered,
        points.carried,
        points.said,
        points.missing,
        points['not-assessed'],
        points['not-applicable'],
      ]),
    ),
  ];
};

export const readiness: Chapter = {
  id: 'readiness',
  title: 'Readiness by area',
  content: (source) =>
    source.assessment.reports.length === 0
      ? paragraph('None. No report is in scope.')
      : [source.assessment.reports.map(ofReport), areas(source)],
};
