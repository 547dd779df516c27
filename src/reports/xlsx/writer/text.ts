import { xml } from '../../escape.js';
import { cut } from '../../view/cut.js';

/** Longest text that a cell takes (ECMA-376 leaves it open, Excel does not). */
const cellLimit = 32_767;

/** Text of a cell. What spreadsheets would read as a coded character is written so that it stays what it is. */
export const cellText = (text: string): string =>
  xml(cut(text, cellLimit)).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
