import { dateSerial } from '../../../model/workbook/date-serial.js';
import { xml } from '../../escape.js';
import type { Cell, Column } from '../sheet.js';
import { cellText } from './text.js';
import type { SharedStrings } from './shared-strings.js';
import { styleOf } from './styles.js';

const textCell = (at: string, style: number, text: string, strings: SharedStrings): string =>
  text === '' ? `<c r="${at}" s="${style}"/>` : `<c r="${at}" s="${style}" t="s"><v>${strings.add(text)}</v></c>`;

/** One cell as XML. An empty one is written too: it has its format, and may be filled in. */
export const cellXml = (
  cell: Cell,
  at: string,
  { date, editable }: Pick<Column, 'date' | 'editable'>,
  strings: SharedStrings,
  prose: boolean,
): string => {
  const style = date
    ? editable
      ? styleOf.editableDate
      : styleOf.date
    : editable
      ? styleOf.editable
      : prose
        ? styleOf.plain
        : styleOf.locked;
  if (cell === null) return prose ? '' : `<c r="${at}" s="${style}"/>`;
  if (typeof cell === 'number') return `<c r="${at}" s="${styleOf.number}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') {
    const serial = date ? dateSerial(cell) : undefined;
    return serial === undefined ? textCell(at, style, cell, strings) : `<c r="${at}" s="${style}"><v>${serial}</v></c>`;
  }
  if ('heading' in cell) return textCell(at, styleOf.heading, cell.heading, strings);
  if ('to' in cell) return textCell(at, styleOf.link, cell.text, strings);
  const formula = xml(cell.formula);
  return typeof cell.value === 'number'
    ? `<c r="${at}" s="${date ? style : styleOf.number}"><f>${formula}</f><v>${cell.value}</v></c>`
    : `<c r="${at}" s="${style}" t="str"><f>${formula}</f><v>${cellText(cell.value)}</v></c>`;
};
