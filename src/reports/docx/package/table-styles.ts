import { element, valued } from '../draw/element.js';
import { ownInk as ink } from './style-ids.js';
import type { Style } from './style-ids.js';

const rule = 'BFC8D2';
const colour = (value: string): string => valued('w:color', value);

const borders = (names: readonly string[], value: string): string =>
  names.map((name) => element(name, { 'w:val': value, 'w:sz': 4, 'w:space': 0, 'w:color': rule })).join('');

const cellMargins = element(
  'w:tblCellMar',
  {},
  ...[
    ['w:top', 40],
    ['w:left', 85],
    ['w:bottom', 40],
    ['w:right', 85],
  ].map(([name, width]) => element(String(name), { 'w:w': width ?? 0, 'w:type': 'dxa' })),
);

const tableStyle = (id: string, name: string, lines: readonly string[], parts: readonly string[]): Style => ({
  id,
  name,
  type: 'table',
  xml: element(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': id },
    valued('w:name', name),
    element('w:qFormat'),
    element('w:tblPr', {}, element('w:tblBorders', {}, borders(lines, 'single')), cellMargins),
    ...parts,
  ),
});

const firstRow = element(
  'w:tblStylePr',
  { 'w:type': 'firstRow' },
  element('w:rPr', {}, element('w:b'), colour('FFFFFF')),
  element('w:tcPr', {}, element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': ink })),
);

/** Tables with a dark header, and bars without lines between their shares. */
export const tableStyles: readonly Style[] = [
  tableStyle(
    'ReportTable',
    'Report Table',
    ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV'],
    [firstRow],
  ),
  tableStyle('ReportBars', 'Report Bars', ['w:bottom', 'w:insideH'], []),
];
