import type { Counts } from '../../schema/assessment.js';
import type { Trend, TrendPoint } from '../../schema/history/trend.js';
import type { Page, PageColumn, PagePart } from '../page/page.js';
import { reportLabel } from '../view/labels.js';
import { repeatParts } from './repeat-parts.js';

const figure = (title: string): PageColumn => ({ title, right: true });

const shades = '▁▂▃▄▅▆▇█';

/** Figures as a line of bars from zero to the highest; the table beside it has the numbers. */
export const sparkline = (values: readonly number[]): string => {
  const most = Math.max(1, ...values);
  return values.map((value) => shades.charAt(Math.round((value / most) * (shades.length - 1)))).join('');
};

const openOf = ({ open }: TrendPoint): number => open.critical + open.high + open.medium + open.low;

const countRow = (
  asOf: string,
  { total, ready, atRisk, notReady, notAssessed, notApplicable }: Counts,
): (string | number)[] => [asOf, ready, atRisk, notReady, notAssessed, notApplicable, total];

const conclusionParts = ({ points }: Trend): PagePart[] =>
  (['soc1', 'soc2'] as const).flatMap((kind): PagePart[] => {
    const rows = points.flatMap(({ asOf, reports }) =>
      reports
        .filter(({ report }) => report === kind)
        .map((report) => [
          report.type,
          ...countRow(asOf, report.type === 2 && report.type2 ? report.type2 : report.type1),
        ]),
    );
    if (rows.length === 0) return [];
    const columns = ['Ready', 'At risk', 'Not ready', 'Not assessed', 'Not applicable', 'Of'].map(figure);
    return [
      { kind: 'heading', text: `${reportLabel[kind]}: requirements` },
      { kind: 'table', columns: [figure('Type'), 'As of', ...columns], rows },
    ];
  });

const findingRow = ({ asOf, open, accepted, overdue }: TrendPoint): (string | number)[] => [
  asOf,
  open.critical,
  open.high,
  open.medium,
  open.low,
  open.critical + open.high + open.medium + open.low,
  accepted,
  overdue,
];

const stepRow = ({ asOf, step }: TrendPoint): (string | number)[] =>
  step
    ? [asOf, step.new, step.reopened, step.enteredScope, step.closed, step.outOfSight, step.worse, step.better]
    : [asOf, '–', '–', '–', '–', '–', '–', '–'];

const days = (value: number | null): string | number => value ?? '–';

/** How a workspace went from snapshot to snapshot. */
export const trendPage = (trend: Trend): Page => {
  const { organization, points, caveats, repeats, attestation } = trend;
  return {
    title: `${organization}: ${points[0]?.asOf ?? ''} to ${points.at(-1)?.asOf ?? ''}`,
    parts: [
      ...conclusionParts(trend),
      { kind: 'heading', text: 'Open findings' },
      { kind: 'paragraph', text: `${sparkline(points.map(openOf))}  ${points.map(openOf).join(', ')}` },
      {
        kind: 'table',
        columns: ['As of', ...['Critical', 'High', 'Medium', 'Low', 'Open', 'Accepted', 'Overdue'].map(figure)],
        rows: points.map(findingRow),
      },
      { kind: 'heading', text: 'What became of them' },
      {
        kind: 'paragraph',
        text: 'Since the line above. Out of sight: left the scope, no longer on record, of another period, or behind a control that fell; that closes nothing.',
      },
      {
        kind: 'table',
        columns: [
          'As of',
          ...['New', 'Reopened', 'Into scope', 'Closed', 'Out of sight', 'Worse', 'Better'].map(figure),
        ],
        rows: points.map(stepRow),
      },
      { kind: 'heading', text: 'Age of open findings, in days' },
      {
        kind: 'paragraph',
        text: 'From the first snapshot that has them without a break. Those that the very first one has are at least that old.',
      },
      {
        kind: 'table',
        columns: ['As of', ...['Mean', 'Median', 'Oldest', 'At least that old'].map(figure)],
        rows: points.map(({ asOf, age }) => [asOf, days(age.mean), days(age.median), days(age.oldest), age.atLeast]),
      },
      ...repeatParts(repeats),
      ...(caveats.length > 0
        ? [
            { kind: 'heading' as const, text: 'Mind before you compare' },
            { kind: 'list' as const, items: caveats.map(({ asOf, reason }) => `${asOf}: ${reason.says}`) },
          ]
        : []),
      { kind: 'paragraph', text: attestation },
    ],
  };
};
