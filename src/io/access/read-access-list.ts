import { foldName } from '../../model/identity.js';
import { inputError, type Problem } from '../../model/problem.js';
import type { AccessList } from '../../schema/registers.js';
import { type PopulationFile, readPopulation } from '../csv/read-population.js';
import { limitProblems, problemsPerFile } from '../validate/limit-problems.js';
import type { AssignmentTable } from './assignment-table.js';
import { findColumns } from './find-columns.js';
import { readDay, tellDayForms } from './read-day.js';

/** Words that say that an account is closed, where the access list does not say its own. */
const usuallyClosed =
  'closed deactivated deleted disabled expired inactive locked no revoked suspended terminated false 0 n';

export interface AccessListRead {
  readonly file: PopulationFile;
  readonly rows: number;
  /** Rows that were left out because the account is closed. */
  readonly closed: number;
}

/**
 * Reads an export of roles into the table. `systemOf` gives the id of a system by its folded id or name. Throws exit 2 with the line
 * of each row that names nobody, no role, or a day that is none.
 */
export const readAccessList = async (
  path: string,
  list: AccessList,
  index: number,
  systemOf: ReadonlyMap<string, string>,
  table: AssignmentTable,
): Promise<AccessListRead> => {
  const inactive = new Set(list.inactive?.map(foldName) ?? usuallyClosed.split(' '));
  const problems: Problem[] = [];
  const at = { line: 0 };
  let [untold, closed] = [0, 0];
  let [person, account, role, system, from, until, status] = [-1, -1, -1, -1, -1, -1, -1];
  const complain = (code: string, message: string, hint: string): void => {
    const place = { file: list.file, line: at.line, column: 1 };
    if (problems.length < problemsPerFile) problems.push({ code, message, hint, place });
    else untold += 1;
  };
  const dayOf = (cells: readonly string[], position: number): number => {
    if (position < 0) return 0;
    const cell = cells[position] ?? '';
    const day = readDay(cell, list.days);
    if (day !== undefined) return day;
    const column = position === from ? list.columns.from : list.columns.until;
    complain('bad-date', `the cell of ${column ?? ''} is not a day`, tellDayForms(cell, list.days));
    return 0;
  };
  const systemIn = (cells: readonly string[]): string | null => {
    const text = system < 0 ? '' : (cells[system] ?? '').trim();
    return text === '' ? (list.system ?? null) : (systemOf.get(text) ?? systemOf.get(foldName(text)) ?? text);
  };
  const take = (_row: number, cells: readonly string[]): void => {
    if (status >= 0 && inactive.has(foldName(cells[status] ?? ''))) {
      closed += 1;
      return;
    }
    const named = person < 0 ? '' : (cells[person] ?? '');
    const holder = named.trim() === '' && account >= 0 ? (cells[account] ?? '') : named;
    const held = cells[role] ?? '';
    if (holder.trim() === '') {
      complain('no-holder', 'the row names nobody who holds the role', 'fill the cell, or take the row out');
    } else if (held.trim() === '') complain('no-role', 'the row names no role', 'fill the cell, or take the row out');
    else {
      const [starts, ends, where] = [dayOf(cells, from), dayOf(cells, until), systemIn(cells)];
      if (list.separator === undefined) table.add(index, holder, where, held, starts, ends);
      else
        for (const one of held.split(list.separator)) {
          if (one.trim() !== '') table.add(index, holder, where, one, starts, ends);
        }
    }
  };
  const file = await readPopulation(path, list.file, take, {
    delimiter: list.delimiter,
    at,
    header: (columns, place) => {
      const positions = findColumns<keyof AccessList['columns']>(list.columns, columns, place, list.id);
      const of = (what: keyof AccessList['columns']): number => positions.get(what) ?? -1;
      [person, account, role, system] = [of('person'), of('account'), of('role'), of('system')];
      [from, until, status] = [of('from'), of('until'), of('status')];
    },
  });
  if (problems.length > 0) throw inputError(...limitProblems(problems, new Map([[list.file, untold]])));
  return { file, rows: file.rows, closed };
};
