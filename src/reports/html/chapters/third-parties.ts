import type { ThirdParty } from '../../../schema/assessment.js';
import { reportLabel } from '../../view/labels.js';
import {
  nestedRows,
  consequences,
  contractTerms,
  controlStateText,
  coverageLabel,
  coversText,
  cuecLabel,
  gapText,
  judgmentsText,
  methodText,
  nextText,
  reliedOn,
  reviewText,
  roleLabel,
  statementsText,
} from '../../view/third-parties.js';
import { introduction } from '../../markdown/third-parties.js';
import { typicallyAssumed } from '../../markdown/third-party-controls.js';
import { firstLinks } from '../anchors.js';
import { bullets, facts, foldable, heading, paragraph, tableOr } from '../blocks.js';
import type { Chapter, Source } from '../chapter.js';
import { drawParts } from '../draw-part.js';
import { html } from '../template.js';
import type { Piece } from '../template.js';

const decisions = ({ assessment, anchors }: Source): Piece => [
  heading(3, 'Vendors and what they are to the report'),
  tableOr(
    'None. No vendor is on record.',
    'Vendors',
    ['Vendor', 'Service', 'Role', 'Method', 'Why', 'Findings'],
    assessment.thirdParties.map((item) => [
      `${item.name} (${item.id})`,
      item.service ?? 'not recorded',
      item.conflict === null ? roleLabel[item.role] : `${roleLabel[item.role]}, contradicted`,
      item.role === 'vendor' ? 'none needed' : methodText(item),
      [...(item.conflict ? [item.conflict] : []), ...item.why].join(' '),
      firstLinks(item.findings, anchors.finding, 6, 'none'),
    ]),
  ),
];

const coverage = (list: readonly ThirdParty[], { anchors }: Source): Piece => [
  heading(3, 'Reports on file against ours'),
  tableOr(
    'None. No subservice organization is on record.',
    'What their reports cover',
    ['Organization', 'For', 'Coverage', 'Days not covered', 'Carries', 'Why', 'Next report'],
    list.flatMap(({ name, coverage: rows }) =>
      rows
        .filter(({ matters }) => matters)
        .map((row) => [
          name,
          reportLabel[row.report],
          coverageLabel[row.state],
          gapText(row),
          firstLinks(row.carries, anchors.requirement, 12, 'nothing wholly'),
          row.says,
          nextText(row),
        ]),
    ),
  ),
];

/** All that is known of one organization's reports, letter, expectations and contract. */
const inFull = ({ name, reports, bridge, cuecs, csocs, contract }: ThirdParty): Piece =>
  foldable(`${name} in full`, [
    tableOr(
      'None of its reports is on file.',
      `Reports of ${name}`,
      ['Report', 'Issued', 'Opinion', 'Covers', 'Reviewed', 'Serves ours'],
      reports.map((report) => [
        report.title,
        report.issued ?? 'not recorded',
        report.opinion ?? 'not recorded',
        coversText(report),
        reviewText(report),
        judgmentsText(report),
      ]),
    ),
    tableOr(
      'No exception in its reports is on record.',
      `Exceptions in reports of ${name}`,
      ['Exception', 'What it means here', 'Made good by'],
      reports.flatMap(({ exceptions }) =>
        exceptions.map(({ text, impact, controls }) => [
          text,
          impact ?? 'not written down',
          controls.join(', ') || 'no control named',
        ]),
      ),
    ),
    bridge === null
      ? paragraph('No bridge letter is on file.')
      : facts([
          ['Bridge letter signed', `${bridge.signed}${bridge.signer ? ` by ${bridge.signer}` : ''}`],
          ['It speaks for', `${bridge.from ?? bridge.after ?? 'no report'} to ${bridge.to}`],
          ['It states', statementsText(bridge)],
          ['What is wrong with it', bridge.faults.map(({ says }) => says).join(' ') || 'nothing'],
        ]),
    tableOr(
      'Nothing that its report expects of us is on record.',
      `What reports of ${name} expect of us (CUECs)`,
      ['Expected of us', 'State', 'Our controls'],
      cuecs.map(({ text, state, reason, controls }) => [
        text,
        cuecLabel[state],
        reason ?? (controls.map(controlStateText).join('; ') || 'none'),
      ]),
    ),
    tableOr(
      'Nothing that we assume of it is on record.',
      `What we assume of ${name}, and what watches it (CSOCs)`,
      ['Assumed', 'For', 'Watched by'],
      csocs.map(({ text, requirements, monitoredBy }) => [
        text,
        requirements.join(', ') || 'all that rests on it',
        monitoredBy.map(controlStateText).join('; ') || 'no control named',
      ]),
    ),
    tableOr(
      'No organization behind it is on record.',
      `Organizations behind ${name}`,
      ['Counts on', 'Service', 'Method', 'How it is looked at'],
      nestedRows({ reports }),
    ),
    facts(contractTerms(contract ?? {}).map(([term, value]) => [`Contract: ${term}`, value])),
  ]);

export const thirdParties: Chapter = {
  id: 'third-parties',
  title: 'Third parties',
  content: (source) => {
    const list = reliedOn(source.assessment);
    return [
      drawParts(introduction(list), 'Third parties', source),
      decisions(source),
      list.length > 0 ? bullets(consequences(list).map(({ who, says }) => html`<b>${who}.</b> ${says}`)) : null,
      coverage(list, source),
      list.map(inFull),
      drawParts(typicallyAssumed(source.assessment), 'Third parties', source),
    ];
  },
};
