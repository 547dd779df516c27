import type { CleanStart } from '../../../schema/schedule.js';
import type { Part } from '../../document/part.js';
import { quickWins, reasons, waste } from '../../markdown/remediation.js';
import { reportLabel } from '../../view/labels.js';
import { actionRows, phaseLabel, planSentence } from '../../view/plan.js';
import { planCalendar } from '../../view/plan-calendar.js';
import { lostRows, plannedSentence, savableRows } from '../../view/planned-period.js';
import { plural } from '../../view/plural.js';
import { priorityRule } from '../../view/rules.js';
import { anywayRows, anywaySentence } from '../../view/start-anyway.js';
import { assumptionsText, pathRows, planNotes, startSentence } from '../../view/start.js';
import { firstLinks } from '../anchors.js';
import { bullets, foldable, heading, note, paragraph, right, table } from '../blocks.js';
import type { Column } from '../blocks.js';
import type { Chapter, Source } from '../chapter.js';
import { drawParts } from '../draw-part.js';
import { gantt } from '../charts/gantt.js';
import type { Piece } from '../template.js';

/** So many rows of a table are shown; the JSON has them all. */
const most = 40;

const shortened = (
  caption: string,
  columns: readonly (string | Column)[],
  rows: readonly (readonly Piece[])[],
): Piece => {
  if (rows.length === 0) return null;
  const left = rows.length - most;
  return [
    table(caption, columns, rows.slice(0, most)),
    left > 0 ? note(`And ${plural(left, 'other row')}, all of them in the JSON.`) : null,
  ];
};

const anyway = ({ ifStarted, report }: CleanStart, { assessment, anchors }: Source): Piece =>
  ifStarted === null
    ? null
    : [
        heading(4, 'If it starts anyway'),
        paragraph(anywaySentence(ifStarted)),
        shortened(
          `What would be short of ${reportLabel[report]}`,
          ['Control or finding', 'Findings', right('Days short')],
          anywayRows(assessment, ifStarted).map(({ subject, findings, short }) => [
            subject,
            firstLinks(findings, anchors.finding, 6, 'none'),
            short,
          ]),
        ),
      ];

const planned = ({ planned: period, report }: CleanStart, { assessment }: Source): Piece =>
  period === null
    ? null
    : [
        heading(4, 'What can still be saved'),
        paragraph(plannedSentence(period, assessment.asOf)),
        shortened(
          `Still to be performed in the period of ${reportLabel[report]}`,
          ['Next by', 'Control', 'Still expected'],
          savableRows(assessment, period).map(({ by, control, toCome }) => [by, control, toCome]),
        ),
        shortened(
          `Days of ${reportLabel[report]} gone without evidence`,
          ['First missing', 'Control', right('Missing')],
          lostRows(assessment, period).map(({ first, control, missing }) => [first, control, missing]),
        ),
      ];

const ofReport = (start: CleanStart, source: Source): Piece => {
  const { assessment } = source;
  const name = reportLabel[start.report];
  const rest = [anyway(start, source), planned(start, source)];
  return [
    heading(3, `Start of a ${name} period`),
    paragraph(startSentence(start, assessment.schedule)),
    shortened(
      `Periods of ${name} that could be had`,
      [right('Months'), 'Starts at the earliest', 'Ends', 'Report can be had'],
      start.periods.map(({ months, from, to, reportBy }) => [months, from, to, reportBy]),
    ),
    shortened(
      `What holds ${name} back, first to last. A delay of any of these delays the start`,
      ['Action', 'Owner', 'From', 'Closed', 'Blocks the period', 'Why then'],
      pathRows(assessment, start).map(({ number, title, owner, from, to, blocks, why }) => [
        number === null ? title : `${number}. ${title}`,
        owner,
        from,
        to,
        blocks ? 'yes' : 'no, but it comes before what does',
        why,
      ]),
    ),
    rest.every((piece) => piece === null)
      ? null
      : foldable(`If a ${name} period starts anyway, and what can still be saved`, rest),
  ];
};

const actions = ({ assessment, anchors }: Source): Piece => [
  heading(3, 'Actions'),
  paragraph(planSentence(assessment.plan)),
  shortened(
    'Actions in the order of work',
    [right('No.'), 'Action', 'Severity', 'Phase', 'Owner', 'Effort', 'Work', 'Closes'],
    actionRows(assessment).map(({ number, action, owner, effort, work }) => [
      number,
      action.title,
      action.severity,
      phaseLabel[action.phase],
      owner,
      effort,
      work,
      firstLinks(action.closes, anchors.finding, 6, 'none'),
    ]),
  ),
];

export const plan: Chapter = {
  id: 'plan',
  title: 'Plan and start of the period',
  content: (source) => {
    const { assessment, anchors } = source;
    const { schedule } = assessment;
    const notes = planNotes(assessment);
    const bars = planCalendar(assessment);
    const rows = actionRows(assessment);
    const drawn = (parts: readonly Part[]): Piece => drawParts(parts, 'Plan', source);
    if (schedule.reports.length === 0) return paragraph('None. No report is in scope, so no period can start.');
    return [
      paragraph(assumptionsText(schedule.assumptions)),
      notes.length > 0 ? bullets(notes) : null,
      heading(3, 'The plan on a calendar'),
      bars === null ? paragraph('None. No work has a date that could be drawn.') : gantt(bars, anchors),
      drawn(quickWins(rows)),
      actions(source),
      drawn(reasons(rows)),
      paragraph(priorityRule),
      schedule.reports.map((start) => ofReport(start, source)),
      drawn(waste(assessment)),
    ];
  },
};
