import { clearWord } from '../../../model/workbook/base.js';
import { editableSheets } from '../../../model/workbook/columns.js';
import type { Brand } from '../../../model/brand.js';
import type { Assessment } from '../../../schema/assessment.js';
import { conclusionLabel, conclusionMeaning, reportTitle } from '../../view/labels.js';
import { plural } from '../../view/plural.js';
import { whenText } from '../../view/readiness.js';
import type { Cell, Sheet } from '../sheet.js';
import { headLine } from '../../view/redaction.js';

const legend = (Object.keys(conclusionLabel) as (keyof typeof conclusionLabel)[]).map((key) => [
  conclusionLabel[key],
  conclusionMeaning[key],
]);

const bringBack: readonly (readonly Cell[])[] = [
  ['See what would change', 'soc-gap import gap-report.xlsx FOLDER'],
  ['Write it', 'soc-gap import gap-report.xlsx FOLDER --apply'],
  [
    null,
    'Rows are found by the id in their first column and columns by their header: columns can be moved, hidden and added. What changed on both sides since is listed as a conflict and not overwritten.',
  ],
];

/** What the workbook is, how it is filled in and how it comes back. */
export const readMeSheet = (assessment: Assessment, others: readonly Sheet[], brand?: Brand): Sheet => {
  const { organization, asOf, reports, tool } = assessment;
  const rows: (readonly Cell[])[] = [
    [{ heading: `Readiness workbook: ${organization.name}` }],
    [null, headLine(assessment)],
    ...(brand?.confidentiality ? [[null, brand.confidentiality]] : []),
    ...(brand?.introduction ? [[null, brand.introduction]] : []),
    [],
    [{ heading: 'Scope' }],
    ...reports.map((report): Cell[] => [reportTitle(report), whenText(report, report.type)]),
    ['As of', asOf],
    ...(brand ? [['Prepared by', brand.contact === null ? brand.firm : `${brand.firm}, ${brand.contact}`]] : []),
    ['Made with', `${tool.name} ${tool.version}`],
    [],
    [{ heading: 'To fill in' }],
    [
      null,
      'Yellow cells are yours. Everything else is locked, without a password: filters work as it is, and Review > Unprotect Sheet lets you sort.',
    ],
    ...editableSheets.map(({ sheet, columns }): Cell[] => [
      { text: sheet, to: { sheet, cell: 'A1' } },
      columns.map(({ header }) => header).join(', '),
    ]),
    ['Blank', 'A blank cell changes nothing.'],
    [clearWord, 'Typed into a cell, it empties the field.'],
    [
      'Evidence',
      'One row records one piece: the day the control was performed and where the proof is. Copy the row for another.',
    ],
    [],
    [{ heading: 'To bring it back' }],
    ...(assessment.redacted.length > 0
      ? [[null, 'A redacted workbook does not come back: it is to be read.']]
      : bringBack),
    [],
    [{ heading: 'On paper' }],
    [null, 'Each sheet prints its first columns, one page wide. The columns further to the right are for the screen.'],
    [],
    [{ heading: 'Sheets' }],
    ...others
      .filter(({ hidden }) => !hidden)
      .map((sheet): Cell[] => [
        { text: sheet.name, to: { sheet: sheet.name, cell: 'A1' } },
        sheet.prose ? null : plural(sheet.rows.length, 'row'),
      ]),
    [],
    [{ heading: 'Conclusions' }],
    ...legend,
  ];
  return {
    name: 'Read me',
    columns: [
      { header: '', width: 34 },
      { header: '', width: 100 },
    ],
    rows,
    frozen: 0,
    prose: true,
    tab: 'read',
  };
};
