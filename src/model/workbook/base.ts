import { createHash } from 'node:crypto';

/** The version of the workbook that `import` reads. */
export const workbookFormat = 'soc-gap/workbook/v1';
/** Hidden sheets: where the workbook comes from, and what its editable cells held when it was written. */
export const metaSheet = '_meta';
export const baseSheet = '_base';
export const listSheet = 'Lists';
/** Typed into a cell, it empties the field. A blank cell leaves it as it is. */
export const clearWord = '(clear)';

/** One text for what looks the same in a cell: line ends, runs of blanks and blanks at the ends do not count. */
export const foldCell = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What a cell held, short enough for one for each cell. Empty cells have the mark `-`. */
export const cellHash = (text: string): string => {
  const folded = foldCell(text);
  return folded === '' ? '-' : createHash('sha256').update(folded).digest('hex').slice(0, 12);
};
