import type { Assessment, ThirdParty } from '../../schema/assessment.js';
import { reportLabel } from '../view/labels.js';
import {
  carriesText,
  consequences,
  coverageLabel,
  coversText,
  gapText,
  judgmentsText,
  methodText,
  nextText,
  reliedOn,
  reviewText,
  roleLabel,
  statementsText,
} from '../view/third-parties.js';
import { bullets, paragraph } from './blocks.js';
import { inline } from './inline.js';
import type { Markdown } from './inline.js';
import type { Section } from './section.js';
import { tablePart as part } from './table-part.js';
import { agreements, complementary, expectedOfUs } from './third-party-controls.js';

const decisions = ({ thirdParties }: Assessment): Markdown[] =>
  part(
    'Vendors and what they are to the report',
    ['Vendor', 'Service', 'Role', 'Method', 'Why', 'Findings'],
    thirdParties.map((item) => [
      `${item.name} (${item.id})`,
      item.service ?? 'not recorded',
      item.conflict === null ? roleLabel[item.role] : `${roleLabel[item.role]}, contradicted`,
      item.role === 'vendor' ? 'none needed' : methodText(item),
      [...(item.conflict ? [item.conflict] : []), ...item.why].join(' '),
      item.findings.length,
    ]),
    'None. No vendor is on record.',
  );

const coverage = (list: readonly ThirdParty[]): Markdown[] =>
  part(
    'Reports on file against ours',
    ['Organization', 'For', 'Coverage', 'Days not covered', 'Carries', 'Why', 'Next report'],
    list.flatMap((item) =>
      item.coverage
        .filter(({ matters }) => matters)
        .map((row) => [
          item.name,
          reportLabel[row.report],
          coverageLabel[row.state],
          gapText(row),
          row.carries.length > 0 ? row.carries.join(', ') : 'nothing wholly',
          row.says,
          nextText(row),
        ]),
    ),
    'None. No subservice organization is on record.',
  );

interface ReportRow {
  readonly name: string;
  readonly report: ThirdParty['reports'][number];
}

const reportRows = (list: readonly ThirdParty[]): ReportRow[] =>
  list.flatMap((item) => item.reports.map((report) => ({ name: item.name, report })));

const reports = (rows: readonly ReportRow[]): Markdown[] =>
  part(
    'Each report',
    ['Organization', 'Report', 'Issued', 'Opinion', 'Covers', 'Reviewed', 'Serves ours'],
    rows.map(({ name, report }) => [
      name,
      report.title,
      report.issued ?? 'not recorded',
      report.opinion ?? 'not recorded',
      coversText(report),
      reviewText(report),
      judgmentsText(report),
    ]),
    'None. No report of a subservice organization is on file.',
  );

const exceptions = (rows: readonly ReportRow[]): Markdown[] =>
  part(
    'Exceptions in their reports',
    ['Organization', 'Exception', 'What it means here', 'Made good by'],
    rows.flatMap(({ name, report }) =>
      report.exceptions.map(({ text, impact, controls }) => [
        name,
        text,
        impact ?? 'not written down',
        controls.join(', ') || 'no control named',
      ]),
    ),
    'None is on record.',
  );

const letters = (list: readonly ThirdParty[]): Markdown[] =>
  part(
    'Bridge letters',
    ['Organization', 'Signed', 'Speaks for', 'Days after the report', 'It states', 'What is wrong with it'],
    list.flatMap(({ name, bridge }) =>
      bridge
        ? [
            [
              name,
              `${bridge.signed}${bridge.signer ? ` by ${bridge.signer}` : ''}`,
              `${bridge.from ?? bridge.after ?? 'no report'} to ${bridge.to}`,
              bridge.days,
              statementsText(bridge),
              bridge.faults.map(({ says }) => says).join(' ') || 'Nothing.',
            ],
          ]
        : [],
    ),
    'None is on file.',
  );

/** What a subservice organization is, and which requirements rest on others alone. */
export const introduction = (list: readonly ThirdParty[]): Markdown[] => {
  const carried = list.filter(({ coverage: rows }) => rows.some(({ carries }) => carries.length > 0));
  return [
    paragraph(
      'A subservice organization is a vendor whose controls are needed for ours to hold. Under carve-out its controls are left out of our report: its own report has to be of the right kind and type, cover the same days, be read, and be watched by controls of ours. Under the inclusive method its controls are described and tested like ours.',
    ),
    ...(carried.length > 0
      ? [
          paragraph(
            `Met by the controls of others, not by ours: ${carried.map((item) => `${item.name} carries ${carriesText(item)}`).join('; ')}. The description has to name these requirements (AT-C 320; DC 200, DC7).`,
          ),
        ]
      : []),
  ];
};

const whatFollows = (list: readonly ThirdParty[]): Markdown[] =>
  list.length > 0 ? [bullets(consequences(list).map(({ who, says }) => inline`**${who}.** ${says}`))] : [];

export const thirdParties: Section = {
  title: 'Third parties',
  blocks: (assessment) => {
    const list = reliedOn(assessment);
    return [
      ...introduction(list),
      ...decisions(assessment),
      ...whatFollows(list),
      ...coverage(list),
      ...reports(reportRows(list)),
      ...exceptions(reportRows(list)),
      ...letters(list),
      ...complementary(list, assessment),
      ...agreements(list),
    ];
  },
  brief: {
    blocks: (assessment) => {
      const list = reliedOn(assessment);
      return [
        ...introduction(list),
        ...whatFollows(list),
        ...coverage(list),
        ...exceptions(reportRows(list)),
        ...expectedOfUs(list),
      ];
    },
    without:
      'the decision on each vendor, each report, bridge letters, what we assume of them, contracts, who stands behind them',
  },
};
