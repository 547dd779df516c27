import type { Assessment } from '../../schema/assessment.js';
import type { CleanStart, IfStarted, PlannedPeriod } from '../../schema/schedule.js';
import { gapRegister } from '../view/gap-register.js';
import type { GapRow } from '../view/gap-register.js';
import { reportLabel } from '../view/labels.js';
import { joinFirst, plural } from '../view/plural.js';
import { lostRows, plannedSentence, savableRows } from '../view/planned-period.js';
import { anywayRows, anywaySentence } from '../view/start-anyway.js';
import { assumptionsText, pathRows, planNotes, startSentence } from '../view/start.js';
import { bullets, heading, paragraph, table } from './blocks.js';
import { findingNumber } from './finding-link.js';
import { joined } from './inline.js';
import type { Markdown, Piece } from './inline.js';
import type { Section } from './section.js';

/** So many rows of a table are shown; the JSON has them all. */
const most = 25;

/** The end of a path says more than its beginning. */
const longestPath = 12;

type Rows = readonly (readonly Piece[])[];

const shortened = (columns: Parameters<typeof table>[0], rows: Rows): Markdown[] => [
  table(columns, rows.slice(0, most)),
  ...(rows.length > most
    ? [paragraph(`And ${plural(rows.length - most, 'other row')}, all of them in the JSON.`)]
    : []),
];

const numbers = (ids: readonly string[], gaps: ReadonlyMap<string, GapRow>): Piece => {
  const found = ids.flatMap((id) => gaps.get(id) ?? []);
  return found.length > 0 ? joined(found.map(findingNumber)) : joinFirst(ids, 4);
};

const path = (assessment: Assessment, start: CleanStart): Markdown[] => {
  const rows = pathRows(assessment, start);
  if (rows.length === 0) return [];
  const left = Math.max(0, rows.length - longestPath);
  return [
    paragraph('What holds it back, first to last. A delay of any of these delays the start.'),
    ...(left > 0
      ? [
          paragraph(
            `${plural(left, 'action')} of the same chain before these ${left === 1 ? 'is' : 'are'} left out here.`,
          ),
        ]
      : []),
    table(
      ['Action', 'Owner', 'From', 'Closed', 'Blocks the period', 'Why then'],
      rows
        .slice(left)
        .map(({ number, title, owner, from, to, blocks, why }) => [
          number === null ? title : `${number}: ${title}`,
          owner,
          from,
          to,
          blocks ? 'yes' : 'no, but it comes before what does',
          why,
        ]),
    ),
  ];
};

/** How much is told of a start: all, or without the lists of single controls. */
interface Telling {
  readonly gaps: ReadonlyMap<string, GapRow>;
  readonly lists: boolean;
}

const anyway = (assessment: Assessment, what: IfStarted | null, { gaps, lists }: Telling): Markdown[] => {
  if (!what) return [];
  const rows = lists ? anywayRows(assessment, what) : [];
  return [
    heading(4, 'If it starts anyway'),
    paragraph(anywaySentence(what)),
    ...(rows.length > 0
      ? shortened(
          ['Control or finding', 'Findings', { title: 'Days short', right: true }],
          rows.map(({ subject, findings, short }) => [subject, numbers(findings, gaps), short]),
        )
      : []),
  ];
};

const planned = (assessment: Assessment, period: PlannedPeriod | null, { lists }: Telling): Markdown[] => {
  if (!period) return [];
  const [savable, lost] = lists ? [savableRows(assessment, period), lostRows(assessment, period)] : [[], []];
  return [
    heading(4, 'What can still be saved'),
    paragraph(plannedSentence(period, assessment.asOf)),
    ...(savable.length > 0
      ? shortened(
          ['Next by', 'Control', 'Still expected'],
          savable.map(({ by, control, toCome }) => [by, control, toCome]),
        )
      : []),
    ...(lost.length > 0
      ? shortened(
          ['First missing', 'Control cannot be cured', { title: 'Missing', right: true }],
          lost.map(({ first, control, missing }) => [first, control, missing]),
        )
      : []),
  ];
};

const ofReport = (assessment: Assessment, start: CleanStart, telling: Telling): Markdown[] => [
  heading(3, `Start of a ${reportLabel[start.report]} period`),
  paragraph(startSentence(start, assessment.schedule)),
  ...(start.periods.length > 0
    ? [
        table(
          [{ title: 'Months', right: true }, 'Starts at the earliest', 'Ends', 'Report can be had'],
          start.periods.map(({ months, from, to, reportBy }) => [months, from, to, reportBy]),
        ),
      ]
    : []),
  ...path(assessment, start),
  ...anyway(assessment, start.ifStarted, telling),
  ...planned(assessment, start.planned, telling),
];

const tell = (assessment: Assessment, lists: boolean): Markdown[] => {
  const { schedule } = assessment;
  if (schedule.reports.length === 0) return [paragraph('None. No report is in scope, so no period can start.')];
  const gaps = new Map(gapRegister(assessment).map((gap) => [gap.id, gap]));
  const notes = planNotes(assessment);
  return [
    paragraph(assumptionsText(schedule.assumptions)),
    ...(notes.length > 0 ? [bullets(notes)] : []),
    ...schedule.reports.flatMap((item) => ofReport(assessment, item, { gaps, lists })),
  ];
};

export const start: Section = {
  title: 'When the period can start',
  blocks: (assessment) => tell(assessment, true),
  brief: {
    blocks: (assessment) => tell(assessment, false),
    without: 'control by control, what is lost if the period starts anyway and what can still be saved',
  },
};
