import type { AssertionBasis, ReportAssertion } from '../../schema/assessment.js';
import { bullets, heading, paragraph, table } from '../document/blocks.js';
import { inline } from '../document/inline.js';
import { assertionSentence, basisLabel, basisMeaning } from '../view/assertion.js';
import { descriptionSentence } from '../view/description.js';
import { reportTitle } from '../view/labels.js';
import { joinFirst, joinWords, plural } from '../view/plural.js';
import { reportDays } from '../view/report-date.js';
import { ofReport, signature, toWrite } from './draft.js';
import type { Refusal, WriteDraft } from './draft.js';
import { partiesOf, userControlsOf } from './parties.js';

/** A basis is reasonable where somebody other than the performers has looked and found it in order (AT-C 205; AT-C 320). */
const holds: ReadonlySet<AssertionBasis['basis']> = new Set(['tested', 'monitored', 'not-applicable']);

const unsupported = ({ requirements }: ReportAssertion): string[] =>
  requirements.filter(({ basis }) => !holds.has(basis)).map(({ id }) => id);

const bases = ['tested', 'monitored', 'contradicted', 'performed', 'none', 'not-applicable'] as const;

/** Management's assertion: its statements, each only where something on record supports it, and the basis of each requirement. */
export const assertion: WriteDraft = ({ assessment, report }) => {
  const name = assessment.organization.name;
  const basis = ofReport(assessment.assertion, report);
  const description = ofReport(assessment.description, report);
  const open = basis ? unsupported(basis) : [];
  const isDescribed = description !== undefined && description.counts.missing + description.counts.thin === 0;
  const about =
    report.report === 'soc1'
      ? 'control objectives'
      : 'service commitments and system requirements, by the criteria in scope,';
  const isBased = basis !== undefined && basis.counts.total > 0 && open.length === 0;
  /** Days that are still to come cannot be asserted. */
  const lastDay = report.type === 2 && report.period && report.period.to > assessment.asOf ? report.period.to : null;
  const short = (description?.items ?? [])
    .filter(({ state }) => state === 'missing' || state === 'thin')
    .map(({ id }) => id);
  /** Not ready or not assessed, or with an open gap of weight in the design of a control. */
  const gaps = new Set(
    assessment.findings
      .filter(({ gap, severity }) => gap === 'design' && (severity === 'critical' || severity === 'high'))
      .flatMap(({ requirements }) => requirements),
  );
  const userControls = userControlsOf({ assessment, report });
  const undesigned = assessment.requirements
    .filter(
      (item) =>
        item.report === report.report &&
        (item.type1.conclusion === 'not-ready' ||
          item.type1.conclusion === 'not-assessed' ||
          (item.type1.conclusion === 'at-risk' && gaps.has(item.id))),
    )
    .map(({ id }) => id);
  const parties = partiesOf({ assessment, report });
  const inclusive = parties.filter(({ method }) => method === 'inclusive').map((party) => party.name);
  const others = [
    ...(userControls.length > 0 ? ['user entities'] : []),
    ...(parties.some(({ method }) => method !== 'inclusive') ? ['subservice organizations'] : []),
  ];
  const goal =
    report.report === 'soc1'
      ? 'to give reasonable assurance that the control objectives are met'
      : 'to give reasonable assurance that the service commitments and system requirements are met, by the criteria in scope';
  const assumed =
    others.length > 0 ? `, if ${others.join(' and ')} run the controls that the description assumes of them` : '';
  const refused: Refusal[] = [
    ...(isDescribed
      ? []
      : [
          {
            what: 'That the description presents the system fairly.',
            where: `${plural(short.length, 'item')} of it ${short.length === 1 ? 'is' : 'are'} thin or missing: ${joinFirst(short, 12) || 'none is on record'}. The draft of the description names what each lacks.`,
          },
        ]),
    ...(undesigned.length > 0
      ? [
          {
            what: 'That the controls are suitably designed.',
            where: `${plural(undesigned.length, 'requirement')} ${undesigned.length === 1 ? 'is' : 'are'} not ready, not assessed, or at risk with a gap of high severity in the design: ${joinFirst(undesigned, 12)}.`,
          },
        ]
      : []),
    ...(report.type === 2 && !isBased
      ? [
          {
            what: 'That the controls operated effectively.',
            where: `There is no basis for ${plural(open.length, 'requirement')}: ${joinFirst(open, 12) || 'no requirement is in scope'}. Record tests in tests.yaml, or controls that watch over others (monitors in controls.yaml).`,
          },
        ]
      : []),
    ...(lastDay === null
      ? []
      : [
          {
            what: 'Anything of the days that are still to come.',
            where: `The period ends on ${lastDay} and the assessment is as of ${assessment.asOf}. Management asserts the whole period when it is over.`,
          },
        ]),
    ...(inclusive.length > 0
      ? [
          {
            what: `What ${joinWords(inclusive)} ${inclusive.length === 1 ? 'asserts' : 'assert'}.`,
            where: 'By the inclusive method a subservice organization gives an assertion of its own, beside this one.',
          },
        ]
      : []),
  ];
  const incidents =
    ofReport(assessment.events, report)?.incidents.filter(
      ({ disclosure }) => disclosure === 'to-tell' || disclosure === 'undecided',
    ) ?? [];
  return {
    title: `Assertion of the management of ${name} for ${reportTitle(report)}`,
    refused,
    parts: [
      heading(2, 'Assertion'),
      paragraph(
        `Management of ${name} is responsible for the description of its system, ${reportDays(report, assessment)}, for the ${about} and for the controls behind them.`,
      ),
      paragraph('Management asserts that, to the best of its knowledge:'),
      bullets([
        isDescribed
          ? 'the description presents the system as it was designed and put into operation'
          : toWrite('on the description, once it is complete'),
        undesigned.length === 0
          ? `the controls were suitably designed ${goal}${assumed}`
          : toWrite('on the design of the controls, once no requirement is without a working control'),
        ...(report.type === 2
          ? [
              isBased && lastDay === null
                ? `the controls operated effectively throughout the period ${goal}${assumed}`
                : toWrite(
                    `on the operation of the controls, once ${[...(isBased ? [] : ['there is a basis for each requirement']), ...(lastDay === null ? [] : ['the period has ended'])].join(' and ')}`,
                  ),
            ]
          : []),
      ]),
      ...(parties.length > 0
        ? [
            paragraph(
              `The system uses ${plural(parties.length, 'subservice organization')}: ${joinWords(parties.map(({ name: who, method }) => `${who} (${method ?? toWrite('method, carve-out or inclusive, in vendors.yaml')})`))}.`,
            ),
          ]
        : []),
      ...(userControls.length > 0
        ? [
            paragraph(
              `It counts on ${plural(userControls.length, 'complementary control')} of user entities, which the description names.`,
            ),
          ]
        : []),
      ...(incidents.length > 0
        ? [
            paragraph('Incidents of these days that are to be told, or that nobody has decided on:'),
            bullets(
              incidents.map(
                ({ id, on, title }) => inline`**${id}** of ${on}: ${title}. ${toWrite('what management says of it')}`,
              ),
            ),
          ]
        : []),
      heading(2, 'Basis'),
      ...(description ? [paragraph(descriptionSentence(description))] : []),
      ...(basis
        ? [
            paragraph(assertionSentence(basis)),
            bullets(bases.map((one) => inline`**${basisLabel[one]}**: ${basisMeaning[one]}`)),
            table(
              ['Requirement', 'Basis', 'What it rests on'],
              basis.requirements.map((item) => [item.id, basisLabel[item.basis], item.says]),
            ),
          ]
        : [paragraph('No basis is on record.')]),
      heading(2, 'Signed for management'),
      signature(assessment),
    ],
  };
};
