import type { Assessment } from '../../schema/assessment.js';
import { rangeText, reportTitle } from '../view/labels.js';
import { plural } from '../view/plural.js';
import { differenceRows, figureRows, optionLabel, spanText } from '../view/two-reports.js';

const shown = 6;

const figures = ({ overlap, reports }: Assessment): string[] => {
  const rows = figureRows(overlap);
  const columns =
    reports.length > 1
      ? ([
          ['SOC 1', 'soc1'],
          ['SOC 2', 'soc2'],
          ['at once', 'together'],
          ['saved', 'saved'],
          ['SOC 2 adds', 'addsSoc2'],
          ['SOC 1 adds', 'addsSoc1'],
        ] as const)
      : ([['', 'together']] as const);
  const first = Math.max(...rows.map(({ what }) => what.length));
  const widths = columns.map(([title, key]) => Math.max(title.length, ...rows.map((row) => row[key].length)));
  const line = (head: string, cells: readonly string[]): string =>
    [head.padEnd(first), ...cells.map((cell, index) => cell.padStart(widths[index] ?? 0))].join('  ').trimEnd();
  return [
    line(
      '',
      columns.map(([title]) => title),
    ),
    ...rows.map((row) =>
      line(
        row.what,
        columns.map(([, key]) => row[key]),
      ),
    ),
  ].filter((text) => text !== '');
};

const listed = (ids: readonly string[]): string =>
  ids.length <= shown ? ids.join(', ') : `${ids.slice(0, shown).join(', ')} and ${ids.length - shown} more`;

/** What both reports share and what each adds, for a terminal. `supposed`: what was taken for granted to say it. */
export const tellEffort = (assessment: Assessment, supposed: string | null): string[] => {
  const { organization, asOf, overlap, reports } = assessment;
  const { periods } = overlap;
  const differences = differenceRows(overlap);
  return [
    `${organization.name}, as of ${asOf}: ${reports.map(reportTitle).join(' and ') || 'no report'}`,
    ...(supposed === null ? [] : [supposed]),
    overlap.says,
    ...(reports.length > 1
      ? [
          `${plural(overlap.shared.length, 'control')} for both, ${overlap.soc1Only.length} for SOC 1 only, ${overlap.soc2Only.length} for SOC 2 only.`,
        ]
      : []),
    '',
    ...figures(assessment),
    '',
    ...(overlap.unsized.length > 0 ? [`Not in the items, without a frequency: ${listed(overlap.unsized)}`, ''] : []),
    ...(differences.length > 0
      ? [
          'Must still be looked at differently',
          ...differences.map(({ why, controls }) => `  ${why} ${listed(controls)}`),
          '',
        ]
      : []),
    ...(periods
      ? [
          'The days of both reports',
          `  ${periods.says}`,
          ...periods.notes.map(({ says }) => `  ${says}`),
          ...periods.options.map(
            ({ kind, soc1, soc2, samples, says }) =>
              `  ${optionLabel[kind]}: SOC 1 ${rangeText(soc1)}, SOC 2 ${rangeText(soc2)}; ${spanText(samples)} items. ${says.join(' ')}`,
          ),
          '',
        ]
      : []),
    overlap.table.indicative,
  ];
};
