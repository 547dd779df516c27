import type { CurrentCells } from '../../../importers/xlsx/merge-workbook.js';
import { visible } from '../../../model/visible.js';
import { foldCell } from '../../../model/workbook/base.js';
import { editableSheets } from '../../../model/workbook/columns.js';
import type { Workbook } from '../../../reports/xlsx/sheet.js';

/** What the editable cells of a fresh workbook hold: that is what the workspace says now, in the words of the workbook. */
export const currentCells = ({ sheets }: Workbook): CurrentCells =>
  new Map(
    editableSheets.map(({ sheet: name, columns }) => {
      const sheet = sheets.find((item) => item.name === name);
      const at = columns.map(({ field, header }) => ({
        field,
        index: sheet?.columns.findIndex((item) => item.header === header) ?? -1,
      }));
      const rows = (sheet?.rows ?? []).map((cells): [string, ReadonlyMap<string, string>] => [
        typeof cells[0] === 'string' ? foldCell(visible(cells[0])) : '',
        new Map(
          at.map(({ field, index }) => {
            const cell = cells[index];
            return [field, typeof cell === 'string' ? visible(cell) : ''];
          }),
        ),
      ]);
      return [name, new Map(rows)];
    }),
  );
