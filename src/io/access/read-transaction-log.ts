import type { LogTally } from '../../model/access.js';
import { inputError, type Problem } from '../../model/problem.js';
import type { TransactionLog } from '../../schema/registers.js';
import { type PopulationFile, readPopulation } from '../csv/read-population.js';
import { limitProblems, problemsPerFile } from '../validate/limit-problems.js';
import { findColumns } from './find-columns.js';
import { readDay, tellDayForms } from './read-day.js';
import { type Actors, type Part, parts, tallyTransactions } from '../../duties/tally-transactions.js';

const dayText = (day: number): string => String(day).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');

/** Reads a log of transactions and judges each row. Throws exit 2 with the line of each row that has no id or a day that is none. */
export const readTransactionLog = async (
  path: string,
  log: TransactionLog,
  actors: Actors,
): Promise<{ readonly file: PopulationFile; readonly tally: LogTally }> => {
  const problems: Problem[] = [];
  const at = { line: 0 };
  let untold = 0;
  let positions: ReadonlyMap<Part | 'id' | 'date', number> = new Map();
  let tally = tallyTransactions(new Set(), actors);
  const complain = (code: string, message: string, hint: string): void => {
    const place = { file: log.file, line: at.line, column: 1 };
    if (problems.length < problemsPerFile) problems.push({ code, message, hint, place });
    else untold += 1;
  };
  const take = (_row: number, cells: readonly string[]): void => {
    const cell = (what: Part | 'id' | 'date'): string => (cells[positions.get(what) ?? -1] ?? '').trim();
    const day = readDay(cell('date'), log.days);
    if (cell('id') === '') complain('no-id', 'the row has no id', 'fill the cell, so that the row can be found again');
    else if (day === undefined) {
      const message = `the cell of ${log.columns.date ?? ''} is not a day`;
      complain('bad-date', message, tellDayForms(cell('date'), log.days));
    } else tally.take(cell('id'), day === 0 ? null : dayText(day), cell);
  };
  const file = await readPopulation(path, log.file, take, {
    delimiter: log.delimiter,
    at,
    header: (columns, place) => {
      positions = findColumns(log.columns, columns, place, log.id);
      tally = tallyTransactions(new Set(parts.filter((part) => positions.has(part))), actors);
    },
  });
  if (problems.length > 0) throw inputError(...limitProblems(problems, new Map([[log.file, untold]])));
  return { file, tally: tally.done() };
};
