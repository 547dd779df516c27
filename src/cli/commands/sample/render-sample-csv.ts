import { csvCell } from '../../../reports/escape.js';
import { stratumName, type Workpaper } from './workpaper.js';

const before = ['row', 'stratum'] as const;
/** What the tester fills in. */
const after = ['result', 'deviation', 'cause', 'note', 'tested by', 'tested on'] as const;

/** Our columns beside the list's: a name that the list has already gets an addition. */
const free = (name: string, taken: readonly string[]): string => {
  let result = name;
  while (taken.includes(result)) result = `${result} (test)`;
  return result;
};

/**
 * The sample as a table to fill in: the row's number in the list, its stratum, all columns of the list, then what the tester finds.
 * The mark at the start tells spreadsheets that it is UTF-8; no cell is a formula.
 */
export const renderSampleCsv = ({ sample }: Workpaper): string => {
  const { columns } = sample.population;
  const own = (names: readonly string[]): string[] => names.map((name) => free(name, columns));
  const header = [...own(before), ...columns, ...own(after)].map(csvCell);
  const rows = sample.items.map(({ row, stratum, item }) => [
    csvCell(row),
    csvCell(sample.strata.length === 0 ? '' : stratumName(stratum)),
    ...item.map(csvCell),
    ...after.map(() => csvCell('')),
  ]);
  return `\u{feff}${[header, ...rows].map((cells) => `${cells.join(',')}\n`).join('')}`;
};
