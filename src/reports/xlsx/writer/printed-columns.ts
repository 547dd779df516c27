import type { Sheet } from '../sheet.js';

/** Characters that a landscape page takes and can still be read. */
const pageWidth = 240;

/** How many columns of a sheet go on paper: those that fit beside each other on one page, and the ones that stay in view in any case. */
export const printedColumns = ({ columns, frozen }: Pick<Sheet, 'columns' | 'frozen'>): number => {
  let taken = 0;
  const first = columns.findIndex(({ width }) => {
    taken += width;
    return taken > pageWidth;
  });
  return first === -1 ? columns.length : Math.max(first, frozen, 1);
};
