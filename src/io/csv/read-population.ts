import { inputError, type Place, type Problem } from '../../model/problem.js';
import { readHeader, sniffDelimiter } from './csv-header.js';
import { type CsvFault, readRecord } from './csv-records.js';
import { limitProblems, problemsPerFile } from '../validate/limit-problems.js';
import { maxLineBytes, readLines } from './read-lines.js';

/** A list that was read to its end. */
export interface PopulationFile {
  /** Of the bytes of the file, in hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  /** Without the header. */
  readonly rows: number;
  readonly columns: readonly string[];
  readonly delimiter: string;
}

/** How a list is read where that is not as usual. */
export interface ReadOptions {
  /** Found from the header where it is not given. */
  readonly delimiter?: string | undefined;
  /** Gets the columns before the first row, with the place of the header. It may throw what is wrong with them. */
  readonly header?: (columns: readonly string[], place: Place) => void;
  /** Line of the file in which the row starts that is being taken. */
  readonly at?: { line: number };
}

/** Gets every row: its position from 1, its cells in the order of the columns. The cells are parts of a large text: copy what is kept. */
export type TakeRow = (row: number, cells: readonly string[], columns: readonly string[]) => void;

const faults: Readonly<Record<CsvFault['code'], readonly [message: string, hint: string]>> = {
  'stray-quote': [
    'a quote stands in a cell that does not start with one',
    'put the whole cell in quotes and double the quotes in it: "5"" pipe"',
  ],
  'after-quote': ['text follows the closing quote of a cell', 'double the quotes inside a cell: "the ""new"" list"'],
  'unclosed-quote': [
    'the quote that opens here is never closed',
    'close it, or double it where it is part of the text',
  ],
  'lone-carriage-return': ['a carriage return stands alone', 'save the file with the line ends LF or CRLF'],
};

const raggedRow = (cells: number, columns: number, file: string, line: number): Problem => ({
  code: 'ragged-row',
  message: `the row has ${cells} ${cells === 1 ? 'cell' : 'cells'}, the header ${columns}`,
  hint: 'put cells that hold the delimiter in quotes, and give every row a cell for each column',
  place: { file, line, column: 1 },
});

const emptyRow = (file: string, line: number): Problem => ({
  code: 'empty-row',
  message: 'every cell of the row is empty',
  hint: 'remove the row: it would count as an item of the population',
  place: { file, line, column: 1 },
});

/** The length of the blank line that starts here, with its line end; 0 where something stands on it. */
const blankLine = (text: string, at: number): number => {
  const end = text.charCodeAt(at) === 13 ? at + 1 : at;
  return text.charCodeAt(end) === 10 ? end + 1 - at : 0;
};

/**
 * Reads a CSV list of any size in bounded memory: strict UTF-8; the delimiter (comma, semicolon, tab or bar) found from the header,
 * which must be there with a name for each column; RFC 4180 quotes; LF, CR LF and CR CR LF; blank lines passed over. `file` is the
 * name for messages. Throws exit 2 with every problem and its line, exit 4 where the disk refuses.
 */
export const readPopulation = async (
  path: string,
  file: string,
  take: TakeRow,
  options: ReadOptions = {},
): Promise<PopulationFile> => {
  const problems: Problem[] = [];
  let [untold, rows, line] = [0, 0, 1];
  let rest = '';
  let { delimiter } = options;
  let columns: readonly string[] | undefined;

  const complain = (problem: Problem): void => {
    if (problems.length < problemsPerFile) problems.push(problem);
    else untold += 1;
  };
  const fail = (code: CsvFault['code'], text: string, start: number, offset: number): never => {
    const before = text.slice(start, offset).split('\n');
    const [message, hint] = faults[code];
    const place = { file, line: line + before.length - 1, column: (before.at(-1) ?? '').length + 1 };
    throw inputError(...limitProblems([...problems, { code, message, hint, place }], new Map([[file, untold]])));
  };

  const takeRecord = (cells: readonly string[]): void => {
    if (columns === undefined) {
      const header = readHeader(cells, { file, line, column: 1 });
      if (header.problems.length > 0) throw inputError(...limitProblems(header.problems));
      columns = header.columns;
      options.header?.(columns, { file, line, column: 1 });
    } else if (cells.length !== columns.length) complain(raggedRow(cells.length, columns.length, file, line));
    else if (cells.every((cell) => cell.trim() === '')) complain(emptyRow(file, line));
    else {
      rows += 1;
      if (options.at) options.at.line = line;
      if (problems.length === 0) take(rows, cells, columns);
    }
  };

  const takeLines = (lines: string): void => {
    const text = rest + lines;
    rest = '';
    for (let at = 0; at < text.length;) {
      const blank = blankLine(text, at);
      if (blank > 0) {
        at += blank;
        line += 1;
        continue;
      }
      delimiter ??= sniffDelimiter(text.slice(at));
      const record = readRecord(text, at, delimiter);
      if (!('code' in record)) {
        takeRecord(record.cells);
        at = record.next;
        line += record.lines;
      } else if (record.code !== 'more') fail(record.code, text, at, record.offset);
      else if (text.length - at > maxLineBytes) fail('unclosed-quote', text, at, record.offset);
      else {
        rest = text.slice(at);
        return;
      }
    }
  };

  const read = await readLines(path, file, takeLines);
  if (rest !== '') {
    const open = readRecord(rest, 0, delimiter ?? ',');
    fail('unclosed-quote', rest, 0, 'offset' in open ? open.offset : 0);
  }
  if (columns === undefined) {
    const hint = 'its first row names the columns';
    throw inputError({
      code: 'empty-file',
      message: 'the file holds no header',
      hint,
      place: { file, line: 1, column: 1 },
    });
  }
  if (problems.length > 0) throw inputError(...limitProblems(problems, new Map([[file, untold]])));
  return { ...read, rows, columns, delimiter: delimiter ?? ',' };
};
