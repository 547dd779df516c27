import type { Assessment, Occurrences } from '../../../schema/assessment.js';
import { rangeText, reportLabel } from '../../view/labels.js';
import { joinFirst } from '../../view/plural.js';
import { cellsOf, type ColumnOf, type Sheet } from '../sheet.js';

interface Row {
  readonly control: string;
  readonly title: string;
  readonly report: string;
  readonly found: Occurrences;
}

/** So many windows are named in a cell. */
const mostWindows = 30;

/** Expected and found occurrences over the period of a type 2 report. */
export const occurrencesSheet = ({ controls }: Assessment): Sheet => {
  const rows = controls.flatMap(({ id, title, standings }) =>
    standings.flatMap(({ report, type2 }): Row[] =>
      type2?.occurrences ? [{ control: id, title, report: reportLabel[report], found: type2.occurrences }] : [],
    ),
  );
  const columns: readonly ColumnOf<Row>[] = [
    { header: 'Control', width: 14, of: ({ control }) => control },
    { header: 'Title', width: 34, of: ({ title }) => title },
    { header: 'Report', width: 10, of: ({ report }) => report },
    { header: 'Expected', width: 10, of: ({ found }) => found.expected },
    { header: 'On time', width: 10, of: ({ found }) => found.onTime },
    { header: 'Late', width: 10, of: ({ found }) => found.late },
    { header: 'Missing', width: 10, of: ({ found }) => found.missing },
    { header: 'To come', width: 10, of: ({ found }) => found.toCome },
    {
      header: 'Missing windows',
      width: 60,
      of: ({ found }) => joinFirst(found.missingWindows.map(rangeText), mostWindows),
    },
    { header: 'Late windows', width: 40, of: ({ found }) => joinFirst(found.lateWindows.map(rangeText), mostWindows) },
  ];
  return { name: 'Occurrences', columns, rows: cellsOf(rows, columns), frozen: 2 };
};
