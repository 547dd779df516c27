import type { Place, Problem } from '../../model/problem.js';

const delimiters = [',', ';', '\t', '|'] as const;

/** The delimiter that stands most often in the first line outside quotes; the comma where none does: a list of one column. */
export const sniffDelimiter = (text: string): string => {
  const end = text.indexOf('\n');
  const line = (end < 0 ? text : text.slice(0, end)).replace(/"[^"]*("|$)/g, '');
  const counts = delimiters.map((delimiter) => line.split(delimiter).length - 1);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
};

/** Numbers, dates, times and amounts name no column: such a first line is data. */
const looksLikeData = (cell: string): boolean => /^[-+]?[\d.,/:\s]*\d[\d.,/:\sTZ%-]*$/.test(cell);

/** The names of the columns, and every reason why the first record cannot name them. */
export const readHeader = (
  cells: readonly string[],
  place: Place,
): { readonly columns: readonly string[]; readonly problems: readonly Problem[] } => {
  const columns = cells.map((cell) => cell.trim());
  const problems: Problem[] = [];
  const data = columns.find(looksLikeData);
  if (data !== undefined) {
    const message = 'the first row looks like data, not like the names of columns';
    problems.push({ code: 'no-header', message, hint: 'put a row with the name of each column on top', place });
    return { columns, problems };
  }
  columns.forEach((column, index) => {
    const first = columns.indexOf(column);
    if (column === '') {
      const hint = 'name it, or take the column out';
      problems.push({ code: 'unnamed-column', message: `column ${index + 1} has no name`, hint, place });
    } else if (first < index) {
      const message = `columns ${first + 1} and ${index + 1} have the same name`;
      problems.push({ code: 'duplicate-column', message, hint: 'give each column its own name', place });
    }
  });
  return { columns, problems };
};
