import { severities } from '../../../model/severity.js';
import type { Assessment, Counts } from '../../../schema/assessment.js';
import { reportLabel, reportTitle } from '../../view/labels.js';
import { readinessTables } from '../../view/readiness.js';
import { openGaps } from '../../view/open-gaps.js';
import type { Cell, Sheet } from '../sheet.js';
import { columnRange } from '../writer/address.js';
import { requirementColumns } from './requirements.js';
import { responseCell } from './gap-register.js';
import { headLine } from '../../view/redaction.js';

const conclusions = [
  ['ready', 'ready'],
  ['at risk', 'atRisk'],
  ['not ready', 'notReady'],
  ['not assessed', 'notAssessed'],
  ['not applicable', 'notApplicable'],
] as const satisfies readonly (readonly [string, keyof Counts])[];

/** Statuses as the gap register has them. */
const statuses = ['open', 'in progress', 'done'] as const;

/** The first row of the readiness figures: title, attestation, blank, heading and head stand above it. */
const firstFigure = 6;
/** Where a row of figures names its group, for its formulas. */
const groupColumn = 'I';

/** Readiness by group, counted over the requirement sheet. Categories and packs of several groups are given as they are. */
const readinessRows = (assessment: Assessment, requirements: Sheet): Cell[][] => {
  const range = (column: number): string => columnRange(requirements.name, column, requirements.rows.length);
  const figures = assessment.reports.flatMap((report) =>
    (readinessTables(report)[0]?.rows ?? []).map((row) => ({ report, row })),
  );
  return figures.map(({ report, row: { id, title, depth, counts } }, index) => {
    const part = report.parts.find((item) => item.id === id);
    const only = part?.groups.length === 1 ? part.groups[0]?.id : undefined;
    const group = depth === 2 ? id : depth === 1 ? only : undefined;
    const where =
      group === undefined ? '' : `,${range(requirementColumns.group)},$${groupColumn}${firstFigure + index}`;
    const cell = (label: string, key: keyof Counts): Cell =>
      depth === 1 && group === undefined
        ? counts[key]
        : {
            formula: `COUNTIFS(${range(requirementColumns.report)},"${reportLabel[report.report]}"${where},${range(requirementColumns.conclusion)},"${label}")`,
            value: counts[key],
          };
    return [
      reportTitle(report),
      `${depth === 2 ? '    ' : ''}${title}`,
      ...conclusions.map(([label, key]) => cell(label, key)),
      counts.total,
      group ?? null,
    ];
  });
};

/** Gaps by severity and status: formulas over the register, so they follow what is filled in there. */
const gapRows = ({ findings }: Assessment, register: Sheet): Cell[][] => {
  const range = (header: string): string =>
    columnRange(
      register.name,
      register.columns.findIndex((column) => column.header === header),
      register.rows.length,
    );
  const count = (severity: string, status: string): number =>
    findings.filter((item) => item.severity === severity && responseCell(item, 'status') === status).length;
  return severities.map((severity): Cell[] => [
    severity,
    null,
    ...statuses.map((status): Cell => ({
      formula: `COUNTIFS(${range('Severity')},"${severity}",${range('Status')},"${status}")`,
      value: count(severity, status),
    })),
    {
      formula: `COUNTIFS(${range('Severity')},"${severity}",${range('State')},"accepted")`,
      value: findings.filter((item) => item.severity === severity && item.status === 'accepted').length,
    },
    {
      formula: `COUNTIFS(${range('Severity')},"${severity}")`,
      value: findings.filter((item) => item.severity === severity).length,
    },
  ]);
};

const heads = (words: readonly string[]): Cell[] => words.map((heading) => ({ heading }));

/** Counts, never a share alone, and what to work on first. */
export const summarySheet = (assessment: Assessment, requirements: Sheet, register: Sheet): Sheet => ({
  name: 'Summary',
  columns: [
    { header: '', width: 30 },
    { header: '', width: 60 },
    ...Array.from({ length: 7 }, () => ({ header: '', width: 16 })),
  ],
  rows: [
    [{ heading: `${assessment.organization.name}: readiness as of ${assessment.asOf}` }],
    [null, headLine(assessment)],
    [],
    [{ heading: 'Requirements by conclusion' }],
    heads(['Report', 'Part', ...conclusions.map(([label]) => label), 'total', 'Group']),
    ...readinessRows(assessment, requirements),
    [],
    [{ heading: 'Gaps by severity and status' }],
    heads(['Severity', '', ...statuses, 'accepted', 'total']),
    ...gapRows(assessment, register),
    [
      null,
      'The counts by status follow what is filled in on the gap register; a status is what management says, and the next assessment shows whether it holds.',
    ],
    [],
    [{ heading: 'What to work on first' }],
    heads(['Gap', 'Title', 'Severity', 'Effort']),
    ...openGaps(assessment)
      .slice(0, 10)
      .map((gap): Cell[] => [
        { text: gap.id, to: { sheet: register.name, cell: `A${gap.number + 1}` } },
        gap.title,
        gap.severity,
        gap.effort,
      ]),
  ],
  frozen: 0,
  prose: true,
});
