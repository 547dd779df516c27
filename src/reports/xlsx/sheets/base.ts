import { visible } from '../../../model/visible.js';
import { baseSheet, cellHash, metaSheet, workbookFormat } from '../../../model/workbook/base.js';
import { editableSheets } from '../../../model/workbook/columns.js';
import type { Assessment } from '../../../schema/assessment.js';
import type { Cell, Sheet } from '../sheet.js';

const column = (header: string, width: number) => ({ header, width });

/** Where the workbook comes from: `import` refuses that of another organization. */
export const metaOf = ({ tool, asOf, organization, catalogs, redacted }: Assessment): Sheet => ({
  name: metaSheet,
  columns: [column('Key', 20), column('Value', 70)],
  rows: [
    ['format', workbookFormat],
    ['tool', `${tool.name} ${tool.version}`],
    ['as of', asOf],
    ['organization', organization.name],
    ...(redacted.length > 0 ? [['redacted', redacted.join(', ')]] : []),
    ...catalogs.map(({ id, sha256 }) => [`catalog ${id}`, sha256]),
  ],
  frozen: 0,
  hidden: true,
});

/** A mark for what each editable cell holds now, by sheet and row: what was changed since can be told by it. */
export const baseOf = (sheets: readonly Sheet[]): Sheet => {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const rows = editableSheets.flatMap(({ sheet: name, columns, adds }): Cell[][] => {
    const sheet = byName.get(name);
    if (!sheet || adds) return [];
    const at = columns.map(({ header }) => sheet.columns.findIndex((item) => item.header === header));
    return sheet.rows.map((cells) => {
      const marks = at.map((index) => {
        const cell = cells[index];
        return typeof cell === 'string' ? cellHash(visible(cell)) : '-';
      });
      const [key] = cells;
      return [name, typeof key === 'string' ? key : null, marks.join(' ')];
    });
  });
  return {
    name: baseSheet,
    columns: [column('Sheet', 18), column('Key', 30), column('Marks', 60)],
    rows,
    frozen: 0,
    hidden: true,
  };
};
