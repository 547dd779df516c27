import type { DescribedItem } from '../../schema/assessment.js';
import { bullets, heading, paragraph, table } from '../document/blocks.js';
import { inline } from '../document/inline.js';
import type { Part } from '../document/part.js';
import { foundText } from '../view/description.js';
import { changeRows } from '../view/events.js';
import { reportTitle } from '../view/labels.js';
import { joinFirst, joinWords, sentence } from '../view/plural.js';
import { methodText } from '../view/third-parties.js';
import { reportDays } from '../view/report-date.js';
import { ofReport, toWrite } from './draft.js';
import type { DraftInput, Refusal, WriteDraft } from './draft.js';
import { carriedBy, partiesOf, userControlsOf } from './parties.js';

/** What management says in words of its own, with who said it and when. */
const saidParts = ({ said }: DescribedItem): Part[] => {
  if (said === null) return [];
  if (said.none)
    return [paragraph(`There is none, as ${said.by ?? toWrite('who')} stated on ${said.on ?? toWrite('day')}.`)];
  if (said.text !== null) return [paragraph(said.text)];
  return said.file === null ? [] : [paragraph(`The text is in ${said.file}, which is not copied here.`)];
};

const itemParts = (item: DescribedItem): Part[] => [
  heading(3, `${item.id} ${item.title}`),
  ...saidParts(item),
  ...(item.found.length > 0 ? [paragraph('On record:'), bullets(item.found.map((found) => foundText(found)))] : []),
  ...(item.state === 'present' && item.found.length === 0 && item.said === null ? [paragraph(item.says)] : []),
  ...(item.state === 'missing' ? [paragraph(toWrite(item.asks))] : []),
  ...(item.state === 'thin' ? item.short.map(({ says }) => paragraph(toWrite(says))) : []),
];

/** What the registers hold that a description names one by one. */
const registers = ({ assessment, report }: DraftInput): Part[] => {
  const input = { assessment, report };
  const parties = partiesOf(input);
  const userControls = userControlsOf(input);
  const assumed = parties.filter(({ method }) => method !== 'inclusive');
  /** A description speaks of the requirements of its own report. */
  const mine = new Set(assessment.requirements.filter((item) => item.report === report.report).map(({ id }) => id));
  const ours = (ids: readonly string[]): string => ids.filter((id) => mine.has(id)).join(', ');
  const controls = assessment.controls.filter(({ serves }) => serves.includes(report.report));
  const events = ofReport(assessment.events, report);
  const told = events?.incidents.filter(({ disclosure }) => disclosure === 'to-tell') ?? [];
  return [
    heading(2, 'Registers that the description draws on'),
    heading(3, 'Services'),
    assessment.services.length > 0
      ? bullets(
          assessment.services.map(
            ({ name, description }) =>
              inline`**${sentence(name)}** ${description ?? toWrite('what the service is (soc-gap.yaml)')}`,
          ),
        )
      : paragraph(toWrite('the services (soc-gap.yaml)')),
    ...(report.report === 'soc2'
      ? [
          heading(3, 'Principal service commitments and system requirements'),
          assessment.commitments.length > 0
            ? table(
                ['Id', 'Commitment', 'Stands in'],
                assessment.commitments.map(({ id, text, source }) => [
                  id,
                  text,
                  source ?? toWrite('contract or notice'),
                ]),
              )
            : paragraph(toWrite('the commitments (soc-gap.yaml)')),
        ]
      : []),
    heading(3, 'Subservice organizations'),
    parties.length > 0
      ? table(
          ['Name', 'Service', 'Method', 'Requirements that it carries'],
          parties.map((item) => [
            item.name,
            item.service ?? toWrite('service'),
            methodText(item),
            joinFirst(carriedBy(item, input), 12) || 'none wholly',
          ]),
        )
      : paragraph('None is on record.'),
    ...(assumed.length > 0
      ? [
          heading(3, 'Complementary subservice organization controls'),
          table(
            ['Organization', 'Control that is assumed of it', 'Requirements'],
            assumed.flatMap(({ name, csocs }) =>
              csocs.length > 0
                ? csocs.map(({ text, requirements }) => [name, text, ours(requirements) || 'none named'])
                : [[name, toWrite('the controls that are assumed of it (csocs in vendors.yaml)'), '']],
            ),
          ),
        ]
      : []),
    heading(3, 'Complementary user entity controls'),
    userControls.length > 0
      ? table(
          ['Id', 'Control', 'Requirements'],
          userControls.map(({ id, text, requirements }) => [id, text, ours(requirements) || 'none named']),
        )
      : paragraph('None is on record.'),
    ...(report.report === 'soc2' && told.length > 0
      ? [
          heading(3, 'Incidents to be told'),
          table(
            ['Incident', 'On', 'What happened', 'Effect', 'What was done'],
            told.map(({ id, on, title, what, effect, handled }) => [
              id,
              on,
              what ?? title,
              effect ?? toWrite('effect'),
              handled ?? toWrite('what was done'),
            ]),
          ),
        ]
      : []),
    heading(3, 'Changes'),
    events && events.changes.length > 0
      ? table(
          ['Change', 'On', 'What', 'For readers'],
          changeRows(events).map(({ id, on, title, significance }) => [id, on, title, significance]),
        )
      : paragraph('None is on record.'),
    heading(3, 'Controls'),
    controls.length > 0
      ? table(
          ['Control', 'What is done', 'Requirements'],
          controls.map(({ id, title, text, requirements }) => [
            `${id} ${title}`,
            text ?? toWrite('who does what, when and how (controls.yaml)'),
            ours(requirements),
          ]),
        )
      : paragraph(toWrite('the controls (controls.yaml)')),
  ];
};

/** The system description, item by item (DC 200; AT-C 320): what management has said, what is on record, and what is still to be written. */
export const description: WriteDraft = (input) => {
  const { assessment, report } = input;
  const items = (ofReport(assessment.description, report)?.items ?? []).filter(({ state }) => state !== 'not-asked');
  const thin = items.filter(({ state }) => state === 'thin').map(({ id }) => id);
  const refused: Refusal[] = [
    ...items
      .filter(({ state }) => state === 'missing')
      .map(({ id, title, enough }) => ({
        what: `${id} ${title}.`,
        where: `Nothing is on record. Enough is usually: ${enough}`,
      })),
    ...(thin.length > 0
      ? [
          {
            what: `All of ${joinWords(thin)}.`,
            where: 'Something is on record, and not enough. What is short stands at each of them in square brackets.',
          },
        ]
      : []),
  ];
  return {
    title: `Description of the system of ${assessment.organization.name} for ${reportTitle(report)}`,
    refused,
    parts: [
      heading(2, 'Description'),
      paragraph(`The description speaks of the system ${reportDays(report, assessment)}.`),
      ...(assessment.organization.description ? [paragraph(assessment.organization.description)] : []),
      ...items.flatMap(itemParts),
      ...registers(input),
    ],
  };
};
