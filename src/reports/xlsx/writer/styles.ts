/** Cell formats by name; the number is their place in `cellXfs` below. */
export const styleOf = {
  plain: 0,
  header: 1,
  locked: 2,
  editable: 3,
  date: 4,
  editableDate: 5,
  number: 6,
  title: 7,
  heading: 8,
  link: 9,
} as const;

/** Formats that conditions put over a cell, by name; the number is their place in `dxfs` below. */
export const markOf = { worst: 0, bad: 1, middle: 2, good: 3, quiet: 4 } as const;

const font = (more = '', color = 'FF1F2430'): string =>
  `<font>${more}<sz val="10"/><color rgb="${color}"/><name val="Calibri"/><family val="2"/></font>`;
const solid = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`;
const line = (side: string): string => `<${side} style="thin"><color rgb="FFBFC5CE"/></${side}>`;
const wrap = '<alignment vertical="top" wrapText="1"/>';
const xf = (
  {
    format = 0,
    fontId = 0,
    fill = 0,
    border = 1,
  }: { format?: number; fontId?: number; fill?: number; border?: number },
  { align = wrap, open = false }: { align?: string; open?: boolean } = {},
): string =>
  `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">${align}<protection locked="${open ? 0 : 1}"/></xf>`;

/** Text, so that what is typed stays as it is: no dates made of ticket numbers, no formulas. */
const asText = 49;
const isoDate = 164;

const cellFormats = [
  xf({ border: 0 }),
  xf({ fontId: 1, fill: 2 }),
  xf({}),
  xf({ format: asText, fill: 3 }, { open: true }),
  xf({ format: isoDate }),
  xf({ format: isoDate, fill: 3 }, { open: true }),
  xf({}, { align: '<alignment vertical="top"/>' }),
  xf({ fontId: 2, border: 0 }, { align: '' }),
  xf({ fontId: 3, border: 0 }, { align: '' }),
  xf({ fontId: 4 }),
];

/** Light fills under dark words, the worst in bold: on a gray printer the words and the weight still tell them apart. */
const conditional = (color: string, bold: boolean): string =>
  `<dxf><font>${bold ? '<b/>' : ''}<color rgb="FF1F2430"/></font><fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor rgb="${color}"/></patternFill></fill></dxf>`;
const conditionals = [
  conditional('FFF4B6B6', true),
  conditional('FFF9D9C0', true),
  conditional('FFFCF0C4', false),
  conditional('FFD5EBD8', false),
  conditional('FFE8EAEE', false),
];

const count = (tag: string, items: readonly string[]): string =>
  `<${tag} count="${items.length}">${items.join('')}</${tag}>`;

/** xl/styles.xml; `color` is behind the heads of the columns. */
export const stylesXml = (color: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="${isoDate}" formatCode="yyyy\\-mm\\-dd"/></numFmts>${count(
    'fonts',
    [
      font(),
      font('<b/>', 'FFFFFFFF'),
      '<font><b/><sz val="16"/><color rgb="FF1F2430"/><name val="Calibri"/><family val="2"/></font>',
      '<font><b/><sz val="12"/><color rgb="FF1F2430"/><name val="Calibri"/><family val="2"/></font>',
      font('<u/>', 'FF1F4E9C'),
    ],
  )}${count('fills', [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    solid(`FF${color}`),
    solid('FFFFFBEA'),
  ])}${count('borders', [
    '<border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border>`,
  ])}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${count(
    'cellXfs',
    cellFormats,
  )}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>${count('dxfs', conditionals)}</styleSheet>`;
