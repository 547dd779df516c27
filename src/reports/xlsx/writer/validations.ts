import { xml } from '../../escape.js';
import type { Sheet } from '../sheet.js';
import { address, columnName } from './address.js';

const listRule = (list: string, cells: string): string =>
  `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Not in the list" error="Choose a word of the list, or leave the cell as it is." sqref="${cells}"><formula1>${xml(list)}</formula1></dataValidation>`;

/** A warning and no stop: (clear) is a word and no date. */
const dateRule = (cells: string): string =>
  `<dataValidation type="date" errorStyle="warning" operator="greaterThan" allowBlank="1" showErrorMessage="1" errorTitle="No date" error="A date, as 2026-12-31; or (clear) to empty the field." sqref="${cells}"><formula1>36526</formula1></dataValidation>`;

/** Cells of one column, given from the top down, as ranges. */
const runsOf = (cells: readonly string[]): string => {
  const runs: [string, number, number][] = [];
  for (const cell of cells) {
    const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    const run = runs.at(-1);
    if (run?.[0] === column && run[2] + 1 === Number(row)) run[2] = Number(row);
    else runs.push([column, Number(row), Number(row)]);
  }
  return runs
    .map(([column, from, to]) => (from === to ? `${column}${from}` : `${column}${from}:${column}${to}`))
    .join(' ');
};

/** Drop-downs and dates, each rule once with all the cells that it holds for. */
export const validationsXml = ({ columns, rows, rowLists = [] }: Sheet): string => {
  const last = Math.max(2, rows.length + 1);
  const byList = new Map<string, string[]>();
  for (const { row, column, list } of rowLists) {
    const cells = byList.get(list);
    const cell = address(column, row + 2);
    if (cells) cells.push(cell);
    else byList.set(list, [cell]);
  }
  const rules = columns.flatMap(({ list, date, editable }, index) => {
    const name = columnName(index);
    const cells = `${name}2:${name}${last}`;
    if (list !== undefined) return [listRule(list, cells)];
    return date && editable ? [dateRule(cells)] : [];
  });
  for (const [list, cells] of byList) rules.push(listRule(list, runsOf(cells)));
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
};
