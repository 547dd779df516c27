import type { Assessment, ThirdParty, ThirdPartyCoverage } from '../../schema/assessment.js';
import { reportLabel } from '../view/labels.js';
import { joinFirst, sentence } from '../view/plural.js';
import {
  contractTerms,
  controlStateText,
  coverageLabel,
  coversText,
  cuecLabel,
  fitLabel,
  gapText,
  methodText,
  reviewText,
  roleLabel,
  statementsText,
} from '../view/third-parties.js';
import type { Explanation } from './explanation.js';
import { findingsOf, tellOpen } from './tell-findings.js';
import { indent } from './tell-standing.js';

const tellCoverage = (row: ThirdPartyCoverage): string[] => [
  `${reportLabel[row.report]}: ${row.matters ? coverageLabel[row.state] : 'not asked for'}`,
  ...indent(
    row.matters
      ? [
          row.says,
          `days not covered  ${gapText(row)}`,
          `carries wholly    ${row.carries.join(', ') || 'nothing'}`,
          `bears on          ${joinFirst(row.bearsOn, 12) || 'nothing'}`,
          row.consequence,
          ...(row.next ? [row.next.says] : []),
        ]
      : [row.consequence],
  ),
];

const tellReports = ({ reports }: ThirdParty): string[] =>
  reports.flatMap((report) => [
    `${report.title}; opinion ${report.opinion ?? 'not recorded'}; reviewed: ${reviewText(report)}`,
    ...indent([
      ...report.judgments.map(({ report: ours, fit, says }) => `${reportLabel[ours]}: ${fitLabel[fit]}. ${says}`),
      `covers: ${coversText(report)}`,
      ...report.exceptions.map(
        ({ text, impact }) => `exception: ${sentence(text)} Here: ${impact ?? 'what it means is not written down.'}`,
      ),
      ...report.nested.map(
        ({ name, service, method, impact }) =>
          `counts on ${name}${service ? ` (${service})` : ''}, ${method ?? 'method not recorded'}: ${impact ?? 'how we look at it is not written down'}`,
      ),
    ]),
  ]);

const tellBridge = ({ bridge }: ThirdParty): string[] =>
  bridge
    ? [
        '',
        'Bridge letter',
        ...indent([
          `signed ${bridge.signed}${bridge.signer ? ` by ${bridge.signer}` : ''}, up to ${bridge.to}: ${bridge.days} days after the report; ${statementsText(bridge)}`,
          ...bridge.faults.map(({ says }) => `- ${says}`),
        ]),
      ]
    : [];

const section = (title: string, none: string, lines: readonly string[]): string[] => [
  '',
  lines.length > 0 ? title : none,
  ...indent(lines),
];

/** What a vendor is to our report and how far its reports carry it; undefined where no vendor has this id. */
export const explainThirdParty = (assessment: Assessment, id: string): Explanation | undefined => {
  const item = assessment.thirdParties.find((other) => other.id === id);
  if (!item) return undefined;
  const findings = findingsOf(assessment, item.findings);
  const { asOf } = assessment;
  return {
    lines: [
      `${item.id}  ${item.name}${item.service ? `: ${item.service}` : ''}`,
      `${roleLabel[item.role]}; method ${methodText(item)}; owner ${item.owner ?? 'not named'}; assessed as of ${asOf}`,
      '',
      'Why',
      ...indent([...(item.conflict ? [`- ${item.conflict}`] : []), ...item.why.map((reason) => `- ${reason}`)]),
      ...section('What it means for each report', 'No report is in scope', item.coverage.flatMap(tellCoverage)),
      ...section('Reports on file', 'Reports on file: none', tellReports(item)),
      ...tellBridge(item),
      ...section(
        'Expected of us (CUECs)',
        'Expected of us (CUECs): nothing recorded',
        item.cuecs.map(({ text, state, reason, controls }) =>
          `${cuecLabel[state]}: ${sentence(text)} ${reason ?? controls.map(controlStateText).join('; ')}`.trimEnd(),
        ),
      ),
      ...section(
        'Assumed of it (CSOCs)',
        'Assumed of it (CSOCs): nothing recorded',
        item.csocs.map(
          ({ text, monitoredBy }) =>
            `${sentence(text)} Watched by ${monitoredBy.map(controlStateText).join('; ') || 'no control that is named'}.`,
        ),
      ),
      ...section(
        'Contract',
        'Contract: nothing recorded',
        item.contract ? contractTerms(item.contract).map(([name, value]) => `${name}: ${value}`) : [],
      ),
      '',
      `Controls that rest on it: ${item.controls.join(', ') || 'none'}`,
      '',
      ...tellOpen(assessment, findings),
    ],
    pieces: { kind: 'vendor', asOf, vendor: item, findings },
  };
};
